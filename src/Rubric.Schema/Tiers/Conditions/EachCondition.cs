using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Looks at every applicable indicator of a set; holds if each satisfies it, and over nothing.</summary>
/// <remarks>Written <c>{ each: level-1, min: 60% }</c>.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class EachCondition : Condition
{
    /// <summary>Gets the set that is looked at.</summary>
    public required IndicatorSelector Each { get; init; }

    /// <summary>Gets what the points (plain numbers) or the rate (percentages) of each must satisfy.</summary>
    public Bounds Bounds { get; init; } = Bounds.None;

    /// <summary>Gets the ids of the sub-grades of which each must have one.</summary>
    /// <value>Empty: sub-grades do not matter.</value>
    public ImmutableArray<string> Tiers { get; init => field = value.OrEmpty(); } = [];
}
