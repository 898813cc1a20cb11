using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Turns answers, awards and other submissions into the points of every leaf (format, section 9, step 3).</summary>
/// <param name="plan">The rubric.</param>
/// <param name="bound">The answers.</param>
/// <param name="nested">Scores other submissions; null where the rubric evaluates none.</param>
internal sealed class LeafStage(ViewPlan plan, BoundSubmission bound, NestedScoring? nested)
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
        var answer = bound.Answers[leaf.Index];
        bool saysNotApplicable = answer is NotApplicableAnswer;
        Fraction? computed = null;
        bool answered = answer is not null;
        if (leaf.Others is { } scale && !saysNotApplicable)
        {
            computed = ScoreOthers(leaf, scale);
            answered = computed is not null;
        }
        else if (answered && !saysNotApplicable && leaf.Scoring.Score(answer!) is { } scalePoints)
        {
            computed = leaf.PointsOf(scalePoints);
        }
        Settle(leaf, computed, answered);
    }

    private void Settle(PlannedLeaf leaf, Fraction? computed, bool answered)
    {
        if (bound.Award(leaf.Index) is { } award)
        {
            if (computed is { } replaced)
            {
                _points.SetComputed(leaf, leaf.Finish(replaced));
            }
            _points.Set(leaf, award.Points, IndicatorState.Awarded);
        }
        else if (computed is { } points)
        {
            _points.Set(leaf, points, IndicatorState.Scored);
        }
        else if (answered)
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

    private Fraction? ScoreOthers(PlannedLeaf leaf, EvaluationScale scale)
    {
        var (rate, results) = nested!.Score(scale);
        _points.SetNested(leaf, results);
        return rate * leaf.Node.FullMarks!.Value;
    }

    /// <summary>The least and the most points that an answer could bring.</summary>
    private (Fraction Low, Fraction High) Range(PlannedLeaf leaf) => leaf.Others is { } scale
        ? (Fraction.Zero, leaf.Finish(nested!.BestRate(scale) * leaf.Node.FullMarks!.Value))
        : (leaf.Finish(leaf.PointsOf(leaf.Scoring.Lowest)), leaf.Finish(leaf.PointsOf(leaf.Scoring.Highest)));
}
