using Rubric.Schema;

namespace Rubric.Engine.Tests.Batch;

/// <summary>Plans and rows for tests.</summary>
internal static class Plans
{
    /// <summary>Thirty leaves of 0 to 10 in six groups, five tiers with floors; 16,384 rows are a block.</summary>
    public static string Thirty { get; } = "full-marks: 300\nindicators:\n"
        + string.Concat(Enumerable.Range(0, 6).Select(g => $"  - id: g{g}\n    title: 组\n    weight: 50\n    indicators:\n"
            + string.Concat(Enumerable.Range(0, 5).Select(l => $"      - {{ id: g{g}l{l}, title: 项, weight: 10, scale: {{ score: {{ step: 0.5 }} }} }}\n"))))
        + "tiers:\n" + string.Concat(new[] { 55, 52, 50, 48 }.Select(t => $"  - {{ id: t{t}, title: 级, min: {t}%, require: {{ each: level-1, min: {t - 25}% }} }}\n"))
        + "  - { id: rest, title: 余 }\n";

    public static ScorePlan Of(string rubric, ScorePlanOptions? options = null) => ScorePlan.Create(Sheets.EvaluatorOf(rubric), options);

    public static ScoreTable TableOf(ScorePlan plan, params IEnumerable<decimal[]> rows)
    {
        var table = new ScoreTable(plan);
        foreach (decimal[] row in rows)
        {
            table.Add(row);
        }
        return table;
    }

    /// <summary>Random rows of units, the same for the same seed.</summary>
    public static ScoreTable Random(ScorePlan plan, int rows, int seed = 1)
    {
        var random = new Random(seed);
        var table = new ScoreTable(plan);
        int[] units = new int[plan.Leaves.Length];
        for (int row = 0; row < rows; row++)
        {
            for (int i = 0; i < units.Length; i++)
            {
                units[i] = random.Next(plan.Leaves[i].MaxUnits + 1);
            }
            table.AddUnits(units);
        }
        return table;
    }

    /// <summary>What a row of points comes to, by every way into every plan.</summary>
    public static IEnumerable<ScoreOutcome> InEveryWay(string rubric, params decimal[] row)
    {
        var evaluator = Sheets.EvaluatorOf(rubric);
        foreach (var options in Ways.Of(ScorePlanOptions.Default))
        {
            var plan = ScorePlan.Create(evaluator, options);
            yield return plan.Score(TableOf(plan, row))[0];
            yield return plan.ScoreRow(row);
        }
    }

    public static Submission Answers(params IEnumerable<NamedAnswer> answers) => Submission.Create(new() { Answers = [.. answers] }).GetValueOrThrow();

    /// <summary>The whole of an outcome as text.</summary>
    public static string Text(ScoreOutcome outcome) => $"{outcome.Status} {outcome.Total} {outcome.Tier?.Id} {outcome.BadLeafIndex}";
}
