using Rubric.Engine.Tests.Published;

namespace Rubric.Engine.Tests.Documents;

/// <summary>The example of docs/explaining.md.</summary>
[Collection(nameof(ExampleRun))]
public sealed class ExplainingDocumentTests
{
    [Fact]
    public void The_example_prints_what_the_document_says()
    {
        using var run = ExampleRun.InRepository("docs/explaining.md");
        run.Prints(() => Explain(PublishedRubrics.ScoreExamples("jinniu-station")["street-a"]));
    }

    private static void Explain(Evaluation evaluation)
    {
        // begin: docs/explaining.md
        Explanation why = evaluation.Explain(new ExplanationOptions { Language = "en", Places = 2, Path = null });

        foreach (LostPoints lost in why.Lost.Take(3))
        {
            Console.WriteLine($"{lost.Indicator.Id} lost {lost.Points}, {lost.Indicator.Points} of {lost.Indicator.FullMarks}");
        }
        ConditionGap floor = why.Tiers[0].Conditions[0].Parts.First(p => p.Check.Held == false);
        Console.WriteLine($"{floor.Check.Id} is short of {floor.Bounds[0].Shortfall} points");
        Console.WriteLine(new EvaluationWords(evaluation, "en").Unmet(floor.Check));
        // end: docs/explaining.md
    }
}
