using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Rubric.Schema;

namespace Rubric.Engine.Tests;

/// <summary>The examples of the READMEs: the very lines that stand there, compiled and run over the documents that stand above them.</summary>
[Collection(nameof(ReadmeTests))]
[CollectionDefinition(nameof(ReadmeTests), DisableParallelization = true)]
public sealed partial class ReadmeTests
{
    private static readonly Dictionary<string, Action> _examples = new(StringComparer.Ordinal)
    {
        ["README.md"] = Project,
        ["src/Rubric.Engine/README.md"] = Engine,
        ["src/Rubric.Schema/README.md"] = Schema,
    };

    public static TheoryData<string> Readmes => [.. _examples.Keys];

    [Theory]
    [MemberData(nameof(Readmes))]
    public void The_example_prints_what_the_readme_says(string readme)
    {
        string text = Repository.Read(readme);
        string expected = Output().Match(text[text.IndexOf("```csharp\n", StringComparison.Ordinal)..]).Groups[1].Value;

        Assert.Equal(expected, Capture(text, _examples[readme]));
        Assert.NotEmpty(expected);
    }

    [Theory]
    [MemberData(nameof(Readmes))]
    public void The_example_of_the_readme_is_the_one_that_runs_here(string readme)
    {
        string[] shown = LinesOf(Block().Match(Repository.Read(readme)).Groups[1].Value);
        string source = File.ReadAllText(SourcePath()).ReplaceLineEndings("\n");
        int begin = source.IndexOf($"// begin: {readme}\n", StringComparison.Ordinal);
        string[] compiled = LinesOf(source[(source.IndexOf('\n', begin) + 1)..source.IndexOf("// end", begin, StringComparison.Ordinal)]);

        Assert.Contains("using Rubric.Schema;", shown);
        Assert.Equal(compiled, shown.Where(l => !l.StartsWith("using ", StringComparison.Ordinal)));
        Assert.NotEmpty(compiled);
    }

    private static void Project()
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
        // end
    }

    private static void Engine()
    {
        // begin: src/Rubric.Engine/README.md
        RubricDefinition rubric = RubricReader.ReadFile("rubric.yaml").GetValueOrThrow();
        Submission sheet = SubmissionReader.ReadFile("sheet.yaml").GetValueOrThrow()[0];

        var evaluator = new RubricEvaluator(rubric);            // once; share it between threads
        Evaluation result = evaluator.Evaluate(sheet);

        Console.WriteLine($"{result.Subject}: {result.Total} points, {new string('★', result.Tier?.Stars ?? 0)} {result.Tier?.Title}");
        foreach (IndicatorResult indicator in result.Indicators)
        {
            Console.WriteLine($"{indicator.Indicator.Title}: {indicator.Points} of {indicator.FullMarks}");
        }
        // end
    }

    private static void Schema()
    {
        // begin: src/Rubric.Schema/README.md
        ReadResult<RubricDefinition> read = RubricReader.ReadFile("rubric.yaml");
        foreach (Diagnostic diagnostic in read.Diagnostics)
        {
            Console.WriteLine(diagnostic.ToDisplayString("zh-Hans"));
        }

        if (!read.HasErrors)
        {
            RubricDefinition rubric = read.GetValueOrThrow();
            Console.WriteLine($"{rubric.Title}, {rubric.FullMarks}");
        }
        // end
    }

    /// <summary>The example reads files as a program does that is started in the root of the project, or beside the documents that the README names.</summary>
    private static string Capture(string readme, Action example)
    {
        var (folder, output) = (Environment.CurrentDirectory, Console.Out);
        var beside = Directory.CreateTempSubdirectory("readme-");
        using var captured = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        try
        {
            var documents = Document().Matches(readme);
            foreach (Match document in documents)
            {
                File.WriteAllText(Path.Combine(beside.FullName, document.Groups[1].Value), document.Groups[2].Value);
            }
            Environment.CurrentDirectory = documents.Count == 0 ? Repository.Root : beside.FullName;
            Console.SetOut(captured);
            example();
        }
        finally
        {
            Console.SetOut(output);
            Environment.CurrentDirectory = folder;
            beside.Delete(recursive: true);
        }
        return captured.ToString();
    }

    private static string[] LinesOf(string text) => [.. text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];

    private static string SourcePath([CallerFilePath] string path = "") =>
        File.Exists(path) ? path : Repository.PathOf("tests", "Rubric.Engine.Tests", Path.GetFileName(path));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Output();

    [GeneratedRegex("`([a-z]+\\.yaml)`:\n\n```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Document();
}
