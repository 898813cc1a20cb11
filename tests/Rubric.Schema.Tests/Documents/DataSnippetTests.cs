using System.Text.Json;

namespace Rubric.Schema.Tests;

/// <summary>Every rubric, submission and table that the documents show can be read, whole or in part.</summary>
public sealed class DataSnippetTests
{
    /// <summary>These show mistakes, and other tests what is told of them.</summary>
    private static readonly string[] _mistaken = ["docs/diagnostics.md", "src/Rubric.Schema/README.md"];

    public static TheoryData<string, int> Rubrics => Snippets.Rows(Shown("yaml", "json").Where(IsRubric));

    public static TheoryData<string, int> Submissions => Snippets.Rows(Shown("yaml", "json").Where(IsSubmission));

    public static TheoryData<string, int> Fragments => Snippets.Rows(Shown("yaml").Where(s => !IsRubric(s) && !IsSubmission(s)));

    public static TheoryData<string, int> Tables => Snippets.Rows(Shown("csv"));

    public static TheoryData<string, int> OtherJson => Snippets.Rows(Shown("json").Where(s => !IsRubric(s) && !IsSubmission(s)));

    [Theory]
    [MemberData(nameof(Rubrics))]
    public void A_rubric_is_clean(string file, int line)
    {
        var read = RubricReader.Read(Snippets.At(file, line).Text);

        Assert.Empty(Told(read.Diagnostics.Where(d => d.Severity != Severity.Hint)));
        Assert.NotNull(read.Value);
    }

    [Theory]
    [MemberData(nameof(Submissions))]
    public void A_submission_has_no_errors(string file, int line)
    {
        var read = SubmissionReader.Read(Snippets.At(file, line).Text);

        Assert.Empty(Told(read.Diagnostics.Where(d => d.Severity == Severity.Error)));
        Assert.NotEmpty(read.Value!);
    }

    [Theory]
    [MemberData(nameof(Fragments))]
    public void A_part_of_a_rubric_is_clean_within_a_whole_one(string file, int line)
    {
        var read = RubricReader.Read(Fragment.Complete(Snippets.At(file, line).Text));

        Assert.Empty(Told(read.Diagnostics.Where(d => d.Severity != Severity.Hint && !Fragment.IsExcused(d))));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_has_no_errors(string file, int line)
    {
        var read = SubmissionReader.Read(Snippets.At(file, line).Text, new SubmissionReaderOptions { Format = SubmissionFormat.Csv });

        // A blank sheet, too, is read up to its blanks.
        Assert.Empty(Told(read.Diagnostics.Where(d => d.Severity == Severity.Error && d.Code != DiagnosticCodes.EmptyCell)));
    }

    [Theory]
    [MemberData(nameof(OtherJson))]
    public void Other_json_is_json(string file, int line)
    {
        using var document = JsonDocument.Parse(Snippets.At(file, line).Text);

        Assert.NotEqual(JsonValueKind.Undefined, document.RootElement.ValueKind);
    }

    [Fact]
    public void The_weights_of_the_readme_are_told_as_it_shows()
    {
        var shown = Snippets.Of("README.md");
        int at = shown.ToList().FindIndex(s => s.Language == "yaml");
        string text = "rubric: 1\nid: demo\nversion: \"1\"\ntitle: 示例\n" + shown[at].Text;

        var diagnostic = Assert.Single(RubricReader.Read(text, new ReaderOptions { FileName = "rubric.yaml" }).Diagnostics);

        Assert.Equal(shown[at + 1].Text.TrimEnd(), diagnostic.ToDisplayString("en").TrimEnd());
        Assert.Equal(shown[at + 2].Text.TrimEnd(), diagnostic.ToDisplayString("zh-Hans").TrimEnd());
    }

    /// <summary>A language that no test knows would stand there unread.</summary>
    [Fact]
    public void Every_block_is_in_a_language_that_tests_know()
    {
        string[] known = ["", "yaml", "json", "csv", "csharp", "console", "text", "sh", "xml"];

        Assert.All(Repository.Documents().SelectMany(Snippets.Of), s => Assert.Contains(s.Language, known));
        Assert.NotEmpty(Rubrics);
        Assert.NotEmpty(Submissions);
        Assert.NotEmpty(Fragments);
        Assert.NotEmpty(Tables);
    }

    private static IEnumerable<Snippet> Shown(params string[] languages) => Snippets.In(languages).Where(s => !_mistaken.Contains(s.Document));

    private static bool IsRubric(Snippet snippet) => snippet.Text.StartsWith("rubric: 1\n", StringComparison.Ordinal) || snippet.Text.Contains("\nrubric: 1\n", StringComparison.Ordinal) && snippet.Text.Contains("\nindicators:", StringComparison.Ordinal);

    private static bool IsSubmission(Snippet snippet) => snippet.Text.StartsWith("submission: 1\n", StringComparison.Ordinal) || snippet.Text.Contains("\"submission\": 1", StringComparison.Ordinal);

    private static IEnumerable<string> Told(IEnumerable<Diagnostic> diagnostics) => diagnostics.Select(d => d.ToDisplayString("en"));
}
