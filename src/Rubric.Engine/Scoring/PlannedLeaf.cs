using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A leaf with everything worked out that turns its answers into points of the total.</summary>
internal sealed class PlannedLeaf
{
    private readonly Fraction _factor;
    private readonly bool _isScaled;
    private readonly bool _isFinished;
    private readonly int? _places;
    private readonly RoundingMode _mode;
    private readonly Fraction? _most;
    private readonly ScoreParts _scores;

    /// <param name="node">The leaf.</param>
    /// <param name="ordinal">The position among the leaves.</param>
    /// <param name="rounding">What is rounded.</param>
    /// <param name="scores">What its scores are worth at once; the default where answers have to be understood first.</param>
    public PlannedLeaf(IndicatorNode node, int ordinal, RoundingPolicy rounding, ScoreParts scores)
    {
        (Node, Index, Ordinal, Scoring, Others) = (node, node.Index, ordinal, LeafScorings.Of(node), node.Scale as EvaluationScale);
        (Id, IsAsked) = (node.Id, !node.IsOmitted && !node.IsAbsent);
        IsScored = !node.IsAbsent && !node.Indicator.Informational;
        (_places, _mode, _scores) = (rounding.Leaves, rounding.Mode, scores);
        if (IsScored)
        {
            _factor = node.FullMarks!.Value / node.ScaleMaximum!.Value;
            _isScaled = _factor != Fraction.One;
            // Outside the main tree a weight is the most that a leaf can add or take.
            _most = node.Section == IndicatorSection.Main ? null : node.FullMarks;
        }
        _isFinished = _places is null && _most is null;
    }

    public IndicatorNode Node { get; }

    public string Id { get; }

    /// <summary>Whether the profile asks for it, so that an answer is no mistake.</summary>
    public bool IsAsked { get; }

    /// <summary>The position among the leaves, in document order.</summary>
    public int Ordinal { get; }

    /// <summary>The position among all indicators.</summary>
    public int Index { get; }

    public LeafScoring Scoring { get; }

    /// <summary>The scale of a leaf whose points come from other submissions; null for others.</summary>
    public EvaluationScale? Others { get; }

    /// <summary>Whether it earns points: neither informational nor as if not written.</summary>
    public bool IsScored { get; }

    /// <summary>Finds the points for a good score that goes in steps, as parts of <see cref="ViewPlan.LeafDenominator"/>; false for all other answers.</summary>
    public bool TryScore(AnswerValue value, out int parts)
    {
        parts = 0;
        return value.TryReadNumber(out var score) && _scores.TryCount(score, out parts);
    }

    /// <summary>Finds the points of the leaf for an answer; false where it turns out not to apply.</summary>
    public bool TryScore(TypedAnswer answer, out Fraction points)
    {
        bool applies = Scoring.TryScore(answer, out points);
        if (_isScaled)
        {
            points *= _factor;
        }
        if (!_isFinished)
        {
            points = Finish(points);
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
