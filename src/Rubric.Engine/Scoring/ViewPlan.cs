using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A rubric as one profile cuts it, prepared for scoring.</summary>
internal sealed class ViewPlan
{
    public ViewPlan(ProfileView view)
    {
        View = view;
        Leaves = [.. view.Nodes.Select(n => n.Indicator.IsGroup ? null : LeafScorings.Of(n))];
        Roots = [.. view.Nodes.Where(n => n.Depth == 1)];
        HasRefusingGroupThatCanEmpty =
            view.Nodes.Any(n => n.Indicator.IsGroup && n.Section == IndicatorSection.Main && n.NotApplicable == NotApplicablePolicy.Refuse)
            && view.Nodes.Any(n => n.IsScoredLeaf && n.NotApplicable is NotApplicablePolicy.RescaleParent or NotApplicablePolicy.RescaleTotal);
    }

    public ProfileView View { get; }

    public ImmutableArray<IndicatorNode> Nodes => View.Nodes;

    /// <summary>The roots of main tree, bonus and penalties, in document order.</summary>
    public ImmutableArray<IndicatorNode> Roots { get; }

    /// <summary>The scoring of each leaf by its position; null for groups.</summary>
    public ImmutableArray<LeafScoring?> Leaves { get; }

    /// <summary>Whether answers can leave a group without an applicable child although that is refused.</summary>
    public bool HasRefusingGroupThatCanEmpty { get; }

    /// <summary>The leaf itself, or all leaves below a group, in document order.</summary>
    public IEnumerable<IndicatorNode> LeavesBelow(IndicatorNode node)
    {
        int index = node.Index;
        do
        {
            if (!Nodes[index].Indicator.IsGroup)
            {
                yield return Nodes[index];
            }
            index++;
        }
        while (index < Nodes.Length && Nodes[index].Depth > node.Depth);
    }

    /// <summary>Adds up the leaves of a dimension value: points at worst and at best, and full marks; null where none applies.</summary>
    /// <param name="dimension">The dimension value.</param>
    /// <param name="low">The points of every leaf at its worst, by position.</param>
    /// <param name="high">The points of every leaf at its best.</param>
    /// <param name="isOut">The leaves that count nowhere.</param>
    public Standing? SumOf(DimensionAssignment dimension, Fraction[] low, Fraction[] high, bool[] isOut)
    {
        var leaves = Nodes
            .Where(n => n.Section == IndicatorSection.Main && n.IsScoredLeaf && !isOut[n.Index] && n.Dimensions.Contains(dimension))
            .ToList();
        return leaves.Count == 0 ? null : new Standing(
            Fraction.Sum(leaves.Select(n => low[n.Index])),
            Fraction.Sum(leaves.Select(n => high[n.Index])),
            Fraction.Sum(leaves.Select(n => n.FullMarks!.Value)));
    }

    /// <summary>Whether an indicator counts nowhere, given whether it is not applicable.</summary>
    public static bool IsOut(IndicatorNode node, bool notApplicable) =>
        node.IsAbsent || node.Indicator.Informational
        || (notApplicable && node.NotApplicable is NotApplicablePolicy.RescaleParent or NotApplicablePolicy.RescaleTotal);

    /// <summary>Rounds the points of a leaf as the rubric says.</summary>
    public Fraction Finish(IndicatorNode leaf, Fraction points)
    {
        var rounding = View.Rubric.Rounding;
        var rounded = rounding.Leaves is { } places ? points.Round(places, rounding.Mode) : points;
        // Outside the main tree a weight is the most that a leaf can add or take.
        return leaf.Section == IndicatorSection.Main ? rounded : Fraction.Min(rounded, leaf.FullMarks!.Value);
    }

    /// <summary>The points of a leaf for points of its scale.</summary>
    public static Fraction PointsOf(IndicatorNode leaf, Fraction scalePoints) => scalePoints * leaf.FullMarks!.Value / leaf.ScaleMaximum!.Value;
}
