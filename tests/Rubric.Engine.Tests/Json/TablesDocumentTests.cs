using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Rubric.Engine.Tests.Published;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Json;

/// <summary>The examples of docs/tables.md: the very lines that stand there, compiled and run over the tables that ship with the rubrics.</summary>
public sealed partial class TablesDocumentTests
{
    [Fact]
    public void The_examples_of_the_document_are_those_that_run_here()
    {
        string[][] shown = [.. Block().Matches(Repository.Read("docs/tables.md")).Select(m => LinesOf(m.Groups[1].Value))];
        string[][] compiled = [.. Marked().Matches(File.ReadAllText(SourcePath()).ReplaceLineEndings("\n")).Select(m => LinesOf(m.Groups[1].Value))];

        Assert.Equal(2, shown.Length);
        Assert.Equal(shown, compiled);
    }

    [Fact]
    public async Task A_table_that_is_read_row_by_row_is_scored_like_one_that_is_read_at_once()
    {
        foreach (string path in Directory.GetFiles(Repository.Rubrics, "*.csv", SearchOption.AllDirectories))
        {
            var sheets = SubmissionReader.ReadFile(path, new() { Rubrics = PublishedRubrics.All }).GetValueOrThrow();
            var evaluator = new RubricEvaluator(PublishedRubrics.All, sheets[0].Rubric!.Value.ToString());
            using var output = new MemoryStream();

            await ScoreAsync(path, PublishedRubrics.All, evaluator, output, TestContext.Current.CancellationToken);

            Assert.Equal(sheets.Select(s => EvaluationJson.Write(evaluator.Evaluate(s))), EvaluationJson.ReadAllBytes(output.ToArray()).Select(EvaluationJson.Write));
        }
    }

    [Fact]
    public void Many_dossiers_at_once_come_out_in_their_order_and_the_same()
    {
        var submissions = PublishedRubrics.Examples("jinniu-year").SelectMany(PublishedRubrics.ReadSubmissions).ToList();
        var evaluator = new RubricEvaluator(PublishedRubrics.All, "jinniu-year");

        var results = ScoreAtOnce(submissions, evaluator, TestContext.Current.CancellationToken);

        Assert.Equal(Dossier.BySubject(submissions).Select(d => EvaluationJson.Write(evaluator.Evaluate(d))), results.Select(EvaluationJson.Write));
        Assert.Throws<OperationCanceledException>(() => ScoreAtOnce(submissions, evaluator, new CancellationToken(canceled: true)));
    }

    private static async Task ScoreAsync(string path, RubricSet rubrics, RubricEvaluator evaluator, Stream output, CancellationToken cancellationToken)
    {
        // begin: docs/tables.md
        await foreach (Submission sheet in SubmissionReader.ReadTableFileAsync(path, new() { Rubrics = rubrics }, cancellationToken))
        {
            EvaluationJson.WriteTo(output, evaluator.Evaluate(sheet));
            output.WriteByte((byte)'\n');
        }
        // end: docs/tables.md
    }

    private static Evaluation[] ScoreAtOnce(IReadOnlyList<Submission> submissions, RubricEvaluator evaluator, CancellationToken cancellationToken)
    {
        // begin: docs/tables.md
        Evaluation[] results = Dossier.BySubject(submissions)
            .AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(evaluator.Evaluate).ToArray();
        // end: docs/tables.md
        return results;
    }

    private static string[] LinesOf(string code) => [.. code.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];

    private static string SourcePath([CallerFilePath] string path = "") =>
        File.Exists(path) ? path : Path.Combine(Repository.Root, "tests", "Rubric.Engine.Tests", "Json", Path.GetFileName(path));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("// begin: docs/tables.md\n(.*?)// end: docs/tables.md", RegexOptions.Singleline)]
    private static partial Regex Marked();
}
