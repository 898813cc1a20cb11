using Rubric.Schema;

namespace Rubric.Engine.Tests.Documents;

/// <summary>The example of docs/evaluators-and-phases.md, whose figures are worked by hand there.</summary>
[Collection(nameof(ExampleRun))]
public sealed class EvaluatorsAndPhasesTests
{
    [Fact]
    public void The_example_prints_what_the_document_says()
    {
        using var run = ExampleRun.WithItsFiles("docs/evaluators-and-phases.md");
        run.Prints(Example);
    }

    private static void Example()
    {
        // begin: docs/evaluators-and-phases.md
        RubricSet rubrics = RubricSet.Create(
            RubricReader.ReadFile("canteen-sheet.yaml").GetValueOrThrow(),
            RubricReader.ReadFile("canteen-year.yaml").GetValueOrThrow()).GetValueOrThrow();
        IReadOnlyList<Submission> sheets = SubmissionReader.ReadFile("sheets.csv").GetValueOrThrow();

        var year = new RubricEvaluator(rubrics, "canteen-year");
        foreach (Dossier dossier in Dossier.BySubject(sheets))
        {
            Evaluation result = year.Evaluate(dossier);
            string outcome = result.Total is { } total
                ? $"{total} points, {result.Tier?.Title}"
                : $"{result.Lowest} to {result.Highest} points, missing {string.Join(", ", result.Missing)}";
            Console.WriteLine($"{dossier.Subject}: {outcome}");

            foreach (IndicatorResult leaf in result.AllIndicators.Where(i => i.Nested.Length > 0))
            {
                Console.WriteLine($"  {leaf.Id}: {leaf.Points?.ToString() ?? "?"} of {leaf.FullMarks}");
                foreach (NestedResult sheet in leaf.Nested)
                {
                    Console.WriteLine($"    {sheet.Evaluation.Submission?.By?.Id} {sheet.Rate * 100} %, {sheet.Use}");
                }
            }
            foreach (FiredOverride fired in result.FiredOverrides)
            {
                Console.WriteLine($"  {fired.Override.Title}: {fired.TierBefore?.Title} -> {fired.TierAfter?.Title}");
            }
        }
        // end: docs/evaluators-and-phases.md
    }
}
