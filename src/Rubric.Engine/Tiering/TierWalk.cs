using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Finds the first tier that holds, or all that can be the first (format, sections 6 and 9).</summary>
internal static class TierWalk
{
    public static ImmutableArray<TierCheck> Check(ImmutableArray<Tier> tiers, Standing standing, ConditionChecker checker) =>
        [.. tiers.Select(t => Check(t, standing, checker))];

    /// <summary>From the top, every open tier and the first certain one; null, for no tier, where none is certain.</summary>
    public static ImmutableArray<Tier?> Possible(ImmutableArray<TierCheck> checks)
    {
        var possible = ImmutableArray.CreateBuilder<Tier?>();
        foreach (var check in checks)
        {
            if (check.Held != false)
            {
                possible.Add(check.Tier);
            }
            if (check.Held == true)
            {
                return possible.ToImmutable();
            }
        }
        possible.Add(null);
        return possible.ToImmutable();
    }

    private static TierCheck Check(Tier tier, Standing standing, ConditionChecker checker)
    {
        var bounds = ConditionChecker.Compare(standing, tier.Bounds);
        var conditions = checker.CheckAll(tier.Require);
        bool? held = Verdicts.All([.. bounds.Select(b => b.Held), .. conditions.Select(c => c.Held)]);
        return new TierCheck(tier, held, bounds, conditions);
    }
}
