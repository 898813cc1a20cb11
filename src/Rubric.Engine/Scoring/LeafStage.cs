using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Turns answers, awards and other submissions into the points of every leaf (format, section 9, step 3).</summary>
/// <param name="plan">The rubric.</param>
/// <param name="bound">The answers.</param>
/// <param name="points">Gets the points; has those of the scores that were taken while binding.</param>
/// <param name="nested">Scores other submissions; null where the rubric evaluates none.</param>
internal readonly struct LeafStage(ViewPlan plan, BoundSubmission bound, LeafPoints points, NestedScoring? nested)
{
    public void Run()
    {
        if (points.AreAllScores && bound.Awards is null)
        {
            return;
        }
        foreach (var leaf in plan.LeavesInOrder)
        {
            if (leaf.IsScored)
            {
                Score(leaf);
            }
            else
            {
                points.SetNotScored(leaf);
            }
        }
    }

    private void Score(PlannedLeaf leaf)
    {
        int i = leaf.Index;
        var answer = bound.Answers[i];
        bool isScored = points.HasScore(leaf) || (answer is not NotApplicableAnswer
            && (leaf.Others is { } scale ? TryScoreOthers(leaf, scale) : answer is not null && points.TrySet(leaf, answer)));
        if (bound.Award(i) is { } award)
        {
            points.SetAward(leaf, award.Points, isScored);
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
            points.SetNotApplicable(leaf);
        }
        else if (leaf.Node.Unanswered == UnansweredPolicy.Zero)
        {
            points.Set(leaf, Fraction.Zero, IndicatorState.Unanswered);
        }
        else
        {
            var (least, most) = Range(leaf);
            points.SetMissing(leaf, least, most);
        }
    }

    private bool TryScoreOthers(PlannedLeaf leaf, EvaluationScale scale)
    {
        var (rate, results) = nested!.Score(scale);
        points.SetNested(leaf, results);
        if (rate is not { } found)
        {
            return false;
        }
        points.Set(leaf, found * leaf.Node.FullMarks!.Value, IndicatorState.Scored);
        return true;
    }

    /// <summary>The least and the most points that an answer could bring.</summary>
    private (Fraction Low, Fraction High) Range(PlannedLeaf leaf) => leaf.Others is { } scale
        ? (Fraction.Zero, leaf.Finish(nested!.BestRate(scale) * leaf.Node.FullMarks!.Value))
        : (leaf.Finish(leaf.PointsOf(leaf.Scoring.Lowest)), leaf.Finish(leaf.PointsOf(leaf.Scoring.Highest)));
}
