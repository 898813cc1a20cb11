using Rubric.Schema;

namespace Rubric.Engine.Tests.Writing;

/// <summary>Rubrics and submissions mean the same when they are written in another form and read back.</summary>
public sealed class RewrittenTests
{
    private const string Rubric = """
        weights: relative
        not-applicable: rescale-parent
        facts: [{ id: f, title: F, type: yes-no }, { id: k, title: K, type: choice, values: [{ id: x, title: X }] }]
        indicators:
          - { id: score, title: S, weight: 1 }
          - { id: months, title: S, weight: 1, scale: { score: { repeated: mean } } }
          - { id: options, title: S, weight: 1, scale: { options: [{ id: a, title: A, points: 100 }, { id: b, title: B, points: 1 }] } }
          - { id: yes-no, title: S, weight: 1, scale: yes-no }
          - { id: list, title: S, weight: 1, scale: { checklist: { items: [{ id: a, title: A, points: 40 }, { id: b, title: B, points: 60 }] } } }
          - { id: counts, title: S, weight: 1, scale: { deductions: { items: [{ id: a, title: A, points: 3 }, { id: b, title: B, points: 5 }] } } }
          - { id: ratio, title: S, weight: 1, scale: { ratio: { when-zero: full } } }
          - { id: target, title: S, weight: 1, scale: { ratio: { target: 5, repeated: sum } } }
          - { id: ratios, title: S, weight: 1, scale: { ratio: { repeated: min } } }
        """;

    private static readonly string[] _cells =
    [
        "1", "-1", "1.50", "a", "b", "c", "a;b", "a;", "b;a", "a;;b", ";", "yes", "否", "n/a", "不适用", "none", "无", "4/5", "4 / 5", "5/4;6/7", "4/5;", "0/0", "4/", "/4", "4/5/6",
        "a=2", "a=2;b=1", "a;b=3", "a=1;a=2", "a=", "=1", "a=1.5", "1;2", "1;2;3", "1;n/a", "1;a", "a;n/a", "a;none", "x", "actual=1;target=2", "a=1/2",
    ];

    public static TheoryData<string> Leaves => ["score", "months", "options", "yes-no", "list", "counts", "ratio", "target", "ratios", "fact:f", "fact:k"];

    [Theory]
    [MemberData(nameof(Leaves))]
    public void A_cell_is_scored_as_what_a_document_writes_for_it(string column)
    {
        var evaluator = Sheets.EvaluatorOf(Rubric);
        int good = 0;
        foreach (string cell in _cells)
        {
            var table = SubmissionReader.Read($"subject,{column}\ns,{cell}\n", new SubmissionReaderOptions { Format = SubmissionFormat.Csv }).GetValueOrThrow();
            var expected = evaluator.Evaluate(table[0]);
            var document = SubmissionReader.Read(SubmissionWriter.Write(table)).GetValueOrThrow();
            var back = SubmissionReader.Read(TableWriter.Write(table), new SubmissionReaderOptions { Format = SubmissionFormat.Csv }).GetValueOrThrow();

            Assert.Equal(Describe(expected), Describe(evaluator.Evaluate(document[0])));
            Assert.Equal(Describe(expected), Describe(evaluator.Evaluate(back[0])));
            // A document that a table can hold is scored as its table.
            if (TableWriter.FindObstacle(document[0]) is null)
            {
                var again = SubmissionReader.Read(TableWriter.Write(document), new SubmissionReaderOptions { Format = SubmissionFormat.Csv }).GetValueOrThrow();
                Assert.Equal(Describe(expected), Describe(evaluator.Evaluate(again[0])));
            }
            good += expected.Status == EvaluationStatus.Invalid ? 0 : 1;
        }
        Assert.InRange(good, 1, _cells.Length - 1);
    }

    [Fact]
    public void A_result_carries_the_hash_of_its_rubric()
    {
        var evaluator = Sheets.EvaluatorOf(Rubric);
        var result = evaluator.Evaluate(Sheets.ReadSubmission("answers: { score: 1 }"));

        Assert.Equal(Sheets.ReadRubric(Rubric).Hash, result.RubricHash);
    }

    /// <summary>What is wrong with an answer may be said in other words where it stands in another form.</summary>
    private static string Describe(Evaluation result) =>
        result.Status == EvaluationStatus.Invalid ? "invalid"
        : $"{result.Status} {result.Total} {result.Lowest} {result.Highest} {string.Join(" ", result.AllIndicators.Select(i => $"{i.State}:{i.Points}"))}";
}
