using System.Text;
using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>Scores a long table row by row, writes each result at once and keeps nothing, so that memory stays as it is however long it is.</summary>
internal sealed class TableScoring(Session session, RubricSet rubrics, RubricDefinition root, string path, ScoreRequest request, Rejects rejects)
{
    /// <summary>Shorter tables are read whole, which also shows what only all rows together show.</summary>
    private const long LeastBytes = 4 * 1024 * 1024;

    private readonly Scorer _scorer = new(rubrics);
    private readonly SubmissionReaderOptions _options = new() { Rubrics = rubrics, Reader = ReaderOptions.Default with { FileName = path } };
    private ProgressBar _progress = null!;

    /// <summary>Whether anything was scored.</summary>
    public bool Any { get; private set; }

    /// <summary>Whether all of it could be.</summary>
    public bool AllValid { get; private set; } = true;

    /// <summary>The table that is long enough, if it is all there is to score, by one rubric that evaluates no other, and results may be written as they come.</summary>
    public static string? Find(ScoreRequest request, IReadOnlyList<InputFile> files, RubricSet rubrics, IReadOnlyList<RubricDefinition> roots)
    {
        bool suits = request is { Format: "csv" or "jsonl", Ranks: null } && roots.Count == 1 && rubrics.WithNested(roots[0]).Length == 1;
        return suits && files.Where(f => f.Kind == DocumentKind.Submissions).ToList() is [{ IsTable: true } only] && new FileInfo(only.Path).Length >= LeastBytes
            ? only.Path : null;
    }

    /// <summary>Scores the table.</summary>
    /// <returns>False if it is wrong as a whole and short enough to be read as a whole; then nothing was written.</returns>
    public bool TryRun()
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        _progress = new ProgressBar(session, total: 100, isStreaming: true);
        try
        {
            return (request.Format == "csv" && TryRunRows(stream)) || TryRunSubmissions(stream);
        }
        finally
        {
            _progress.Clear();
        }
    }

    /// <summary>Scores plain rows of a plain table from their bytes, the others one by one in their place.</summary>
    private bool TryRunRows(FileStream stream)
    {
        int start = TableProbe.Run(stream, session.Cancellation);
        if (start < 0)
        {
            return false;
        }
        stream.Position = start;
        var rows = new TableRows(stream);
        var header = ReadHeader(rows);
        if (TableColumns.Of(header, root, rubrics.Count == 1) is not { } columns)
        {
            return false;
        }
        var run = new RowRun(session.Output, _scorer.EvaluatorOf(root), columns);
        bool isEmpty = true;
        while (rows.TryRead())
        {
            bool isPlain = run.TryScore(rows);
            isEmpty &= !isPlain;
            if (!isPlain)
            {
                foreach (var submission in header.Read(Encoding.UTF8.GetString(rows.Row), rows.Line, rows.Number))
                {
                    isEmpty = false;
                    Score(submission, rows.Line, run.Add);
                }
            }
            if (rows.Number % 1024 == 0)
            {
                session.Cancellation.ThrowIfCancellationRequested();
                _progress.Reach((int)(rows.Position * 100 / stream.Length));
            }
        }
        if (isEmpty)
        {
            return false;
        }
        run.Finish();
        Any |= run.Any;
        rejects.AddRow(header.FindShortRows() is { } warning ? [warning] : [], 1);
        return true;
    }

    private TableRowReader ReadHeader(TableRows rows)
    {
        var text = new StringBuilder();
        TableRowReader reader;
        do
        {
            bool isRow = rows.TryRead();
            text.Append(Encoding.UTF8.GetString(rows.Row));
            reader = new TableRowReader(text.ToString(), _options);
            text.Append('\n');
            if (!isRow)
            {
                break;
            }
        }
        while (reader.Columns.IsEmpty && rows.Row.Trim(" \t,"u8).IsEmpty);
        return reader;
    }

    /// <summary>Gives each submission of a table of any kind to the engine.</summary>
    private bool TryRunSubmissions(FileStream stream)
    {
        stream.Position = 0;
        var writer = request.MakeWriter(session);
        bool isFirst = true;
        foreach (var submission in SubmissionReader.ReadTableAsync(stream, _options, session.Cancellation).ToBlockingEnumerable(session.Cancellation))
        {
            if (isFirst && SubmissionFiles.IsOnlyProblems(submission) && stream.Length <= _options.Reader.MaxLength)
            {
                return false;
            }
            isFirst = false;
            Score(submission, submission.Place.StartLine, writer.Add);
            _progress.Reach((int)(stream.Position * 100 / stream.Length));
        }
        writer.Finish(session.Cancellation);
        return true;
    }

    private void Score(Submission submission, int line, Action<ScoredResult> write)
    {
        bool isOf = !SubmissionFiles.IsOnlyProblems(submission);
        var rubric = submission.Rubric is { } reference ? rubrics.Find(reference) : root;
        IEnumerable<Diagnostic> problems = submission.Problems;
        if (isOf && ReferenceEquals(rubric, root))
        {
            var result = _scorer.Score(new ScoringJob(root, submission.Subject, new Dossier(submission), IsWhole: false));
            write(result);
            Any = true;
            AllValid &= result.IsValid;
            problems = problems.Concat(result.Evaluation.Problems);
        }
        else if (isOf && rubric is null)
        {
            problems = problems.Concat(_scorer.Explain(submission));
        }
        rejects.AddRow(problems, line);
    }
}
