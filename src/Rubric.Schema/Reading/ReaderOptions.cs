namespace Rubric.Schema;

/// <summary>How documents are read: their name, and how much of them.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record ReaderOptions
{
    /// <summary>Gets the options that hold unless others are given.</summary>
    public static ReaderOptions Default { get; } = new();

    /// <summary>Gets the name that diagnostics show for the document.</summary>
    /// <value><see langword="null"/>: none, or the path of a file as it was given.</value>
    public string? FileName { get; init; }

    /// <summary>Gets how many characters a document may have.</summary>
    /// <value>16,777,216 unless said otherwise. Bytes are refused unread at four times as many.</value>
    public int MaxLength { get; init; } = 16 * 1024 * 1024;

    /// <summary>Gets how deep lists and keys may be nested.</summary>
    /// <value>64 unless said otherwise; not above 1,000, whatever is said.</value>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Gets how many values a document may have, an alias counted as all that it stands for.</summary>
    /// <value>1,000,000 unless said otherwise.</value>
    public int MaxNodes { get; init; } = 1_000_000;

    /// <summary>Gets how many aliases (<c>*name</c>) a document may have.</summary>
    /// <value>1,000 unless said otherwise.</value>
    public int MaxAliases { get; init; } = 1_000;

    /// <summary>Gets how many diagnostics are kept; one more then counts the rest.</summary>
    /// <value>100 unless said otherwise.</value>
    public int MaxDiagnostics { get; init; } = 100;

    /// <summary>Gets how large a rubric may be.</summary>
    /// <value><see cref="RubricLimits.Default"/> unless said otherwise.</value>
    public RubricLimits Limits { get; init; } = RubricLimits.Default;
}
