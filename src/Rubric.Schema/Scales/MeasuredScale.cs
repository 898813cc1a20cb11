namespace Rubric.Schema;

/// <summary>A scale whose answer is a number, or a list of numbers where it is <see cref="Repeated"/>.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public abstract class MeasuredScale : Scale
{
    private protected MeasuredScale()
    {
    }

    /// <summary>Gets how the points of a list of answers (twelve months) are combined.</summary>
    /// <value><see langword="null"/>: the answer may not be a list.</value>
    public Repetition? Repeated { get; init; }
}
