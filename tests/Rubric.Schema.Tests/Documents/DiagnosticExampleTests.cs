namespace Rubric.Schema.Tests;

/// <summary>The example that docs/diagnostics.md shows of a code gives that code. Answers need the engine and are read by its tests.</summary>
public sealed class DiagnosticExampleTests
{
    /// <summary>What several documents, or a catalog, would have to show together, and limits that no page can show.</summary>
    private static readonly string[] _elsewhere = ["RUB4021", "RUB4022", "RUB4023", "RUB4024", "RUB4025", "RUB4026"];

    public static TheoryData<string, int> Examples => Snippets.Rows(Snippets.Of("docs/diagnostics.md")
        .Where(s => s.Language is "yaml" or "text" or "csv" && CodeOf(s) is { } code && !EngineCodes.Contain(code) && !_elsewhere.Contains(code)));

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_its_code(string file, int line)
    {
        var snippet = Snippets.At(file, line);

        Assert.Contains(CodeOf(snippet)!, Readings(snippet).SelectMany(d => d).Select(d => d.Code.Id));
    }

    [Fact]
    public void A_reference_to_another_rubric_gives_its_code_in_a_set()
    {
        string[] Codes(string code, params string[] versions) => [.. RubricSet.Create(
            [ReadWhole(ExampleOf(code)), .. versions.Select(v => ReadWhole($"id: canteen\nversion: \"{v}\"\n"))]).Diagnostics.Select(d => d.Code.Id)];

        Assert.Equal(["RUB4022"], Codes("RUB4022"));
        Assert.Equal(["RUB4023"], Codes("RUB4023", "2023", "2024"));
        Assert.Equal(["RUB4024"], Codes("RUB4024", "2023", "2024"));
    }

    [Fact]
    public void A_circle_gives_its_code_in_a_set()
    {
        var parts = ExampleOf("RUB4025").Split("# ").Skip(1).Select(p => p.Split(".yaml\n"));

        var set = RubricSet.Create(parts.Select(p => RubricReader.Read(Fragment.Complete(p[1]).Replace("id: demo", "id: " + p[0], StringComparison.Ordinal)).GetValueOrThrow()));

        Assert.Contains("RUB4025", set.Diagnostics.Select(d => d.Code.Id));
    }

    private static string? CodeOf(Snippet snippet) => snippet.Heading.StartsWith("RUB", StringComparison.Ordinal) && snippet.Heading.Length > 7 && char.IsAsciiDigit(snippet.Heading[6]) ? snippet.Heading[..7] : null;

    private static string ExampleOf(string code) => Snippets.Of("docs/diagnostics.md").First(s => CodeOf(s) == code).Text;

    private static RubricDefinition ReadWhole(string text) => RubricReader.Read(Fragment.Complete(text)).GetValueOrThrow();

    /// <summary>An example may be a whole document or a part of one; the heading, which readers see too, says of which kind.</summary>
    private static IEnumerable<IEnumerable<Diagnostic>> Readings(Snippet snippet)
    {
        string text = WithInvisibles(snippet.Text);
        if (snippet.Language == "csv")
        {
            yield return SubmissionReader.Read(text, new SubmissionReaderOptions { Format = SubmissionFormat.Csv }).Diagnostics;
        }
        else if (CodeOf(snippet)![3] == '5')
        {
            yield return SubmissionReader.Read("submission: 1\n" + text).Diagnostics;
        }
        else
        {
            yield return RubricReader.Read(text).Diagnostics;
            yield return RubricReader.Read(Fragment.Complete(text)).Diagnostics;
            yield return SubmissionReader.Read(text).Diagnostics;
        }
    }

    /// <summary>A page shows what cannot be seen with a sign of its own.</summary>
    private static string WithInvisibles(string text) => text
        .Replace('␇', '\u0007')
        .Replace("␣", "\uFEFF", StringComparison.Ordinal)
        .Replace('→', '\t')
        .Replace(" … ", new string('[', 64), StringComparison.Ordinal);
}
