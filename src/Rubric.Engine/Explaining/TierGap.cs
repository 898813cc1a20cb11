using System.Collections.Immutable;

namespace Rubric.Engine;

/// <summary>A tier, and how far each of its conditions is from holding.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class TierGap
{
    internal TierGap(TierCheck check, ImmutableArray<BoundGap> bounds, ImmutableArray<ConditionGap> conditions) =>
        (Check, Bounds, Conditions) = (check, bounds, conditions);

    /// <summary>Gets the tier as it was found.</summary>
    public TierCheck Check { get; }

    /// <summary>Gets each comparison of the total.</summary>
    public ImmutableArray<BoundGap> Bounds { get; }

    /// <summary>Gets each further condition.</summary>
    public ImmutableArray<ConditionGap> Conditions { get; }
}
