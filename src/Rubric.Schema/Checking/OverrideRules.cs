using System.Globalization;

namespace Rubric.Schema;

/// <summary>Rules on overrides: the tiers that they name, the size of their steps, and when they are looked at.</summary>
internal static class OverrideRules
{
    public static void Check(CheckContext context)
    {
        var conditions = new ConditionRules(context);
        for (int i = 0; i < context.Rubric.Overrides.Length; i++)
        {
            if (context.Rubric.Overrides[i] is not { } rule)
            {
                continue;
            }
            var path = ModelPath.Root["overrides"][i];
            CheckEffect(rule.Effect, path, context);
            bool fits = rule.Effect is null or SetTier or Exclude;
            if (rule.BeforeScoring && !fits && !context.Report.IsBroken(path["before-scoring"]))
            {
                context.Add(DiagnosticCodes.EffectNeedsScore, path["before-scoring"]);
            }
            var scope = rule.BeforeScoring && fits ? ConditionScope.BeforeScoring
                : rule.Effect is ReplaceTotal ? ConditionScope.BeforeTiers
                : ConditionScope.AfterTiers;
            conditions.CheckAll(rule.When, path["when"], scope);
        }
    }

    private static void CheckEffect(OverrideEffect? effect, ModelPath path, CheckContext context)
    {
        switch (effect)
        {
            case ReplaceTotal { Total: { Sign: < 0 } total }:
                context.AddOutOfRange(path["total"], total.ToString(), Say.FromZero);
                break;
            case SetTier set:
                CheckTier(set.Tier, path["set"], mustBeRanked: false, context);
                break;
            case CapTier cap:
                CheckTier(cap.Tier, path["cap"], mustBeRanked: true, context);
                break;
            case FloorTier floor:
                CheckTier(floor.Tier, path["floor"], mustBeRanked: true, context);
                break;
            case ShiftTier { Steps: 0 } shift:
                // Which of the two was written only its place tells.
                bool lowers = context.Report.PlaceOf(path["lower"]) != context.Report.PlaceOf(path);
                context.AddOutOfRange(path[lowers ? "lower" : "raise"], shift.Steps.ToString(CultureInfo.InvariantCulture), Say.AboveZero);
                break;
            default:
                break;
        }
    }

    private static void CheckTier(string? id, ModelPath path, bool mustBeRanked, CheckContext context)
    {
        if (string.IsNullOrEmpty(id))
        {
            return;
        }
        var tier = context.Rubric.Tiers.FirstOrDefault(t => string.Equals(t?.Id, id, StringComparison.Ordinal));
        if (tier is null)
        {
            context.AddUnknown(path, Say.Tier, id!, context.Rubric.Tiers.Select(t => t?.Id));
        }
        else if (mustBeRanked && !tier.Ranked)
        {
            context.Add(DiagnosticCodes.TierNotRanked, path, id!);
        }
    }
}
