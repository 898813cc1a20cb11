namespace Rubric.Schema;

public static partial class SubmissionReader
{
    /// <summary>Reads the submissions of a table of any length one after the other, without keeping them.</summary>
    /// <param name="stream">The table, from where the stream stands to its end. It must be able to seek, because it is read several times: to tell its encoding,
    /// to find what is wrong with it as a whole, and to give the submissions. It is left open.</param>
    /// <param name="options">How to read; <see langword="null"/> for <see cref="SubmissionReaderOptions.Default"/>. It is read as a table whatever
    /// <see cref="SubmissionReaderOptions.Format"/> says, and <see cref="ReaderOptions.MaxLength"/> is how many characters one row may have.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The same submissions that <see cref="ReadStream"/> gives, each with the errors of its rows as its <see cref="Submission.Problems"/>. A table that is wrong
    /// as a whole, by its encoding, its header or characters that may not be there, gives one submission without a subject that carries these errors, and no other.</returns>
    /// <remarks>In a table with a row for each answer a submission is given when its last row was read, and those behind it wait for it.
    /// Rows with fewer cells than the header, which <see cref="ReadStream"/> warns of, are read as if the others were empty.
    /// Only in the build for .NET 10: for netstandard2.0 asynchronous streams would be one more package.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException">The stream cannot seek.</exception>
    /// <exception cref="IOException">While reading: the stream cannot be read, or changed.</exception>
    /// <exception cref="OperationCanceledException">While reading: it was cancelled.</exception>
    public static IAsyncEnumerable<Submission> ReadTableAsync(Stream stream, SubmissionReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanSeek)
        {
            throw new ArgumentException("A table is read several times, and this stream cannot go back. Copy it to a file, or read it with ReadStream.", nameof(stream));
        }
        return TableStream.Read(stream, options ?? SubmissionReaderOptions.Default, cancellationToken);
    }

    /// <summary>Reads the submissions of a table of any length one after the other, without keeping them.</summary>
    /// <param name="path">The path of the file; the name in diagnostics unless the options give another.</param>
    /// <param name="options">As for <see cref="ReadTableAsync"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>As for <see cref="ReadTableAsync"/>; the file is opened when the first is asked for.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="IOException">While reading: the file cannot be read, or changed.</exception>
    /// <exception cref="UnauthorizedAccessException">While reading: the file may not be read.</exception>
    /// <exception cref="OperationCanceledException">While reading: it was cancelled.</exception>
    public static IAsyncEnumerable<Submission> ReadTableFileAsync(string path, SubmissionReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        options ??= SubmissionReaderOptions.Default;
        return TableStream.ReadFile(path, options with { Reader = options.Reader with { FileName = options.Reader.FileName ?? path } }, cancellationToken);
    }
}
