namespace Rubric.Schema.Tests;

/// <summary>What the tests of <see cref="SubmissionReader"/> have in common.</summary>
internal static class SubmissionReading
{
    public static SubmissionReaderOptions Table { get; } = new() { Format = SubmissionFormat.Csv };

    public static ReadResult<IReadOnlyList<Submission>> ReadTable(params string[] lines) => SubmissionReader.Read(string.Join("\r\n", lines), Table);

    /// <summary>Asserts that a text gives one diagnostic, and what it says.</summary>
    public static void AssertOne(ReadResult<IReadOnlyList<Submission>> read, string code, int line, int column, string english, string chinese)
    {
        Diagnostic found = Assert.Single(read.Diagnostics);
        Assert.Equal((code, line, column), (found.Code.Id, found.Place.StartLine, found.Place.StartColumn));
        Assert.Equal(english, found.GetMessage("en"));
        Assert.Equal(chinese, found.GetMessage("zh-Hans"));
    }

    /// <summary>The submissions as texts, so that a test can compare all of them at once.</summary>
    public static string[] Describe(ReadResult<IReadOnlyList<Submission>> read) => [.. read.Value!.Select(Describe)];

    private static string Describe(Submission submission)
    {
        string answers = string.Join(", ", submission.Answers.Select(a => $"{a.Id}={a.Value}"));
        return $"{submission.Subject?.Id ?? "-"}: {answers}{(submission.Problems.IsEmpty ? "" : " " + string.Join(" ", submission.Problems.Select(p => p.Code)))}";
    }
}
