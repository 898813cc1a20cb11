using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Rubric.Engine.Tests.Published;

namespace Rubric.Engine.Tests;

/// <summary>The example of docs/ranking.md: the very lines that stand there, compiled and run over the district.</summary>
public sealed partial class RankingDocumentTests
{
    private static readonly string _root = Repository.Root;

    [Fact]
    public void The_example_prints_what_the_document_says() =>
        Assert.Equal(Output().Match(Document()).Groups[1].Value, Example(PublishedRubrics.ScoreExamples("jinniu-year").Values));

    [Fact]
    public void The_example_of_the_document_is_the_one_that_runs_here()
    {
        string shown = Block().Match(Document()).Groups[1].Value;
        string compiled = Marked().Match(File.ReadAllText(SourcePath()).ReplaceLineEndings("\n")).Groups[1].Value;

        Assert.NotEmpty(LinesOf(shown));
        Assert.Equal(LinesOf(shown), LinesOf(compiled));
    }

    private static string Example(IEnumerable<Evaluation> evaluations)
    {
        var Console = new Lines();
        // begin: docs/ranking.md
        var options = new RankingOptions
        {
            PerProfile = true,
            TieBreaks = [new("final-experts"), new("routine")],
            Quotas = [new Quota { Title = "五星不超过四星及以上的 30%，且不超过 10 个", Tiers = ["star-5"], Among = "star-4", Share = 0.3m, Number = 10 }],
        };
        Ranking ranking = Ranking.Of(evaluations, options);

        foreach (RankingGroup group in ranking.Groups)
        {
            Console.WriteLine($"{group.Profile?.Title}: {group.Entries.Length}");
            foreach (RankedEntry entry in group.Entries.Take(4))
            {
                Console.WriteLine($"  {entry.Rank}. {entry.Evaluation.Subject}, {entry.Evaluation.Total}, {entry.Tier?.Title}");
            }
            foreach (QuotaChange change in group.Quotas.SelectMany(q => q.Changes))
            {
                Console.WriteLine($"  {change.Evaluation.Subject}, {change.Evaluation.Total}: {change.From.Title} -> {change.To.Title}");
            }
        }
        foreach (LeftOutEntry left in ranking.LeftOut.Take(3))
        {
            Console.WriteLine($"{left.Evaluation.Subject}: {left.Reason.In("zh-Hans")}");
        }
        // end: docs/ranking.md
        return Console.ToString();
    }

    private static string[] LinesOf(string code) => [.. code.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];

    private static string Document() => File.ReadAllText(Path.Combine(_root, "docs", "ranking.md")).ReplaceLineEndings("\n");

    private static string SourcePath([CallerFilePath] string path = "") =>
        File.Exists(path) ? path : Path.Combine(_root, "tests", "Rubric.Engine.Tests", "Ranking", Path.GetFileName(path));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Output();

    [GeneratedRegex("// begin: docs/ranking.md\n(.*?)// end: docs/ranking.md", RegexOptions.Singleline)]
    private static partial Regex Marked();

    /// <summary>Stands for the console, which tests that run at the same time share.</summary>
    private sealed class Lines
    {
        private readonly StringBuilder _text = new();

        public void WriteLine(string line) => _text.Append(line).Append('\n');

        public override string ToString() => _text.ToString();
    }
}
