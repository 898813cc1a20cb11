using System.Collections.Immutable;
using System.Globalization;

namespace Rubric.Schema;

/// <summary>Rules on the tiers of the rubric and of its indicators.</summary>
internal static class TierRules
{
    public static void Check(CheckContext context)
    {
        var conditions = new ConditionRules(context);
        Check(context.Rubric.Tiers, ModelPath.Root["tiers"], ConditionScope.OfTiers, conditions, context);
        foreach (var node in context.Nodes)
        {
            if (!node.Indicator.Tiers.IsEmpty)
            {
                Check(node.Indicator.Tiers, context.PathOf(node)["tiers"], ConditionScope.OfTiersOf(node), conditions, context);
            }
        }
    }

    private static void Check(ImmutableArray<Tier> tiers, ModelPath path, ConditionScope scope, ConditionRules conditions, CheckContext context)
    {
        for (int i = 0; i < tiers.Length; i++)
        {
            if (tiers[i] is not { } tier)
            {
                continue;
            }
            if (tier.Stars is < 0 and { } stars)
            {
                context.AddOutOfRange(path[i]["stars"], stars.ToString(CultureInfo.InvariantCulture), Say.FromZero);
            }
            BoundsRules.Check(tier.Bounds, path[i], context);
            conditions.CheckAll(tier.Require, path[i]["require"], scope);
        }
    }
}
