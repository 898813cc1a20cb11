using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A condition on the tiers of the results that an evaluation leaf looked at.</summary>
internal sealed class ResolvedEvaluation(EvaluationCondition condition, ViewPlan plan) : ResolvedCondition(condition)
{
    private readonly IndicatorNode _node = plan.View.Find(condition.Indicator)!;

    public override bool? Decide(Situation situation, string? tier)
    {
        if (DoesNotApply(situation))
        {
            return false;
        }
        // More results may still come in where there are too few of them.
        return There(situation).Any(t => condition.Tiers.Contains(t)) ? true : situation.Leaves.IsMissing(_node.Index) ? null : false;
    }

    public override ConditionCheck Check(Situation situation, string? tier) => DoesNotApply(situation)
        ? DoesNotApply(_node.Id)
        : new ConditionCheck(Condition, _node.Id, Decide(situation, tier)) { Needed = condition.Tiers, There = [.. There(situation).Distinct(StringComparer.Ordinal)] };

    private bool DoesNotApply(Situation situation) => situation.Leaves.State(_node.Index) == IndicatorState.NotApplicable;

    // A profile's scale may ask for an answer instead: then there are no results.
    private IEnumerable<string> There(Situation situation) => situation.Leaves.Nested(_node.Index)
        .Where(r => r.Use is NestedUse.Combined or NestedUse.Trimmed || r.Evaluation.Status == EvaluationStatus.Decided)
        .Select(r => r.Evaluation.Tier?.Id)
        .OfType<string>();
}
