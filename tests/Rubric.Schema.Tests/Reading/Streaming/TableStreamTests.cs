using System.Diagnostics;
using System.Text;

namespace Rubric.Schema.Tests;

/// <summary>Tables that are read row by row give what they give when they are read at once.</summary>
public sealed class TableStreamTests
{
    private static readonly RubricSet _rubrics = RubricSet.Create(RubricReader.Read(
        """
        rubric: 1
        id: r
        version: 1
        title: 表
        facts: { id: f, title: F, type: yes-no }
        indicators: [{ id: "1.1", title: A, weight: 50 }, { id: "1.2", title: B, weight: 50 }]
        """).GetValueOrThrow()).GetValueOrThrow();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_bytes_give_the_same_submissions_and_problems_wherever_readings_end()
    {
        int rowByRow = 0, asAWhole = 0, withProblems = 0;
        for (int seed = 0; seed < 3_000; seed++)
        {
            var table = new RandomTable(seed);
            var options = new SubmissionReaderOptions
            {
                Format = SubmissionFormat.Csv,
                Rubrics = seed % 4 == 0 ? _rubrics : null,
                Reader = new ReaderOptions { FileName = "表.csv", MaxNodes = seed % 5 == 0 ? 7 : 1_000 },
            };
            var expected = SubmissionReader.ReadBytes(table.Bytes, options).Value!;
            var found = await ListAsync(new DribblingStream(table.Bytes, seed), options);
            if (found is [{ Subject: null } only] && (expected.Count > 1 || !Describe(only).SequenceEqual(expected.SelectMany(Describe))))
            {
                // What is wrong with the whole table stands in front of what is wrong with each of its rows.
                Assert.All(expected, s => Assert.Equal(only.Problems.Select(Describe), s.Problems.Take(only.Problems.Length).Select(Describe)));
                Assert.NotEmpty(only.Problems);
                asAWhole++;
                continue;
            }
            Assert.Equal(expected.SelectMany(Describe), found.SelectMany(Describe));
            rowByRow++;
            withProblems += found.Any(s => !s.Problems.IsEmpty) ? 1 : 0;
        }
        Assert.True(rowByRow > 1_500 && asAWhole > 100 && withProblems > 200, $"{rowByRow} {asAWhole} {withProblems}");
    }

    [Fact]
    public async Task A_table_longer_than_a_document_may_be_is_read_without_keeping_it()
    {
        // About 42 million characters, of which 16 million are the most that is read at once.
        const int Rows = 400_000;
        var table = new LongTable("subject,rubric,1.1,1.2,note:1.1", Rows, i => $"s{i},r@1,{i % 50},{i % 50}.5,\"{new string('备', 60)}\n{i}\"");
        int count = 0;
        var given = new List<WeakReference>();
        await foreach (var submission in SubmissionReader.ReadTableAsync(table, new() { Rubrics = _rubrics }, Token))
        {
            Assert.Empty(submission.Problems);
            if (++count % 40_000 == 0)
            {
                Assert.Equal($"s{count - 1}", submission.Subject?.Id);
                // A header, and two lines for each row before this one.
                Assert.Equal((count * 2, 1), (submission.Place.StartLine, submission.Place.StartColumn));
                given.Add(new WeakReference(submission));
                given.Add(new WeakReference(submission.Place.Source));
            }
        }

        Assert.Equal(Rows, count);
        // Neither the submissions nor their rows are kept; the last ones may still be in hand.
        GC.Collect();
        Assert.All(given.SkipLast(2), reference => Assert.False(reference.IsAlive));
    }

    [Fact]
    public async Task Answers_in_rows_of_their_own_are_given_when_the_last_of_them_is_read()
    {
        const string Text = "subject,indicator,value\na,1.1,1\nb,1.1,2\na,1.2,3\nb,1.2,4\nc,1.1,5\n";

        var found = await ListAsync(new DribblingStream(Encoding.UTF8.GetBytes(Text), 1), SubmissionReaderOptions.Default);

        Assert.Equal(["a: 1.1=1, 1.2=3", "b: 1.1=2, 1.2=4", "c: 1.1=5"], found.Select(s => $"{s.Subject?.Id}: {string.Join(", ", s.Answers.Select(a => $"{a.Id}={a.Value}"))}"));
    }

    [Fact]
    public async Task A_table_that_is_wrong_as_a_whole_gives_one_submission_that_says_so()
    {
        var table = new LongTable("subject,fact：f", 1_000, i => $"s{i},1");

        var found = await ListAsync(table, SubmissionReaderOptions.Default);

        var problem = Assert.Single(Assert.Single(found).Problems);
        Assert.Equal((DiagnosticCodes.UnknownColumn, 1, 9), (problem.Code, problem.Place.StartLine, problem.Place.StartColumn));
    }

    [Fact]
    public async Task A_row_may_not_be_longer_than_a_document()
    {
        var options = new SubmissionReaderOptions { Reader = new ReaderOptions { MaxLength = 1_000, FileName = "t.csv" } };
        var table = new LongTable("subject,1.1", 100_000, i => i == 5_000 ? "s,\"never closed" : $"s{i},1");

        var problem = Assert.Single(Assert.Single(await ListAsync(table, options)).Problems);

        Assert.Equal((DiagnosticCodes.DocumentTooLong, "t.csv(5002,1)"), (problem.Code, problem.Place.ToString()));
    }

    [Fact]
    public async Task Reading_ends_when_it_is_cancelled()
    {
        var table = new LongTable("subject,1.1", int.MaxValue, i => $"s{i},1");
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var clock = Stopwatch.StartNew();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in SubmissionReader.ReadTableAsync(table, null, source.Token))
            {
            }
        });
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30));

        using var later = new CancellationTokenSource();
        var rows = SubmissionReader.ReadTableAsync(new LongTable("subject,1.1", 10, i => $"s{i},1"), cancellationToken: later.Token).GetAsyncEnumerator(CancellationToken.None);
        Assert.True(await rows.MoveNextAsync());
        await later.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await rows.MoveNextAsync());
        await rows.DisposeAsync();
    }

    [Fact]
    public async Task A_file_is_read_by_its_path()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllTextAsync(path, "subject,1.1\na,1\nb,2,3\n", Token);
        try
        {
            var found = new List<Submission>();
            await foreach (var submission in SubmissionReader.ReadTableFileAsync(path, cancellationToken: Token))
            {
                found.Add(submission);
            }
            Assert.Equal(["a", "b"], found.Select(s => s.Subject?.Id));
            Assert.Equal(path + "(3,5)", Assert.Single(found[1].Problems).Place.ToString());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task What_cannot_be_read_twice_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => SubmissionReader.ReadTableAsync(null!, null, Token));
        Assert.Throws<ArgumentNullException>(() => SubmissionReader.ReadTableFileAsync(null!, null, Token));
        using var once = new System.IO.Compression.DeflateStream(new MemoryStream(), System.IO.Compression.CompressionMode.Decompress);
        Assert.Throws<ArgumentException>(() => SubmissionReader.ReadTableAsync(once, null, Token));
        await Assert.ThrowsAnyAsync<IOException>(async () => await SubmissionReader.ReadTableFileAsync("/no/such/file.csv", null, Token).GetAsyncEnumerator(Token).MoveNextAsync());
    }

    private static async Task<List<Submission>> ListAsync(Stream stream, SubmissionReaderOptions options)
    {
        var list = new List<Submission>();
        await foreach (var submission in SubmissionReader.ReadTableAsync(stream, options, Token))
        {
            list.Add(submission);
        }
        return list;
    }

    /// <summary>All that a submission says, with the place of everything.</summary>
    private static IEnumerable<string> Describe(Submission submission) =>
    [
        SubmissionTexts.Describe(submission, v => $"{v.Kind} {v.Text} {v.Place}"),
        $"{submission.Place} {submission.Place.EndLine} {submission.Place.EndColumn} {submission.RubricPlace} {submission.ProfilePlace}",
        .. submission.Answers.Concat(submission.Facts).Select(a => $"{a.Id} {a.IdPlace.EndColumn} {a.Value.Place.EndLine} {a.Value.Place.EndColumn}"),
        .. submission.Notes.Select(n => n.IndicatorPlace.ToString()),
        .. submission.Problems.Select(Describe),
    ];

    private static string Describe(Diagnostic problem) => problem.ToDisplayString("en") + problem.ToDisplayString("zh-Hans") + problem.Place.EndLine + problem.Place.EndColumn;
}
