namespace Rubric.Schema.Tests;

public sealed class TableRowReaderTests
{
    private const string Table = "\nsubject,title,1.1,fact:f\na,甲,1,yes\n\nb,\"two\nlines\",2\nc,丙,3,no,more\n,丁,x\"y,no\n";

    private static readonly SubmissionReaderOptions s_options = new() { Format = SubmissionFormat.Csv, Reader = ReaderOptions.Default with { FileName = "t.csv" } };

    [Fact]
    public void Rows_read_by_themselves_are_those_of_the_whole_table()
    {
        var whole = SubmissionReader.Read(Table, s_options);
        var reader = new TableRowReader("\nsubject,title,1.1,fact:f\n", s_options);
        (string Text, int Line, int Number)[] rows =
            [("a,甲,1,yes\n", 3, 3), ("\n", 4, 4), ("b,\"two\nlines\",2\n", 5, 5), ("c,丙,3,no,more", 7, 6), (",丁,x\"y,no\n", 8, 7)];
        var read = rows.SelectMany(r => reader.Read(r.Text, r.Line, r.Number)).ToList();
        Assert.Equal(whole.Value!.Select(Describe), read.Select(Describe));
        Assert.Equal(whole.Diagnostics.Single(d => d.Severity == Severity.Warning).ToString(), reader.FindShortRows()!.ToString());
    }

    [Fact]
    public void A_header_tells_its_columns_or_what_is_wrong_with_it()
    {
        var wide = new TableRowReader("subject, 1.1 ,\"fact:f\"\r\n");
        Assert.Equal(["subject", "1.1", "fact:f"], wide.Columns);
        Assert.False(wide.IsLong);
        Assert.Empty(wide.Problems);
        Assert.Null(wide.FindShortRows());
        Assert.True(new TableRowReader("subject,indicator,value").IsLong);

        var wrong = new TableRowReader("subject;1.1\n");
        Assert.Equal("RUB5102", Assert.Single(wrong.Problems).Code.Id);
        Assert.Empty(wrong.Columns);
        Assert.Empty(wrong.Read("a;1\n", 2, 2));
        Assert.Single(new TableRowReader(" \n").Problems);
    }

    [Fact]
    public void Rows_are_counted_from_1()
    {
        var reader = new TableRowReader("subject,1.1\n");
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.Read("a,1", 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.Read("a,1", 1, 0));
        Assert.Throws<ArgumentNullException>(() => reader.Read(null!, 1, 1));
        Assert.Throws<ArgumentNullException>(() => new TableRowReader(null!));
    }

    private static string Describe(Submission submission) =>
        $"{submission.Place} {submission.Subject?.Id} {submission.Subject?.Title} {string.Join(' ', submission.Answers.Select(a => $"{a.Id}={a.Value} {a.Value.Place}"))} | {string.Join(' ', submission.Problems)}";
}
