namespace Rubric.Schema;

/// <summary>How submissions are read: in what form, how much of them, and for which rubrics.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record SubmissionReaderOptions
{
    /// <summary>Gets the options that hold unless others are given.</summary>
    public static SubmissionReaderOptions Default { get; } = new();

    /// <summary>Gets the name of the document and how large it may be.</summary>
    /// <value><see cref="ReaderOptions.Default"/> unless said otherwise. In a table <see cref="ReaderOptions.MaxNodes"/> is how many cells one row may have.</value>
    public ReaderOptions Reader { get; init; } = ReaderOptions.Default;

    /// <summary>Gets the form in which the submissions are written.</summary>
    /// <value><see cref="SubmissionFormat.Auto"/> unless said otherwise.</value>
    public SubmissionFormat Format { get; init; }

    /// <summary>Gets the rubrics that are at hand.</summary>
    /// <value>With them a column that is no indicator and no fact of any rubric that the rows may refer to is an error of the table.
    /// <see langword="null"/>, the default: only the evaluation of a row can say so.</value>
    public RubricSet? Rubrics { get; init; }
}
