using Rubric.Engine.Tests.Documents;
using Rubric.Engine.Tests.Published;

namespace Rubric.Engine.Tests.Paths;

/// <summary>The examples of docs/paths.md, run over the station of the README.</summary>
[Collection(nameof(ExampleRun))]
public sealed class PathDocumentTests
{
    [Fact]
    public void The_examples_print_what_the_document_says()
    {
        using var run = ExampleRun.InRepository("docs/paths.md");
        run.Prints(() => Paths(Station()), () => Differences(Station()));
    }

    private static Evaluation Station() =>
        new RubricEvaluator(PublishedRubrics.All, "jinniu-station").Evaluate(
            PublishedRubrics.ReadSubmissions(PublishedRubrics.Examples("jinniu-station").Single(f => Path.GetFileName(f) == "station.yaml"))[0]);

    private static void Paths(Evaluation result)
    {
        // begin: docs/paths.md
        TierPath path = result.PathTo();

        Console.WriteLine($"{result.Tier?.Title} with {result.Total} -> {path.Target?.Title} with {path.Result?.Total}");
        foreach (PathStep step in path.Steps)
        {
            Console.WriteLine($"  {step.Indicator?.Indicator.Title}: {step.From} -> {step.To}, {step.PointsBefore} -> {step.PointsAfter} points");
        }

        TierPath without = result.PathTo("star-5", new PathOptions { Fixed = ["2"] });
        foreach (ConditionCheck condition in without.Obstacles.SelectMany(o => o.Parts).Where(p => p.Held == false))
        {
            Console.WriteLine($"{without.Status}: {result[condition.Id!].Indicator.Title} has {condition.Bounds[0].Highest:F4} at best, needs {condition.Bounds[0].Needed}");
        }
        // end: docs/paths.md
    }

    private static void Differences(Evaluation result)
    {
        // begin: docs/paths.md
        EvaluationDifference difference = result.With(new EvaluationChanges
        {
            Answers = [new("2.1.1", "2")],
            Facts = [new("months-in-operation", "12")],
            Removed = ["8.2.1"],
        });

        Console.WriteLine($"{difference.After.Status}, missing {string.Join(", ", difference.After.Missing)}");
        foreach (IndicatorDifference indicator in difference.Indicators)
        {
            Console.WriteLine($"  {indicator.Id}: {indicator.Before.Points} -> {indicator.After.Points}");
        }
        // end: docs/paths.md
    }
}
