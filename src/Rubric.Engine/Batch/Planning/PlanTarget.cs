using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What a condition of a plan compares.</summary>
internal enum PlanTargetKind
{
    /// <summary>The total as tiers see it.</summary>
    Total,

    /// <summary>The points of an indicator.</summary>
    Node,

    /// <summary>The points of a dimension value.</summary>
    Dimension,

    /// <summary>The points of a leaf on its own scale: what was answered, where the number is the points.</summary>
    Scale,
}

/// <summary>Something that conditions of a plan compare.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Index">The position of the indicator, or of the dimension value among all of the rubric.</param>
internal readonly record struct PlanTarget(PlanTargetKind Kind, int Index)
{
    public static PlanTarget Total => new(PlanTargetKind.Total, 0);

    public static PlanTarget Node(IndicatorNode node) => new(PlanTargetKind.Node, node.Index);

    public static PlanTarget Scale(IndicatorNode leaf) => new(PlanTargetKind.Scale, leaf.Index);
}
