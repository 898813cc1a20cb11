using Rubric.Schema;

namespace Rubric.Engine.Tests.Documents;

/// <summary>The program of docs/getting-started.md, from its first line to its last.</summary>
[Collection(nameof(ExampleRun))]
public sealed class GettingStartedTests
{
    [Fact]
    public void The_program_prints_what_the_document_says()
    {
        using var run = ExampleRun.WithItsFiles("docs/getting-started.md");
        run.Prints(Program);
    }

    private static void Program()
    {
        // begin: docs/getting-started.md
        ReadResult<RubricDefinition> read = RubricReader.ReadFile("canteen.yaml");
        foreach (Diagnostic diagnostic in read.Diagnostics)
        {
            Console.WriteLine(diagnostic.ToDisplayString("en"));
        }
        RubricDefinition rubric = read.GetValueOrThrow();
        Submission sheet = SubmissionReader.ReadFile("sheet.yaml").GetValueOrThrow()[0];

        var evaluator = new RubricEvaluator(rubric);
        Evaluation result = evaluator.Evaluate(sheet);

        Console.WriteLine($"{result.Subject}: {result.Status}, {result.Total} points, {result.Tier?.Title}");
        // end: docs/getting-started.md

        // begin: docs/getting-started.md
        foreach (IndicatorResult indicator in result.AllIndicators)
        {
            Console.WriteLine($"{indicator.Id}: {indicator.Points} of {indicator.FullMarks}");
        }

        var words = new EvaluationWords(result, "en");
        Console.WriteLine(words.Decision);
        // end: docs/getting-started.md

        // begin: docs/getting-started.md
        File.WriteAllText("why.md", result.Explain(new ExplanationOptions { Language = "en" }).ToMarkdown());
        // end: docs/getting-started.md

        // begin: docs/getting-started.md
        EvaluationDifference change = result.With(new EvaluationChanges { Answers = [new("satisfaction", 92)] });

        Console.WriteLine($"{change.Total} points more: {change.After.Total}, {change.After.Tier?.Title}");
        Console.WriteLine(string.Join(", ", change.Indicators.Select(i => $"{i.Id} {i.Before.Points} -> {i.After.Points}")));
        // end: docs/getting-started.md

        // begin: docs/getting-started.md
        Evaluation half = result.With(new EvaluationChanges { Removed = ["menu", "satisfaction"] }).After;

        Console.WriteLine($"{half.Status}: {half.Lowest} to {half.Highest}, {string.Join(" or ", half.Reachable.Select(t => t.Title))}");
        foreach (OpenQuestion question in half.FindOpenQuestions())
        {
            Console.WriteLine($"{question.Id} moves the total by {question.Span}");
        }
        // end: docs/getting-started.md

        // begin: docs/getting-started.md
        Submission mistaken = SubmissionReader.ReadFile("mistaken.yaml").GetValueOrThrow()[0];
        Evaluation invalid = evaluator.Evaluate(mistaken);

        Console.WriteLine(invalid.Status);
        foreach (Diagnostic problem in invalid.Problems)
        {
            Console.WriteLine(problem.ToDisplayString("en"));
        }
        // end: docs/getting-started.md

        // begin: docs/getting-started.md
        RubricDefinition visits = RubricDefinition.Create(new RubricParts
        {
            Id = "visits",
            Version = "1",
            Title = "走访评分表",
            Indicators =
            [
                new Indicator { Id = "manner", Title = "态度", Weight = 40 },
                new Indicator
                {
                    Id = "record",
                    Title = "记录",
                    Weight = 60,
                    Scale = new OptionsScale
                    {
                        Options =
                        [
                            new ScaleOption { Id = "full", Title = "齐全", Points = 60 },
                            new ScaleOption { Id = "part", Title = "部分", Points = Amount.Percent(60) },
                            new ScaleOption { Id = "none-kept", Title = "缺失", Points = 0 },
                        ],
                    },
                },
            ],
            Tiers =
            [
                new Tier { Id = "good", Title = "合格", Bounds = new Bounds { Min = 60 } },
                new Tier { Id = "poor", Title = "不合格" },
            ],
        }).GetValueOrThrow();

        Submission visit = Submission.Create(new SubmissionParts
        {
            Subject = new("ct-12", "驷马桥长者食堂"),
            Answers = [new("manner", 32.5m), new("record", "part")],
        }).GetValueOrThrow();

        Evaluation visited = new RubricEvaluator(visits).Evaluate(visit);
        Console.WriteLine($"{visited.Total}: {visited.Tier?.Title}");
        Console.WriteLine(RubricWriter.Write(visits).Split('\n')[3]);
        // end: docs/getting-started.md

        // begin: docs/getting-started.md
        RubricCatalog catalog = RubricCatalog.Load(options => options.AddFile("canteen.yaml").Add(visits));

        Console.WriteLine(string.Join(", ", catalog));
        Console.WriteLine(catalog["canteen"].Evaluate(sheet).Total);
        // end: docs/getting-started.md
    }
}
