namespace Rubric.Engine;

/// <summary>What makes one path better than another.</summary>
public enum PathOrder
{
    /// <summary>Fewer indicators and facts changed; among those, fewer points moved.</summary>
    FewestChanges,

    /// <summary>Fewer points moved, in points of the indicators; among those, fewer indicators and facts changed.</summary>
    LeastPoints,

    /// <summary>Less cost, which is points moved times the cost of a point in that indicator; among those, fewer indicators and facts changed.</summary>
    LeastCost,
}
