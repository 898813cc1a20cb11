using Rubric.Engine.Tests.Published;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Json;

/// <summary>The examples of docs/tables.md, run over the tables that ship with the rubrics.</summary>
public sealed class TablesDocumentTests
{
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
}
