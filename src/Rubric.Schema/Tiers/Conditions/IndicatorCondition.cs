using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Looks at the points, the rate or the sub-grade of one indicator, or at the total.</summary>
/// <remarks>Written <c>{ indicator: "5.1", min: 60% }</c> or <c>{ indicator: "5.1", tier: [good] }</c>.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class IndicatorCondition : Condition
{
    /// <summary>Gets the id that stands for the total.</summary>
    public const string Total = "total";

    /// <summary>Gets the id of the indicator, or <see cref="Total"/>.</summary>
    public required string Indicator { get; init; }

    /// <summary>Gets what its points (plain numbers) or its rate (percentages) must satisfy.</summary>
    public Bounds Bounds { get; init; } = Bounds.None;

    /// <summary>Gets the ids of the sub-grades of which it must have one.</summary>
    /// <value>Empty: its sub-grade does not matter.</value>
    public ImmutableArray<string> Tiers { get; init => field = value.OrEmpty(); } = [];
}
