using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Turns answers, awards and other submissions into the points of every leaf (format, section 9, step 3).</summary>
/// <param name="plan">The rubric.</param>
/// <param name="bound">The answers.</param>
/// <param name="nested">Scores other submissions; null where the rubric evaluates none.</param>
internal readonly struct LeafStage(ViewPlan plan, BoundSubmission bound, NestedScoring? nested)
{
    private readonly LeafPoints _points = new(plan);

    public LeafPoints Run()
    {
        foreach (var leaf in plan.LeavesInOrder)
        {
            if (leaf.IsScored)
            {
                Score(leaf);
            }
            else
            {
                _points.SetNotScored(leaf);
            }
        }
        return _points;
    }

    private void Score(PlannedLeaf leaf)
    {
        int i = leaf.Index;
        var answer = bound.Answers[i];
        bool isScored = answer is not NotApplicableAnswer
            && (leaf.Others is { } scale ? TryScoreOthers(leaf, scale) : answer is not null && _points.TrySet(leaf, answer));
        if (bound.Award(i) is { } award)
        {
            if (isScored)
            {
                _points.SetComputed(leaf, _points.Low[i]);
            }
            _points.Set(leaf, award.Points, IndicatorState.Awarded);
        }
        else if (!isScored)
        {
            SetWithoutPoints(leaf, answer);
        }
    }

    private void SetWithoutPoints(PlannedLeaf leaf, TypedAnswer? answer)
    {
        if (answer is not null)
        {
            _points.SetNotApplicable(leaf);
        }
        else if (leaf.Node.Unanswered == UnansweredPolicy.Zero)
        {
            _points.Set(leaf, Fraction.Zero, IndicatorState.Unanswered);
        }
        else
        {
            var (least, most) = Range(leaf);
            _points.SetMissing(leaf, least, most);
        }
    }

    private bool TryScoreOthers(PlannedLeaf leaf, EvaluationScale scale)
    {
        var (rate, results) = nested!.Score(scale);
        _points.SetNested(leaf, results);
        if (rate is not { } found)
        {
            return false;
        }
        _points.Set(leaf, found * leaf.Node.FullMarks!.Value, IndicatorState.Scored);
        return true;
    }

    /// <summary>The least and the most points that an answer could bring.</summary>
    private (Fraction Low, Fraction High) Range(PlannedLeaf leaf) => leaf.Others is { } scale
        ? (Fraction.Zero, leaf.Finish(nested!.BestRate(scale) * leaf.Node.FullMarks!.Value))
        : (leaf.Finish(leaf.PointsOf(leaf.Scoring.Lowest)), leaf.Finish(leaf.PointsOf(leaf.Scoring.Highest)));
}
