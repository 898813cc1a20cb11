using Rubric.Schema;

namespace Rubric.Engine.Tests.Documents;

/// <summary>The examples of the README of the project, and of those that stand in the packages.</summary>
[Collection(nameof(ExampleRun))]
public sealed class ReadmeTests
{
    [Fact]
    public void The_readme_of_the_project_prints_what_it_says()
    {
        using var run = ExampleRun.InRepository("README.md");
        run.Prints(ScoreAndTellWhy);
    }

    [Fact]
    public void The_readme_of_the_engine_prints_what_it_says()
    {
        using var run = ExampleRun.WithItsFiles("src/Rubric.Engine/README.md");
        run.Prints(ScoreOneSheet);
    }

    [Fact]
    public void The_readme_of_the_schema_prints_what_it_says()
    {
        using var run = ExampleRun.WithItsFiles("src/Rubric.Schema/README.md");
        run.Prints(TellMistakes);
    }

    private static void ScoreAndTellWhy()
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

    private static void ScoreOneSheet()
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
        // end: src/Rubric.Engine/README.md
    }

    private static void TellMistakes()
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
        // end: src/Rubric.Schema/README.md
    }
}
