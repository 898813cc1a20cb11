using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A tier of the total and each of its conditions as it was found.</summary>
/// <remarks>Every tier is checked, also those below the one that was reached.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class TierCheck
{
    internal TierCheck(Tier tier, bool? held, ImmutableArray<BoundCheck> bounds, ImmutableArray<ConditionCheck> conditions) =>
        (Tier, Held, Bounds, Conditions) = (tier, held, bounds, conditions);

    /// <summary>Gets the tier as written in the rubric.</summary>
    public Tier Tier { get; }

    /// <summary>Gets whether all of it held; the first tier that holds is the one given, before overrides.</summary>
    /// <value><see langword="null"/> where an incomplete evaluation leaves that open.</value>
    public bool? Held { get; }

    /// <summary>Gets what the total was compared with, each comparator by itself.</summary>
    public ImmutableArray<BoundCheck> Bounds { get; }

    /// <summary>Gets the further conditions (<c>require</c>) as they were found; all have to hold.</summary>
    public ImmutableArray<ConditionCheck> Conditions { get; }
}
