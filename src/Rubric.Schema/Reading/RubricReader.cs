namespace Rubric.Schema;

/// <summary>Reads a rubric from YAML or JSON, and checks it.</summary>
/// <remarks>All problems are found in one pass, each with its place. No content makes these methods throw. Safe to use from several threads.</remarks>
public static class RubricReader
{
    private const string FirstLine = "rubric: 1";

    /// <summary>Reads a rubric from a text.</summary>
    /// <param name="text">YAML or JSON.</param>
    /// <param name="options">How to read; <see langword="null"/> for <see cref="ReaderOptions.Default"/>.</param>
    /// <returns>The rubric, unless there are errors, and everything that was found.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static ReadResult<RubricDefinition> Read(string text, ReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= ReaderOptions.Default;
        return Finish(SourceTreeParser.Parse(text, options, FirstLine), options);
    }

    /// <summary>Reads a rubric from bytes: UTF-8 with or without byte order mark, or UTF-16 with one.</summary>
    /// <param name="bytes">The bytes of a file.</param>
    /// <param name="options">How to read; <see langword="null"/> for <see cref="ReaderOptions.Default"/>.</param>
    /// <returns>The rubric, unless there are errors, and everything that was found.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="bytes"/> is null.</exception>
    public static ReadResult<RubricDefinition> ReadBytes(byte[] bytes, ReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        options ??= ReaderOptions.Default;
        return Finish(SourceTreeParser.Parse(bytes, options, FirstLine), options);
    }

    /// <summary>Reads a rubric from a stream, to its end or until it is too long.</summary>
    /// <param name="stream">The stream; it is left open.</param>
    /// <param name="options">How to read; <see langword="null"/> for <see cref="ReaderOptions.Default"/>.</param>
    /// <returns>The rubric, unless there are errors, and everything that was found.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ReadResult<RubricDefinition> ReadStream(Stream stream, ReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= ReaderOptions.Default;
        return ReadBytes(SourceBytes.Read(stream, options), options);
    }

    /// <summary>Reads a rubric from a file.</summary>
    /// <param name="path">The path of the file; diagnostics show it unless the options name the document.</param>
    /// <param name="options">How to read; <see langword="null"/> for <see cref="ReaderOptions.Default"/>.</param>
    /// <returns>The rubric, unless there are errors, and everything that was found.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ReadResult<RubricDefinition> ReadFile(string path, ReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        options ??= ReaderOptions.Default;
        using var stream = SourceBytes.Open(path);
        return ReadStream(stream, options.FileName is null ? options with { FileName = path } : options);
    }

    private static ReadResult<RubricDefinition> Finish(SourceTree tree, ReaderOptions options)
    {
        var report = new DiagnosticReport(tree.Roots.Length == 0 ? null : new SourceLocator(tree.Roots[0]));
        report.AddAll(tree.Diagnostics);
        RubricDefinition? rubric = null;
        if (tree.Roots.Length > 0)
        {
            var root = new NodeReader(tree.Roots[0], ModelPath.Root, new ReadingContext(tree.Text, report));
            if (RubricParser.Read(root) is { } parts)
            {
                rubric = RubricDefinition.Create(parts, options.Limits, report);
            }
        }
        return new ReadResult<RubricDefinition>(rubric, report.ToSortedArray(options.MaxDiagnostics));
    }
}
