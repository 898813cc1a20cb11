using System.Collections.Immutable;

namespace Rubric.Engine;

/// <summary>Conditions that must all hold.</summary>
internal static class ResolvedConditions
{
    /// <summary>Whether all hold; no as soon as one does not, null where one is open.</summary>
    public static bool? Decide(this ImmutableArray<ResolvedCondition> conditions, Situation situation, string? tier)
    {
        bool? all = true;
        foreach (var condition in conditions)
        {
            bool? held = condition.Decide(situation, tier);
            if (held == false)
            {
                return false;
            }
            all = held is null ? null : all;
        }
        return all;
    }

    public static ImmutableArray<ConditionCheck> Check(this ImmutableArray<ResolvedCondition> conditions, Situation situation, string? tier) =>
        [.. conditions.Select(c => c.Check(situation, tier))];
}
