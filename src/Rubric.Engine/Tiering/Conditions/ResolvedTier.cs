using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A condition on the overall tier as it stands.</summary>
internal sealed class ResolvedTier(TierCondition condition) : ResolvedCondition(condition)
{
    public override bool? Decide(Situation situation, string? tier) => tier is not null && condition.Tiers.Contains(tier);

    public override ConditionCheck Check(Situation situation, string? tier) =>
        new(Condition, null, Decide(situation, tier)) { Needed = condition.Tiers, There = tier is null ? [] : [tier] };
}
