using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Rubric.Schema;

namespace Rubric.Engine.Tests;

/// <summary>The example of the README: the very lines that stand there, compiled and run.</summary>
[Collection(nameof(ReadmeTests))]
[CollectionDefinition(nameof(ReadmeTests), DisableParallelization = true)]
public sealed partial class ReadmeTests
{
    private static readonly string _root = Repository.Root;

    [Fact]
    public void The_example_prints_what_the_readme_says()
    {
        string readme = Read(Path.Combine(_root, "README.md"));
        string expected = Output().Match(readme[readme.IndexOf("```csharp\n", StringComparison.Ordinal)..]).Groups[1].Value;

        Assert.Equal(expected, Capture(Example));
        Assert.NotEmpty(expected);
    }

    [Fact]
    public void The_example_of_the_readme_is_the_one_that_runs_here()
    {
        string[] shown = [.. Block().Match(Read(Path.Combine(_root, "README.md"))).Groups[1].Value.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];
        string[] compiled = [.. Marked().Match(Read(SourcePath())).Groups[1].Value.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];

        Assert.Equal(["using Rubric.Engine;", "using Rubric.Schema;"], shown.Where(l => l.StartsWith("using ", StringComparison.Ordinal)));
        Assert.Equal(compiled, shown.Where(l => !l.StartsWith("using ", StringComparison.Ordinal)));
        Assert.NotEmpty(compiled);
    }

    private static void Example()
    {
        // begin: README.md
        RubricDefinition rubric = RubricReader.ReadFile("rubrics/jinniu-station/rubric.yaml").GetValueOrThrow();
        Submission sheet = SubmissionReader.ReadFile("rubrics/jinniu-station/examples/station.yaml").GetValueOrThrow()[0];

        Evaluation result = new RubricEvaluator(rubric).Evaluate(sheet);

        Console.WriteLine($"{result.Subject}: {result.Total} points, {result.Tier?.Title} ({result.Tier?.Stars} stars)");
        TierCheck best = result.TierChecks[0];
        foreach (ConditionCheck check in best.Conditions.SelectMany(c => c.Parts).Where(p => p.Held == false))
        {
            IndicatorResult found = result[check.Id!];
            Console.WriteLine($"not {best.Tier.Title}: {found.Indicator.Title} has {found.Points} of {found.FullMarks}, needs {check.Bounds[0].Needed}");
        }
        // end: README.md
    }

    /// <summary>The example reads files as a program does that is started in the root of the project.</summary>
    private static string Capture(Action action)
    {
        var (folder, output) = (Environment.CurrentDirectory, Console.Out);
        using var captured = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        try
        {
            Environment.CurrentDirectory = _root;
            Console.SetOut(captured);
            action();
        }
        finally
        {
            Console.SetOut(output);
            Environment.CurrentDirectory = folder;
        }
        return captured.ToString();
    }

    private static string Read(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    private static string SourcePath([CallerFilePath] string path = "") =>
        File.Exists(path) ? path : Path.Combine(_root, "tests", "Rubric.Engine.Tests", Path.GetFileName(path));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Output();

    [GeneratedRegex("// begin: README.md\n(.*?)// end: README.md", RegexOptions.Singleline)]
    private static partial Regex Marked();
}
