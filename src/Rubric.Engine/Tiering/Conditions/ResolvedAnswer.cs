using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A condition on what was answered.</summary>
internal sealed class ResolvedAnswer(AnswerCondition condition, ViewPlan plan) : ResolvedCondition(condition)
{
    private readonly IndicatorNode _node = plan.View.Find(condition.Indicator)!;
    private readonly LeafScoring _scoring = plan.Leaves[plan.View.Find(condition.Indicator)!.Index]!.Scoring;

    public override bool? Decide(Situation situation, string? tier)
    {
        bool? held = Decide(situation, situation.Bound.Answers[_node.Index]);
        foreach (var other in Others(situation))
        {
            if (Decide(situation, other) != held)
            {
                return null;
            }
        }
        return held;
    }

    public override ConditionCheck Check(Situation situation, string? tier)
    {
        var answer = situation.Bound.Answers[_node.Index];
        bool? held = Decide(situation, tier);
        if (DoesNotApply(answer))
        {
            // Open where other answers would apply.
            return held is null ? new ConditionCheck(Condition, _node.Id, held) : DoesNotApply(_node.Id);
        }
        if (answer is null)
        {
            return new ConditionCheck(Condition, _node.Id, held) { Needed = condition.In, Bounds = Unknown(condition.Bounds, Decide(situation, answer)) };
        }
        if (!condition.In.IsEmpty)
        {
            return new ConditionCheck(Condition, _node.Id, held) { Needed = condition.In, There = answer.Ids };
        }
        if (answer.Numbers.IsEmpty)
        {
            // A profile's scale may take another kind of answer than the one as written.
            return new ConditionCheck(Condition, _node.Id, held) { Bounds = Unknown(condition.Bounds, held: false) };
        }
        // Of several entries the one that satisfies is shown, else the first.
        var shown = answer.Numbers.Where(condition.Bounds.Hold).Concat(answer.Numbers).First();
        var standing = new Standing(shown, shown, Fraction.One);
        return new ConditionCheck(Condition, _node.Id, held) { Bounds = new ResolvedBounds(condition.Bounds, Fraction.One).Check(standing) };
    }

    private bool? Decide(Situation situation, TypedAnswer? answer)
    {
        if (DoesNotApply(answer))
        {
            return false;
        }
        if (answer is null)
        {
            // What other submissions are scored for is never answered itself, though a profile's scale may be.
            bool isOpen = situation.Leaves.IsMissing(_node.Index) && !situation.UnansweredIsNo && _node.Scale is not EvaluationScale;
            return isOpen ? null : false;
        }
        return condition.In.IsEmpty ? answer.Satisfies(condition.Bounds) : answer.IsOneOf(condition.In);
    }

    private bool DoesNotApply(TypedAnswer? answer) =>
        answer is NotApplicableAnswer || _node.IsAbsent
        || (answer is not null && _node.Scale is RatioScale { WhenZero: ZeroRatio.NotApplicable } && _scoring.Score(answer) is null);

    private ImmutableArray<TypedAnswer?> Others(Situation situation) =>
        situation.OtherAnswers.Length == 0 ? [] : situation.OtherAnswers[_node.Index].OrEmpty();
}
