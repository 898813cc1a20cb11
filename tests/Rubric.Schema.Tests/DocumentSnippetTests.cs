using System.Text.RegularExpressions;

namespace Rubric.Schema.Tests;

/// <summary>Every complete YAML document that the project shows to its users can be read.</summary>
public sealed partial class DocumentSnippetTests
{
    public static TheoryData<string, int> Rubrics => SnippetsThatBeginWith("rubric: 1");

    public static TheoryData<string, int> Submissions => SnippetsThatBeginWith("submission: 1");

    [Theory]
    [MemberData(nameof(Rubrics))]
    public void A_rubric_in_the_documents_is_clean(string file, int line)
    {
        var read = RubricReader.Read(SnippetAt(file, line));

        Assert.Empty(read.Diagnostics.Where(d => d.Severity != Severity.Hint).Select(d => d.ToDisplayString("en")));
        Assert.NotNull(read.Value);
    }

    [Theory]
    [MemberData(nameof(Submissions))]
    public void A_submission_in_the_documents_has_no_errors(string file, int line)
    {
        var read = SubmissionReader.Read(SnippetAt(file, line));

        Assert.Empty(read.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.ToDisplayString("en")));
        Assert.NotEmpty(read.Value!);
    }

    [Fact]
    public void The_format_is_shown_with_rubrics_and_submissions()
    {
        string[] files = ["docs/format.md", "docs/scoring.md"];

        Assert.All(files, f => Assert.Contains(Rubrics, row => row.Data.Item1 == f));
        Assert.All(files, f => Assert.Contains(Submissions, row => row.Data.Item1 == f));
    }

    private static TheoryData<string, int> SnippetsThatBeginWith(string first)
    {
        var data = new TheoryData<string, int>();
        foreach (string file in Repository.Documents())
        {
            foreach (var (line, text) in SnippetsOf(file).Where(s => s.Text.StartsWith(first, StringComparison.Ordinal)))
            {
                data.Add(file, line);
            }
        }
        return data;
    }

    private static string SnippetAt(string file, int line) => SnippetsOf(file).Single(s => s.Line == line).Text;

    private static IEnumerable<(int Line, string Text)> SnippetsOf(string file)
    {
        string text = Repository.Read(file);
        return Fence().Matches(text).Select(m => (text.AsSpan(0, m.Index).Count('\n') + 2, m.Groups[1].Value));
    }

    [GeneratedRegex("^```yaml\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
