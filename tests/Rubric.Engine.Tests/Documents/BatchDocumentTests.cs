using Rubric.Schema;

namespace Rubric.Engine.Tests.Documents;

/// <summary>The example of docs/batch.md.</summary>
[Collection(nameof(ExampleRun))]
public sealed class BatchDocumentTests
{
    [Fact]
    public void The_example_prints_what_the_document_says()
    {
        using var run = ExampleRun.InRepository("docs/batch.md");
        run.Prints(Rows);
    }

    private static void Rows()
    {
        // begin: docs/batch.md
        var evaluator = new RubricEvaluator(RubricReader.ReadFile("rubrics/jinniu-station/rubric.yaml").GetValueOrThrow());
        ScorePlan plan = ScorePlan.Create(evaluator, new ScorePlanOptions { Facts = [new("months-in-operation", 24)] });
        Console.WriteLine($"{plan.Leaves.Length} leaves, 1/{plan.Denominator} of a point, at most {plan.LargestSum}: {plan.Arithmetic}");

        decimal[] scores = [.. plan.Leaves.Select(leaf => leaf.ScalePointsOf(leaf.MaxUnits).ToDecimal(2, RoundingMode.HalfUp))];
        scores[plan.IndexOf("2.1.3")] = 0.8m;

        long[] groups = new long[plan.Groups.Length];
        ScoreOutcome one = plan.ScoreRow(scores, groups);
        Console.WriteLine($"{one.Total} {one.Tier?.Title}; {plan.Groups[0].Id}: {plan.PointsOf(0, groups[0])}");

        var table = new ScoreTable(plan);
        table.Add(scores);
        table.Add(scores, plan.GetFacts(new KeyValuePair<string, AnswerValue>("complaints", 3)));
        scores[plan.IndexOf("1.2.3")] = 2.7m;
        table.Add(scores);

        BatchResult result = plan.Score(table, new BatchOptions { Threads = 2 });
        for (int row = 0; row < result.Count; row++)
        {
            Console.WriteLine($"{result[row].Status} {result[row].Total} {result[row].Tier?.Title}");
        }
        foreach (BadScore bad in result.BadScores)
        {
            Console.WriteLine($"row {bad.Row}: {bad.Problem.Message}");
        }
        // end: docs/batch.md
    }
}
