namespace Rubric.Schema;

/// <summary>Points that replace those computed for a leaf, after an appeal or by an expert (format, section 7).</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class Award
{
    /// <summary>Gets the id of the leaf, as written.</summary>
    public required string Indicator { get; init; }

    /// <summary>Gets the points.</summary>
    /// <value>0 to the leaf's full marks.</value>
    public required Fraction Points { get; init; }

    /// <summary>Gets why the points were awarded, for whoever asks later; never empty.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets who awarded them.</summary>
    /// <value><see langword="null"/> where it is not said.</value>
    public Evaluator? By { get; init; }

    /// <summary>Gets where the id of the leaf stands.</summary>
    public SourceSpan IndicatorPlace { get; init; }

    /// <summary>Gets where the points stand.</summary>
    public SourceSpan PointsPlace { get; init; }
}
