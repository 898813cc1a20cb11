using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Conditions of which so many must hold: all, one, or a number of them.</summary>
internal sealed class ResolvedGroup(Condition condition, ImmutableArray<Condition> conditions, int needed, ViewPlan plan) : ResolvedCondition(condition)
{
    private readonly ImmutableArray<ResolvedCondition> _parts = All(conditions, plan);

    public override bool? Decide(Situation situation, string? tier)
    {
        int yes = 0;
        int open = 0;
        foreach (var part in _parts)
        {
            bool? held = part.Decide(situation, tier);
            yes += held == true ? 1 : 0;
            open += held is null ? 1 : 0;
        }
        return yes >= needed ? true : yes + open < needed ? false : null;
    }

    public override ConditionCheck Check(Situation situation, string? tier) =>
        new(Condition, null, Decide(situation, tier)) { Parts = _parts.Check(situation, tier) };
}
