using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Reads submissions from YAML, JSON or a table (CSV).</summary>
/// <remarks>What is read is listed, good or broken: a <see cref="Submission"/> with errors carries them as its <see cref="Submission.Problems"/>.
/// Errors that belong to none of them, such as a document that is no YAML, are carried by one more without a subject, at the end.
/// No content makes these methods throw. Safe to use from several threads.</remarks>
public static partial class SubmissionReader
{
    private const string FirstLine = "submission: 1";

    /// <summary>Reads submissions from a text.</summary>
    /// <param name="text">YAML documents, JSON or a table.</param>
    /// <param name="options">How to read; <see langword="null"/> for <see cref="SubmissionReaderOptions.Default"/>.</param>
    /// <returns>All submissions, in the order written, and everything that was found.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static ReadResult<IReadOnlyList<Submission>> Read(string text, SubmissionReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= SubmissionReaderOptions.Default;
        return IsTable(options) ? ReadTable(text, options) : ReadDocuments(SourceTreeParser.Parse(text, options.Reader, FirstLine, several: true), options);
    }

    /// <summary>Reads submissions from bytes: UTF-8 with or without byte order mark, or UTF-16 with one; a table also from GB18030.</summary>
    /// <param name="bytes">The bytes of a file.</param>
    /// <param name="options">How to read; <see langword="null"/> for <see cref="SubmissionReaderOptions.Default"/>.</param>
    /// <returns>All submissions, in the order written, and everything that was found.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="bytes"/> is null.</exception>
    public static ReadResult<IReadOnlyList<Submission>> ReadBytes(byte[] bytes, SubmissionReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        options ??= SubmissionReaderOptions.Default;
        return IsTable(options) ? ReadTable(bytes, options) : ReadDocuments(SourceTreeParser.Parse(bytes, options.Reader, FirstLine, several: true), options);
    }

    /// <summary>Reads submissions from a stream, which is left open.</summary>
    /// <param name="stream">The stream, read from where it stands to its end.</param>
    /// <param name="options">How to read; <see langword="null"/> for <see cref="SubmissionReaderOptions.Default"/>.</param>
    /// <returns>All submissions, in the order written, and everything that was found.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ReadResult<IReadOnlyList<Submission>> ReadStream(Stream stream, SubmissionReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= SubmissionReaderOptions.Default;
        return ReadBytes(SourceBytes.Read(stream, options.Reader), options);
    }

    /// <summary>Reads submissions from a file; with <see cref="SubmissionFormat.Auto"/> the end of its name, <c>.csv</c>, tells a table.</summary>
    /// <param name="path">The path of the file; the name in diagnostics unless the options give another.</param>
    /// <param name="options">How to read; <see langword="null"/> for <see cref="SubmissionReaderOptions.Default"/>.</param>
    /// <returns>All submissions, in the order written, and everything that was found.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ReadResult<IReadOnlyList<Submission>> ReadFile(string path, SubmissionReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        options ??= SubmissionReaderOptions.Default;
        if (options.Format == SubmissionFormat.Auto)
        {
            options = options with { Format = HasTableName(path) ? SubmissionFormat.Csv : SubmissionFormat.Yaml };
        }
        using var stream = SourceBytes.Open(path);
        return ReadStream(stream, options with { Reader = options.Reader with { FileName = options.Reader.FileName ?? path } });
    }

    private static bool IsTable(SubmissionReaderOptions options) =>
        options.Format == SubmissionFormat.Csv || (options.Format == SubmissionFormat.Auto && HasTableName(options.Reader.FileName));

    private static bool HasTableName(string? name) => name is not null && name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    private static ReadResult<IReadOnlyList<Submission>> ReadTable(byte[] bytes, SubmissionReaderOptions options)
    {
        if (bytes.Length / 4 > options.Reader.MaxLength)
        {
            return ReadDocuments(SourceTreeParser.TooLong(options.Reader), options);
        }
        if (TextDecoder.TryDecodeTable(bytes, out string text))
        {
            return ReadTable(text, options);
        }
        // The text ends where the bytes stop being text: there is the place.
        var source = new SourceText(options.Reader.FileName, text);
        var report = new DiagnosticReport();
        report.Add(DiagnosticCodes.TableEncodingUnknown, source.SpanAt(text.Length, text.Length), "");
        return Finish([], report, options);
    }

    private static ReadResult<IReadOnlyList<Submission>> ReadTable(string text, SubmissionReaderOptions options)
    {
        if (text.Length > options.Reader.MaxLength)
        {
            return ReadDocuments(SourceTreeParser.TooLong(options.Reader), options);
        }
        var source = new SourceText(options.Reader.FileName, text.StartsWith('\uFEFF') ? text.Substring(1) : text);
        var report = new DiagnosticReport();
        return Finish(TableReader.Read(source, options, report), report, options);
    }

    private static ReadResult<IReadOnlyList<Submission>> ReadDocuments(SourceTree tree, SubmissionReaderOptions options)
    {
        var all = new DiagnosticReport();
        all.AddAll(tree.Diagnostics);
        // Sorted as the submissions are: each of them takes those that stand before its end.
        var ofText = new Queue<Diagnostic>(tree.Diagnostics.OrderBy(d => d.Place.StartLine).ThenBy(d => d.Place.StartColumn));
        var submissions = new List<Submission>();
        foreach (var root in tree.Roots)
        {
            if (!root.IsSequence)
            {
                submissions.Add(ReadDocument(root, root, ModelPath.Root, tree.Text, ofText, all));
                continue;
            }
            for (int i = 0; i < root.Count; i++)
            {
                submissions.Add(ReadDocument(root, root.Item(i), ModelPath.Root[i], tree.Text, ofText, all));
            }
        }
        return Finish(submissions, all, options);
    }

    private static Submission ReadDocument(
        SourceNode root, SourceNode node, ModelPath path, SourceText text, Queue<Diagnostic> ofText, DiagnosticReport all)
    {
        var report = new DiagnosticReport(new SourceLocator(root));
        var parts = SubmissionParser.Read(new NodeReader(node, path, new ReadingContext(text, report)));
        SubmissionRules.Check(parts, report, path);
        all.AddAll(report.All);
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        while (ofText.Count > 0 && !IsBefore(node.Span.EndLine, node.Span.EndColumn, ofText.Peek().Place))
        {
            var diagnostic = ofText.Dequeue();
            if (diagnostic.Severity == Severity.Error && IsBefore(node.Span.StartLine, node.Span.StartColumn - 1, diagnostic.Place))
            {
                problems.Add(diagnostic);
            }
        }
        problems.AddRange(report.ErrorsSince(0));
        return new Submission(parts, problems.ToImmutable());
    }

    private static bool IsBefore(int line, int column, SourceSpan place) => line < place.StartLine || (line == place.StartLine && column < place.StartColumn);

    /// <summary>Gives the errors that no submission carries to one more, so that whoever looks only at submissions meets them.</summary>
    private static ReadResult<IReadOnlyList<Submission>> Finish(List<Submission> submissions, DiagnosticReport report, SubmissionReaderOptions options)
    {
        var carried = new HashSet<Diagnostic>(submissions.SelectMany(s => s.Problems));
        ImmutableArray<Diagnostic> others = [.. report.ErrorsSince(0).Where(d => !carried.Contains(d))];
        if (!others.IsEmpty)
        {
            submissions.Add(new Submission(new SubmissionParts { Place = others[0].Place }, others));
        }
        return new ReadResult<IReadOnlyList<Submission>>(submissions.AsReadOnly(), report.ToSortedArray(options.Reader.MaxDiagnostics));
    }
}
