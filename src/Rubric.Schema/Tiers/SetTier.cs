namespace Rubric.Schema;

/// <summary>Sets the tier, whatever was computed. Written <c>set: TIER</c>.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="tier">The id of any tier of the rubric.</param>
public sealed class SetTier(string tier) : OverrideEffect
{
    /// <summary>Gets the id of the tier that is given, ranked or not.</summary>
    public string Tier { get; } = tier;
}
