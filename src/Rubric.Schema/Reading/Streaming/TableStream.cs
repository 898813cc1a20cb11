using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Rubric.Schema;

/// <summary>Reads a table of any length: once to find what is wrong with it as a whole, once to give its submissions.</summary>
internal static class TableStream
{
    private static readonly HashSet<SourceSpan> _none = [];

    public static async IAsyncEnumerable<Submission> ReadFile(
        string path, SubmissionReaderOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using (file.ConfigureAwait(false))
        {
            await foreach (var submission in Read(file, options, cancellationToken).ConfigureAwait(false))
            {
                yield return submission;
            }
        }
    }

    public static async IAsyncEnumerable<Submission> Read(
        Stream stream, SubmissionReaderOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long start = stream.Position;
        var encoding = await TableEncoding.FindAsync(stream, options.Reader, cancellationToken).ConfigureAwait(false);
        if (encoding.Problem is { } problem)
        {
            yield return Carry([problem]);
            yield break;
        }
        var blocks = new TableBlocks(stream, start, encoding, options.Reader);
        var scan = new TableScan(options);
        await scan.ReadAsync(blocks, cancellationToken).ConfigureAwait(false);
        if (!scan.Problems.IsEmpty)
        {
            yield return Carry(scan.Problems);
            yield break;
        }
        var rows = new TableBlockReader(options);
        await foreach (var block in blocks.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            rows.Read(block, new DiagnosticReport());
            foreach (var draft in rows.Table?.Take(scan.IsWhole) ?? [])
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return draft.Build([], _none);
            }
            if (rows.IsStopped)
            {
                break;
            }
        }
    }

    /// <summary>Whoever looks only at submissions meets these errors too.</summary>
    private static Submission Carry(ImmutableArray<Diagnostic> problems) => new(new SubmissionParts { Place = problems[0].Place }, problems);
}
