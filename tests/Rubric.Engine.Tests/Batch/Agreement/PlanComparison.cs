using Rubric.Schema;

namespace Rubric.Engine.Tests.Batch.Agreement;

/// <summary>One plan against the evaluator, by every way into it.</summary>
internal sealed class PlanComparison(ScorePlan plan, IReadOnlyList<ExpectedRow> rows)
{
    private const string Submissions = "submissions";

    private readonly List<string> _differences = [];

    public IReadOnlyList<string> Differences => _differences;

    public int Rows { get; private set; }

    public void Compare()
    {
        var numbers = rows.Where(r => r.Points is not null).ToList();
        Compare(Submissions, rows, t => r => t.Add(r.Submission));
        Compare("points", numbers, t => r => t.Add(r.Points!, r.Facts));
        Compare("units", [.. rows.Where(r => r.Units is not null)], t => r => t.AddUnits(r.Units!, r.Facts));
        Compare("cells", numbers, AddEmpty, (t, all) =>
        {
            for (int i = 0; i < plan.Leaves.Length; i++)
            {
                t.SetAnswers(i, all.Select(r => r.Cells![i]).ToArray());
            }
        });
        Compare("columns", numbers, AddEmpty, (t, all) =>
        {
            for (int i = 0; i < plan.Leaves.Length; i++)
            {
                t.Set(i, all.Select(r => r.Points![i]).ToArray());
            }
        });
        foreach (var row in numbers)
        {
            CompareCompact(row);
        }
    }

    private static Func<ExpectedRow, int> AddEmpty(ScoreTable table) => r => table.AddRows(1, r.Facts);

    private void Compare(string way, IReadOnlyList<ExpectedRow> some, Func<ScoreTable, Func<ExpectedRow, int>> add, Action<ScoreTable, IReadOnlyList<ExpectedRow>>? fill = null)
    {
        if (some.Count == 0)
        {
            return;
        }
        // More than a tile, each row in several places of one.
        var all = Enumerable.Range(0, 37).Select(i => some[i % some.Count]).ToList();
        var table = new ScoreTable(plan);
        var adding = add(table);
        for (int i = 0; i < all.Count; i++)
        {
            if (adding(all[i]) != i)
            {
                _differences.Add($"{way}: row {i} has another number");
            }
        }
        fill?.Invoke(table, all);
        var totals = plan.Score(table);
        var groups = plan.ScoreGroups(table);
        for (int i = 0; i < all.Count; i++)
        {
            Check(way, all[i], totals[i]);
            Check($"{way} with groups", all[i], groups[i]);
            CheckGroups(way, all[i], g => groups.GetPoints(i, g));
        }
        CheckCounts(way, all, plan.CountTiers(table));
        Rows += all.Count;
    }

    private void CompareCompact(ExpectedRow row)
    {
        Check("row", row, plan.ScoreRow(row.Points!, facts: row.Facts));
        var groups = new Fraction?[plan.Groups.Length];
        Check("row in fractions", row, plan.ScoreExactly(row.Points!, groups, row.Facts));
        CheckGroups("row in fractions", row, g => groups[g]);
        if (row.Units is not null)
        {
            Check("row of units", row, plan.ScoreUnits(row.Units, facts: row.Facts));
        }
        if (row.IsPlain && plan.Arithmetic <= ScoreArithmetic.Int64 && row.Evaluation.Total is not null)
        {
            long[] numbers = new long[plan.Groups.Length];
            Check("row with groups", row, plan.ScoreRow(row.Points!, numbers, row.Facts));
            CheckGroups("row", row, g => plan.PointsOf(g, numbers[g]));
            Array.Clear(numbers, 0, numbers.Length);
            Check("row of units with groups", row, plan.ScoreUnits(row.Units!, numbers, row.Facts));
            CheckGroups("row of units", row, g => plan.PointsOf(g, numbers[g]));
        }
    }

    private void CheckGroups(string way, ExpectedRow row, Func<int, Fraction?> pointsOf)
    {
        for (int g = 0; g < plan.Groups.Length; g++)
        {
            bool hasPoints = row.Evaluation.Total is not null || way == Submissions;
            Equal($"{way}, {plan.Groups[g].Id}", row, hasPoints ? row.Groups[g] : null, pointsOf(g));
        }
    }

    private void Check(string way, ExpectedRow row, ScoreOutcome actual)
    {
        Equal($"{way}, status", row, row.Evaluation.Status, actual.Status);
        Equal($"{way}, total", row, row.Evaluation.Total, actual.Total);
        Equal($"{way}, tier", row, row.Evaluation.Tier?.Id, actual.Tier?.Id);
    }

    private void CheckCounts(string way, List<ExpectedRow> all, TierCounts actual)
    {
        foreach (var status in Enum.GetValues<EvaluationStatus>())
        {
            Equal($"{way}, count of {status}", all[0], all.Count(r => r.Evaluation.Status == status), actual[status]);
        }
        var rated = all.Where(r => r.Evaluation.Status is EvaluationStatus.Scored or EvaluationStatus.Decided).ToList();
        foreach (var tier in plan.Rubric.Tiers)
        {
            Equal($"{way}, count of {tier.Id}", all[0], rated.Count(r => r.Evaluation.Tier?.Id == tier.Id), actual[tier.Id]);
        }
        Equal($"{way}, count of none", all[0], rated.Count(r => r.Evaluation.Tier is null), actual.WithoutTier);
    }

    private void Equal<T>(string what, ExpectedRow row, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            _differences.Add($"""
                {plan.Arithmetic} {plan.Form}, profile '{plan.Profile?.Id}', {what}: {expected?.ToString() ?? "none"}, but {actual?.ToString() ?? "none"}
                {RubricWriter.Write(plan.Rubric)}
                ---
                {SubmissionWriter.Write([row.Submission])}
                """);
        }
    }
}
