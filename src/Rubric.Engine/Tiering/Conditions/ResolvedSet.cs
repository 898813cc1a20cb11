using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A condition on every indicator of a set that applies.</summary>
internal sealed class ResolvedSet(EachCondition condition, ViewPlan plan) : ResolvedCondition(condition)
{
    private readonly ImmutableArray<ResolvedMember> _members =
        [.. Members(condition.Each, plan).Select(n => new ResolvedMember(condition, n, condition.Bounds, condition.Tiers, plan))];

    public override bool? Decide(Situation situation, string? tier)
    {
        bool? all = true;
        foreach (var member in _members)
        {
            if (!member.Applies(situation))
            {
                continue;
            }
            bool? held = member.Decide(situation);
            if (held == false)
            {
                return false;
            }
            all = held is null ? null : all;
        }
        return all;
    }

    /// <summary>How many members certainly hold, and how many can.</summary>
    public (int Least, int Most) Count(Situation situation)
    {
        int yes = 0;
        int open = 0;
        foreach (var member in _members)
        {
            bool? held = member.Applies(situation) ? member.Decide(situation) : false;
            yes += held == true ? 1 : 0;
            open += held is null ? 1 : 0;
        }
        return (yes, yes + open);
    }

    public override ConditionCheck Check(Situation situation, string? tier) =>
        new(Condition, null, Decide(situation, tier)) { Parts = CheckMembers(situation) };

    /// <summary>The members that apply, each checked.</summary>
    public ImmutableArray<ConditionCheck> CheckMembers(Situation situation) =>
        [.. _members.Where(m => m.Applies(situation)).Select(m => m.Check(situation))];

    private static IEnumerable<IndicatorNode> Members(IndicatorSelector each, ViewPlan plan)
    {
        if (!each.Ids.IsEmpty)
        {
            return each.Ids.Select(id => plan.View.Find(id)!);
        }
        return plan.Nodes.Where(n => n.Section == IndicatorSection.Main && !n.Indicator.Informational
            && (each.Level is { } level ? n.Depth == level : !n.Indicator.IsGroup));
    }
}
