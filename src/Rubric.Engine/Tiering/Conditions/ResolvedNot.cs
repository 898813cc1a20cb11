using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A condition that must not hold.</summary>
internal sealed class ResolvedNot(NotCondition condition, ViewPlan plan) : ResolvedCondition(condition)
{
    private readonly ResolvedCondition _part = Of(condition.Condition, plan);

    public override bool? Decide(Situation situation, string? tier) => !_part.Decide(situation, tier);

    public override ConditionCheck Check(Situation situation, string? tier) =>
        new(Condition, null, Decide(situation, tier)) { Parts = [_part.Check(situation, tier)] };
}
