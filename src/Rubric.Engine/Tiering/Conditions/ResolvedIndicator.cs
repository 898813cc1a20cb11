using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A condition on one indicator.</summary>
internal sealed class ResolvedIndicator(IndicatorCondition condition, ViewPlan plan) : ResolvedCondition(condition)
{
    private readonly ResolvedMember _member = new(condition, plan.View.Find(condition.Indicator)!, condition.Bounds, condition.Tiers, plan);

    public override bool? Decide(Situation situation, string? tier) => _member.Applies(situation) ? _member.Decide(situation) : false;

    public override ConditionCheck Check(Situation situation, string? tier) =>
        _member.Applies(situation) ? _member.Check(situation) : DoesNotApply(_member.Id);
}
