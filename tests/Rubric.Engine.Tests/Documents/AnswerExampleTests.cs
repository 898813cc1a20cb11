using Rubric.Schema;

namespace Rubric.Engine.Tests.Documents;

/// <summary>The examples that docs/diagnostics.md shows of the codes of answers give those codes, with the rubric at its end.</summary>
public sealed class AnswerExampleTests
{
    private static readonly IReadOnlyList<Snippet> _shown = Snippets.Of("docs/diagnostics.md");

    public static TheoryData<string> Codes => [.. _shown.Select(s => s.Heading).Where(h => h.StartsWith("RUB60", StringComparison.Ordinal)).Select(h => h[..7]).Distinct()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void An_example_gives_its_code(string code)
    {
        var snippet = _shown.First(s => s.Heading.StartsWith(code, StringComparison.Ordinal));
        var rubrics = RubricSet.Create([RubricReader.Read(_shown[^1].Text).GetValueOrThrow(), Other("sheet", "1"), .. OthersFor(code)]).GetValueOrThrow();

        var result = new RubricEvaluator(rubrics, "demo").Evaluate(new Dossier(Read(snippet)));

        Assert.Equal(code, Assert.Single(result.Problems).Code.Id);
    }

    private static IReadOnlyList<Submission> Read(Snippet snippet)
    {
        if (snippet.Language == "csv")
        {
            return SubmissionReader.Read(snippet.Text, new SubmissionReaderOptions { Format = SubmissionFormat.Csv }).GetValueOrThrow();
        }
        string head = "submission: 1\n" + (snippet.Text.StartsWith("rubric:", StringComparison.Ordinal) ? "" : "rubric: demo\n");
        return SubmissionReader.Read(head + snippet.Text).GetValueOrThrow();
    }

    private static RubricDefinition[] OthersFor(string code) => code == "RUB6032" ? [Other("canteen", "2023"), Other("canteen", "2024")] : [];

    private static RubricDefinition Other(string id, string version) =>
        RubricReader.Read($"rubric: 1\nid: {id}\nversion: \"{version}\"\ntitle: 表\nindicators: [{{ id: a, title: 甲, weight: 100 }}]\n").GetValueOrThrow();
}
