using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Rubric.Engine.Tests.Published;

namespace Rubric.Engine.Tests.Paths;

/// <summary>The examples of docs/paths.md: the very lines that stand there, compiled and run over the station of the README.</summary>
public sealed partial class PathDocumentTests
{
    private static readonly string _text = Repository.Read(Path.Combine("docs", "paths.md"));

    [Fact]
    public void The_examples_print_what_the_document_says() =>
        Assert.Equal([.. Outputs().Matches(_text).Select(m => m.Groups[1].Value)], (string[])[Paths(Station()), Differences(Station())]);

    [Fact]
    public void The_examples_of_the_document_are_those_that_run_here()
    {
        string source = File.ReadAllText(SourcePath()).ReplaceLineEndings("\n");
        var shown = Blocks().Matches(_text).Select(m => LinesOf(m.Groups[1].Value)).ToList();

        Assert.Equal(2, shown.Count);
        Assert.Equal(Marked().Matches(source).Select(m => LinesOf(m.Groups[1].Value)), shown);
    }

    private static Evaluation Station() =>
        new RubricEvaluator(PublishedRubrics.All, "jinniu-station").Evaluate(
            PublishedRubrics.ReadSubmissions(PublishedRubrics.Examples("jinniu-station").Single(f => Path.GetFileName(f) == "station.yaml"))[0]);

    private static string Paths(Evaluation result)
    {
        var Console = new Lines();
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
        return Console.ToString();
    }

    private static string Differences(Evaluation result)
    {
        var Console = new Lines();
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
        return Console.ToString();
    }

    private static string[] LinesOf(string code) => [.. code.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];

    private static string SourcePath([CallerFilePath] string path = "") =>
        File.Exists(path) ? path : Repository.PathOf("tests", "Rubric.Engine.Tests", "Paths", Path.GetFileName(path));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Outputs();

    [GeneratedRegex("// begin: docs/paths.md\n(.*?)// end: docs/paths.md", RegexOptions.Singleline)]
    private static partial Regex Marked();

    /// <summary>Stands for the console, which tests that run at the same time share.</summary>
    private sealed class Lines
    {
        private readonly StringBuilder _text = new();

        public void WriteLine(string line) => _text.Append(line).Append('\n');

        public override string ToString() => _text.ToString();
    }
}
