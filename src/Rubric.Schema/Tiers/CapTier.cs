namespace Rubric.Schema;

/// <summary>Lets the tier be no better than a ranked one. Written <c>cap: TIER</c>.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="tier">The id of a ranked tier of the rubric.</param>
public sealed class CapTier(string tier) : OverrideEffect
{
    /// <summary>Gets the id of the best tier that is left.</summary>
    public string Tier { get; } = tier;
}
