using System.Text;

namespace Rubric.Engine.Tests;

/// <summary>Everything that a ranking says, as a text, so that two can be compared.</summary>
internal static class RankingText
{
    public static string Of(Ranking ranking)
    {
        var text = new StringBuilder();
        foreach (var group in ranking.Groups)
        {
            text.AppendLine(FormattableString.Invariant($"group {group.Profile?.Id}"));
            foreach (var entry in group.Entries)
            {
                text.AppendLine(FormattableString.Invariant(
                    $"{entry.Rank}{(entry.IsTied ? "=" : "")} {entry.Evaluation.Subject?.Id} {entry.Evaluation.Total} {entry.Tier?.Id}"));
            }
            foreach (var quota in group.Quotas)
            {
                text.AppendLine(FormattableString.Invariant($"{quota.Quota.Title?.In("zh-Hans")} {quota.Allowed} of {quota.Base}: {quota.Before} -> {quota.After}"));
            }
        }
        foreach (var left in ranking.LeftOut)
        {
            text.AppendLine(FormattableString.Invariant($"{left.Evaluation.Subject?.Id}: {left.Reason.In("en")} {left.Reason.In("zh-Hans")}"));
        }
        return text.ToString();
    }
}
