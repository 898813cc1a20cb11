using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A row that is not simply a total and a tier in whole numbers.</summary>
/// <param name="Row">Its number.</param>
/// <param name="Result">What it came to.</param>
/// <param name="Groups">The points of the groups, if they are wanted and there are any.</param>
/// <param name="Bad">The scores that could not be taken.</param>
/// <param name="Evaluation">The evaluation of a row that is a submission.</param>
internal sealed record RowAside(int Row, RowResult Result, Fraction?[]? Groups, ImmutableArray<BadScore> Bad, Evaluation? Evaluation)
{
    /// <summary>Scores a row that is a submission.</summary>
    public static RowAside Of(PlanParts parts, int row, Submission submission, bool wantsGroups)
    {
        var evaluation = parts.Evaluator.Evaluate(submission);
        int tier = evaluation.Tier is { } own ? evaluation.Rubric.Tiers.IndexOf(own) : evaluation.Rubric.Tiers.Length;
        var result = evaluation.Total is { } total ? new RowResult(evaluation.Status, tier, total) : new RowResult(evaluation.Status, tier);
        var groups = wantsGroups ? parts.Groups.Select(g => evaluation.Find(g.Id)?.Points).ToArray() : null;
        return new RowAside(row, result, groups, [], evaluation);
    }

    /// <summary>Scores a row whose numbers are not all whole units in range, or whose outcome is not a total and a tier.</summary>
    public static RowAside Of(PlanParts parts, ScoreTable table, int row, bool wantsGroups)
    {
        int[] units = new int[parts.Leaves.Length];
        uint facts = table.Read(row, units);
        var groups = wantsGroups ? new Fraction?[parts.Groups.Length] : null;
        if (parts.AreInRange(units))
        {
            var plain = groups is null ? parts.TotalScorer.Score(units, facts) : parts.GroupScorer.ScoreGroups(units, facts, parts, groups);
            return new RowAside(row, plain, plain.Form == RowTotal.None ? null : groups, [], null);
        }
        var exact = new ExactRow(parts, row);
        for (int i = 0; i < units.Length; i++)
        {
            if (units[i] != ScoreTable.Odd)
            {
                exact.Take(i, units[i]);
            }
            else
            {
                exact.Take(i, table.OddScoreAt(row, i));
            }
        }
        var result = exact.Score(facts);
        if (!exact.IsGood)
        {
            return new RowAside(row, new RowResult(EvaluationStatus.Invalid, parts.Rules.NoTier), null, [.. exact.Bad], null);
        }
        exact.CopyGroups(groups);
        return new RowAside(row, result, result.Form == RowTotal.None ? null : groups, [], null);
    }
}
