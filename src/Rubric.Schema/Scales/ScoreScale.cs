namespace Rubric.Schema;

/// <summary>The evaluator gives the points: a number from 0 to the maximum.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class ScoreScale : MeasuredScale
{
    /// <summary>Gets what the score must be a multiple of.</summary>
    /// <value>Above 0; <see langword="null"/> for any number.</value>
    public Fraction? Step { get; init; }

    /// <inheritdoc/>
    public override string Kind => "score";
}
