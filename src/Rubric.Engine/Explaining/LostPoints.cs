using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Points that one indicator lost, and what exactly was missed.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class LostPoints
{
    internal LostPoints(IndicatorResult indicator, Fraction points) => (Indicator, Points) = (indicator, points);

    /// <summary>Gets the indicator: a leaf, or a group that does not apply and counts as 0; with answer, note and award.</summary>
    public IndicatorResult Indicator { get; }

    /// <summary>Gets what was lost, in points of the total: full marks less points, times the scale factors above; of a penalty what it takes off.</summary>
    /// <value>Above 0.</value>
    public Fraction Points { get; }

    /// <summary>Gets the points as they are shown; those of all losses add up to their sum as it is shown.</summary>
    public Fraction Shown { get; internal init; }

    /// <summary>Gets the items not met, or with findings, in the order of the scale.</summary>
    /// <value>Empty for other scales, and where points were awarded.</value>
    public ImmutableArray<MissedItem> Items { get; internal init; } = [];

    /// <summary>Gets the option that earns the most.</summary>
    /// <value><see langword="null"/> for other scales.</value>
    public ScaleOption? Best { get; internal init; }

    /// <summary>Gets the measured number beside the one that earns the most.</summary>
    /// <value><see langword="null"/> for other scales.</value>
    public MeasuredGap? Gap { get; internal init; }

    /// <summary>Gets where the sheets of an evaluation leaf lost their points, on average, the most first.</summary>
    /// <value>Empty for other scales.</value>
    public ImmutableArray<NestedLoss> Nested { get; internal init; } = [];
}
