using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A condition on a fact.</summary>
internal sealed class ResolvedFact(FactCondition condition, ViewPlan plan) : ResolvedCondition(condition)
{
    private readonly int _index = plan.IndexOfFact(condition.Fact);
    private readonly ResolvedBounds _bounds = new(condition.Bounds, Fraction.One);
    private readonly FactType _type = plan.View.Rubric.Facts[plan.IndexOfFact(condition.Fact)].Type;

    public override bool? Decide(Situation situation, string? tier)
    {
        bool? held = Decide(situation, situation.Bound.Facts[_index]);
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
        var value = situation.Bound.Facts[_index];
        bool? held = Decide(situation, tier);
        if (!value.IsKnown)
        {
            return new ConditionCheck(Condition, condition.Fact, held) { Needed = condition.In, Bounds = Unknown(condition.Bounds, Decide(situation, value)) };
        }
        return _type switch
        {
            FactType.YesNo => new ConditionCheck(Condition, condition.Fact, held) { Needed = ["yes"], There = [value.Yes ? "yes" : "no"] },
            FactType.Number => new ConditionCheck(Condition, condition.Fact, held)
            {
                Bounds = _bounds.Check(new Standing(value.Number, value.Number, Fraction.One)),
            },
            _ => new ConditionCheck(Condition, condition.Fact, held) { Needed = condition.In, There = [value.Choice!] },
        };
    }

    private bool? Decide(Situation situation, in FactValue value)
    {
        if (!value.IsKnown)
        {
            return situation.UnansweredIsNo ? false : null;
        }
        return _type switch
        {
            FactType.YesNo => value.Yes,
            FactType.Number => _bounds.Decide(value.Number, value.Number, default, isUsual: true),
            _ => condition.In.Contains(value.Choice!),
        };
    }

    private ImmutableArray<FactValue> Others(Situation situation) =>
        situation.OtherFacts.Length == 0 ? [] : situation.OtherFacts[_index].OrEmpty();
}
