using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Turns answers, awards and other submissions into the points of every leaf (format, section 9, step 3).</summary>
internal sealed class LeafStage(ViewPlan plan, BoundSubmission bound, NestedScoring nested)
{
    private readonly LeafPoints _points = new(plan.Nodes.Length);

    public LeafPoints Run()
    {
        foreach (var node in plan.Nodes)
        {
            if (!node.Indicator.IsGroup)
            {
                Score(node);
            }
        }
        return _points;
    }

    private void Score(IndicatorNode leaf)
    {
        int i = leaf.Index;
        if (leaf.IsAbsent || leaf.Indicator.Informational)
        {
            _points.IsOut[i] = true;
            _points.States[i] = leaf.Indicator.Informational ? IndicatorState.Informational : IndicatorState.NotApplicable;
            return;
        }
        bool saysNotApplicable = bound.Answers[i] is NotApplicableAnswer;
        Fraction? computed = null;
        bool answered = bound.Answers[i] is not null;
        if (leaf.Scale is EvaluationScale scale && !saysNotApplicable)
        {
            computed = ScoreOthers(leaf, scale);
            answered = computed is not null;
        }
        else if (answered && !saysNotApplicable && plan.Leaves[i]!.Score(bound.Answers[i]!) is { } scalePoints)
        {
            computed = ViewPlan.PointsOf(leaf, scalePoints);
        }
        Settle(leaf, computed, answered);
    }

    private void Settle(IndicatorNode leaf, Fraction? computed, bool answered)
    {
        int i = leaf.Index;
        if (bound.Awards[i] is { } award)
        {
            _points.Computed[i] = computed is { } points ? plan.Finish(leaf, points) : null;
            Set(leaf, award.Points, IndicatorState.Awarded);
        }
        else if (computed is { } points)
        {
            Set(leaf, points, IndicatorState.Scored);
        }
        else if (answered)
        {
            _points.IsOut[i] = ViewPlan.IsOut(leaf, notApplicable: true);
            Set(leaf, leaf.NotApplicable == NotApplicablePolicy.Full ? leaf.FullMarks!.Value : Fraction.Zero, IndicatorState.NotApplicable);
        }
        else if (leaf.Unanswered == UnansweredPolicy.Zero)
        {
            Set(leaf, Fraction.Zero, IndicatorState.Unanswered);
        }
        else
        {
            _points.IsMissing[i] = true;
            _points.States[i] = IndicatorState.Unanswered;
            (_points.Low[i], _points.High[i]) = Range(leaf);
        }
    }

    private Fraction? ScoreOthers(IndicatorNode leaf, EvaluationScale scale)
    {
        var (rate, results) = nested.Score(scale);
        _points.Nested[leaf.Index] = results;
        return rate * leaf.FullMarks!.Value;
    }

    private void Set(IndicatorNode leaf, Fraction points, IndicatorState state)
    {
        _points.States[leaf.Index] = state;
        _points.Low[leaf.Index] = _points.High[leaf.Index] = plan.Finish(leaf, points);
    }

    /// <summary>The least and the most points that an answer could bring.</summary>
    private (Fraction Low, Fraction High) Range(IndicatorNode leaf)
    {
        if (leaf.Scale is EvaluationScale scale)
        {
            return (Fraction.Zero, plan.Finish(leaf, nested.BestRate(scale) * leaf.FullMarks!.Value));
        }
        var scoring = plan.Leaves[leaf.Index]!;
        return (plan.Finish(leaf, ViewPlan.PointsOf(leaf, scoring.Lowest)), plan.Finish(leaf, ViewPlan.PointsOf(leaf, scoring.Highest)));
    }
}
