using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What it would take had the overrides not fired that keep the next tier away: nobody is helped by hearing only that a veto stands.</summary>
internal static class ClearedPath
{
    public static TierPath? Of(TierPath path, PathOptions options)
    {
        var evaluation = path.From;
        if (path.OverrideObstacles.IsEmpty)
        {
            return null;
        }
        // All that took something, also those that would not alone keep the next tier away.
        var facts = evaluation.FiredOverrides.Where(f => f.HadEffect).SelectMany(f => ConditionTree.WithParts(f.Override.When)).OfType<FactCondition>().Select(c => c.Fact);
        var cleared = options with { ChangeableFacts = [.. options.ChangeableFacts.Union(facts, StringComparer.Ordinal)] };
        if (cleared.ChangeableFacts.Length == options.ChangeableFacts.Length || TargetOf(evaluation) is not { } target)
        {
            return null;
        }
        return evaluation.PathTo(target.Id, cleared);
    }

    /// <summary>The tier above the one that was earned, which is above what the overrides left of it; at the top that one itself.</summary>
    private static Tier? TargetOf(Evaluation evaluation) =>
        evaluation.TierBeforeOverrides is { Ranked: true } earned ? PathFinder.NextBetter(evaluation.Rubric, earned) ?? earned : null;
}
