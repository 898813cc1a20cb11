using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A condition on how many indicators of a set do what is asked.</summary>
internal sealed class ResolvedCount(CountCondition condition, ViewPlan plan) : ResolvedCondition(condition)
{
    private readonly ResolvedSet _set = new(condition.Count, plan);
    private readonly ResolvedBounds _bounds = new(condition.Bounds, Fraction.One);

    public override bool? Decide(Situation situation, string? tier) => _bounds.Decide(StandingIn(situation));

    public override ConditionCheck Check(Situation situation, string? tier)
    {
        var standing = StandingIn(situation);
        return new ConditionCheck(Condition, null, _bounds.Decide(standing)) { Bounds = _bounds.Check(standing), Parts = _set.CheckMembers(situation) };
    }

    private Standing StandingIn(Situation situation)
    {
        var (least, most) = _set.Count(situation);
        return new Standing(least, most, Fraction.One);
    }
}
