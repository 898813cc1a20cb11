using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>The tree of a rubric with what a unit of every leaf is worth in it, when everything applies that the profile leaves in.</summary>
internal sealed class PlanTree
{
    private readonly int[] _positions;
    private readonly Fraction[] _factorAbove;

    public PlanTree(ViewPlan plan, ImmutableArray<ScoreLeaf> leaves)
    {
        (Plan, Leaves) = (plan, leaves);
        Dimensions = [.. plan.View.Rubric.Dimensions.SelectMany(d => d.Values, (d, v) => new DimensionAssignment(d.Id, v.Id))];
        Figures = BaseFigures(plan);
        _positions = [.. Enumerable.Repeat(-1, plan.Nodes.Length)];
        for (int i = 0; i < leaves.Length; i++)
        {
            _positions[leaves[i].Node.Index] = i;
        }
        _factorAbove = new Fraction[plan.Nodes.Length];
        foreach (var node in plan.Nodes)
        {
            _factorAbove[node.Index] = node.Section != IndicatorSection.Main ? Fraction.One
                : node.Parent is { } group ? _factorAbove[group.Index] * Figures.Factor[group.Index]
                : Figures.RootFactor;
        }
    }

    public ViewPlan Plan { get; }

    /// <summary>The leaves of a row, in order.</summary>
    public ImmutableArray<ScoreLeaf> Leaves { get; }

    /// <summary>The sums of a row without a point: what counts at all, and by what sums are multiplied.</summary>
    public Figures Figures { get; }

    /// <summary>The dimension values of the rubric, in order.</summary>
    public ImmutableArray<DimensionAssignment> Dimensions { get; }

    public RoundingPolicy Rounding => Plan.View.Rubric.Rounding;

    /// <summary>Whether a profile rescales anything.</summary>
    public bool IsRescaled => _factorAbove.Any(f => f != Fraction.One);

    /// <summary>Whether rounding within the tree changes anything.</summary>
    public bool Rounds => Leaves.Any(l => !RoundingOf(l).IsZero) || Plan.Nodes.Any(n => n.Indicator.IsGroup && !RoundingOfGroup(n).IsZero);

    /// <summary>Whether anything applies.</summary>
    public static bool HasTotal(ViewPlan plan) =>
        plan.Nodes.Any(n => n.Section == IndicatorSection.Main && n.IsScoredLeaf && !n.IsOmitted && !n.IsAbsent);

    public int IndexOf(DimensionAssignment dimension) => Dimensions.IndexOf(dimension);

    /// <summary>The position of a leaf in a row; -1 where it has none, as the profile omits it or it is informational.</summary>
    public int PositionOf(IndicatorNode leaf) => _positions[leaf.Index];

    /// <summary>By what points of an indicator are multiplied on their way to the total.</summary>
    public Fraction FactorAbove(IndicatorNode node) => _factorAbove[node.Index];

    /// <summary>The points that one unit of a leaf adds to it.</summary>
    public static Fraction PointsOfUnit(ScoreLeaf leaf) => ViewPlan.PointsOf(leaf.Node, leaf.Unit);

    /// <summary>The points of a leaf without a unit.</summary>
    public static Fraction LowestPoints(ScoreLeaf leaf) => ViewPlan.PointsOf(leaf.Node, leaf.Lowest);

    /// <summary>The points of a leaf that the profile omits but that counts.</summary>
    public Fraction OmittedPoints(IndicatorNode leaf) => Figures.Points[leaf.Index];

    /// <summary>The leaves that a dimension value adds up.</summary>
    public ImmutableArray<IndicatorNode> LeavesOf(DimensionAssignment dimension) =>
        [.. Plan.LeavesOf(dimension).Where(i => !Figures.IsOut[i]).Select(i => Plan.Nodes[i])];

    /// <summary>The most that an indicator can add to the total before its own limit.</summary>
    public Fraction MostPoints(IndicatorNode node)
    {
        if (Figures.IsOut[node.Index])
        {
            return Fraction.Zero;
        }
        if (node.Indicator.IsGroup && !Figures.IsCountedFull[node.Index])
        {
            return Fraction.Sum(node.Children.Select(MostPoints));
        }
        bool isOmitted = node.Indicator.IsGroup || PositionOf(node) < 0;
        var most = isOmitted ? Figures.Points[node.Index] : ViewPlan.PointsOf(node, Leaves[PositionOf(node)].ScalePointsOf(Leaves[PositionOf(node)].MaxUnits));
        return most * FactorAbove(node);
    }

    /// <summary>To a multiple of what the points of a leaf are rounded; 0 where that changes nothing.</summary>
    public Fraction RoundingOf(ScoreLeaf leaf) =>
        Grain(Rounding.Leaves, [PointsOfUnit(leaf), LowestPoints(leaf)]);

    /// <summary>To a multiple of what the points of a group are rounded; 0 where that changes nothing.</summary>
    public Fraction RoundingOfGroup(IndicatorNode group)
    {
        var factor = FactorAbove(group);
        return Grain(Rounding.Groups, Plan.LeavesBelow(group)
            .Where(l => !Figures.IsOut[l.Index])
            .SelectMany(l => PositionOf(l) is >= 0 and var p
                ? (Fraction[])[PointsOfUnit(Leaves[p]) * FactorAbove(l) / factor, LowestPoints(Leaves[p]) * FactorAbove(l) / factor]
                : [OmittedPoints(l) * FactorAbove(l) / factor]));
    }

    private static Fraction Grain(int? places, IEnumerable<Fraction> parts)
    {
        if (places is not { } p)
        {
            return Fraction.Zero;
        }
        var grain = new Fraction(1, System.Numerics.BigInteger.Pow(10, p));
        return parts.All(f => (f / grain).IsWhole) ? Fraction.Zero : grain;
    }

    private static Figures BaseFigures(ViewPlan plan)
    {
        var points = new Fraction[plan.Nodes.Length];
        foreach (var leaf in plan.LeavesInOrder)
        {
            var node = leaf.Node;
            bool isFull = node.IsOmitted && !plan.UsuallyOut[leaf.Index] && node.NotApplicable == NotApplicablePolicy.Full;
            points[leaf.Index] = isFull ? leaf.Finish(node.FullMarks!.Value) : Fraction.Zero;
        }
        return RollUp.Of(plan, points, plan.UsuallyOut);
    }
}
