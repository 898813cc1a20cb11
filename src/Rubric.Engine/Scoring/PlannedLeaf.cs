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
    private readonly MetScores? _met;

    /// <param name="node">The leaf.</param>
    /// <param name="ordinal">The position among the leaves.</param>
    /// <param name="rounding">What is rounded.</param>
    /// <param name="room">How many scores the plan can still keep (<see cref="MetScores"/>).</param>
    public PlannedLeaf(IndicatorNode node, int ordinal, RoundingPolicy rounding, ref int room)
    {
        (Node, Index, Ordinal, Scoring, Others) = (node, node.Index, ordinal, LeafScorings.Of(node), node.Scale as EvaluationScale);
        (Id, IsAsked) = (node.Id, !node.IsOmitted && !node.IsAbsent);
        IsScored = !node.IsAbsent && !node.Indicator.Informational;
        (_places, _mode) = (rounding.Leaves, rounding.Mode);
        if (IsScored)
        {
            _factor = node.FullMarks!.Value / node.ScaleMaximum!.Value;
            _isScaled = _factor != Fraction.One;
            // Outside the main tree a weight is the most that a leaf can add or take.
            _most = node.Section == IndicatorSection.Main ? null : node.FullMarks;
            _met = MetScores.Of(node, ref room);
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

    /// <summary>Understands an answer, or reports why it does not fit and returns null.</summary>
    public TypedAnswer? Bind(AnswerValue value, in AnswerContext context)
    {
        if (_met is null || !value.TryReadNumber(out var number) || !_met.TryCountSteps(number, out int steps))
        {
            return Scoring.Bind(value, context);
        }
        return _met.Find(steps) ?? BindNew(value, context, steps);
    }

    /// <summary>Finds the points of the leaf for an answer; false where it turns out not to apply.</summary>
    public bool TryScore(TypedAnswer answer, out Fraction points)
    {
        if (answer is ScoredAnswer scored)
        {
            points = scored.Points;
            return true;
        }
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

    private TypedAnswer? BindNew(AnswerValue value, in AnswerContext context, int steps)
    {
        var answer = Scoring.Bind(value, context);
        if (answer is not NumberAnswer number || !TryScore(number, out var points))
        {
            return answer;
        }
        var scored = new ScoredAnswer(number.Number, points);
        _met!.Keep(steps, scored);
        return scored;
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
