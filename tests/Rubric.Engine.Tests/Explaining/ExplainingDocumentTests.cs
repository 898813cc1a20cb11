using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Rubric.Engine.Tests.Published;

namespace Rubric.Engine.Tests.Explaining;

/// <summary>The example of docs/explaining.md: the very lines that stand there, compiled and run.</summary>
public sealed partial class ExplainingDocumentTests
{
    [Fact]
    public void The_example_prints_what_the_document_says() =>
        Assert.Equal(Output().Match(Document()).Groups[1].Value, Example(PublishedRubrics.ScoreExamples("jinniu-station")["street-a"]));

    [Fact]
    public void The_example_of_the_document_is_the_one_that_runs_here()
    {
        string shown = Block().Match(Document()).Groups[1].Value;
        string compiled = Marked().Match(File.ReadAllText(SourcePath()).ReplaceLineEndings("\n")).Groups[1].Value;

        Assert.NotEmpty(LinesOf(shown));
        Assert.Equal(LinesOf(shown), LinesOf(compiled));
    }

    private static string Example(Evaluation evaluation)
    {
        var Console = new Lines();
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
        return Console.ToString();
    }

    private static string[] LinesOf(string code) => [.. code.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];

    private static string Document() => Repository.Read("docs/explaining.md");

    private static string SourcePath([CallerFilePath] string path = "") =>
        File.Exists(path) ? path : Repository.PathOf("tests", "Rubric.Engine.Tests", "Explaining", Path.GetFileName(path));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Output();

    [GeneratedRegex("// begin: docs/explaining.md\n(.*?)// end: docs/explaining.md", RegexOptions.Singleline)]
    private static partial Regex Marked();

    /// <summary>Stands for the console.</summary>
    private sealed class Lines
    {
        private readonly StringBuilder _text = new();

        public void WriteLine(string line) => _text.Append(line).Append('\n');

        public override string ToString() => _text.ToString();
    }
}
