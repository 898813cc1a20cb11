using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A condition on the total.</summary>
internal sealed class ResolvedTotal(IndicatorCondition condition, ViewPlan plan) : ResolvedCondition(condition)
{
    private readonly ResolvedBounds _bounds = new(condition.Bounds, plan.View.Rubric.FullMarks);

    public override bool? Decide(Situation situation, string? tier) => _bounds.Decide(situation.Total);

    public override ConditionCheck Check(Situation situation, string? tier) =>
        new(Condition, condition.Indicator, Decide(situation, tier)) { Bounds = _bounds.Check(situation.Total) };
}
