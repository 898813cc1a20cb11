using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A leaf with everything worked out that turns its answers into points of the total.</summary>
internal sealed class PlannedLeaf
{
    private readonly Fraction _factor;
    private readonly bool _isScaled;
    private readonly bool _isPlain;
    private readonly int? _places;
    private readonly RoundingMode _mode;
    private readonly Fraction? _most;

    public PlannedLeaf(IndicatorNode node, int ordinal, RoundingPolicy rounding)
    {
        (Node, Ordinal, Scoring, Others) = (node, ordinal, LeafScorings.Of(node), node.Scale as EvaluationScale);
        IsScored = !node.IsAbsent && !node.Indicator.Informational;
        (_places, _mode) = (rounding.Leaves, rounding.Mode);
        if (IsScored)
        {
            _factor = node.FullMarks!.Value / node.ScaleMaximum!.Value;
            _isScaled = _factor != Fraction.One;
            // Outside the main tree a weight is the most that a leaf can add or take.
            _most = node.Section == IndicatorSection.Main ? null : node.FullMarks;
            _isPlain = !_isScaled && _places is null && _most is null;
        }
    }

    public IndicatorNode Node { get; }

    /// <summary>The position among the leaves, in document order.</summary>
    public int Ordinal { get; }

    /// <summary>The position among all indicators.</summary>
    public int Index => Node.Index;

    public LeafScoring Scoring { get; }

    /// <summary>The scale of a leaf whose points come from other submissions; null for others.</summary>
    public EvaluationScale? Others { get; }

    /// <summary>Whether it earns points: neither informational nor as if not written.</summary>
    public bool IsScored { get; }

    /// <summary>Finds the points of the leaf for an answer; false where it turns out not to apply.</summary>
    public bool TryScore(TypedAnswer answer, out Fraction points)
    {
        bool applies = Scoring.TryScore(answer, out points);
        if (!_isPlain)
        {
            points = Finish(PointsOf(points));
        }
        return applies;
    }

    /// <summary>The points of the leaf for points of its scale, before rounding.</summary>
    public Fraction PointsOf(Fraction scalePoints) => _isScaled ? scalePoints * _factor : scalePoints;

    /// <summary>Rounds points as the rubric says.</summary>
    public Fraction Finish(Fraction points)
    {
        var rounded = _places is { } places ? points.Round(places, _mode) : points;
        return _most is { } most ? Fraction.Min(rounded, most) : rounded;
    }
}
