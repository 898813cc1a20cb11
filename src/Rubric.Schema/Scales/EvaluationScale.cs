namespace Rubric.Schema;

/// <summary>Points that come from scoring other submissions about the same subject (format, section 8).</summary>
/// <remarks>The rates of the results are combined; combined rate × maximum are the points.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class EvaluationScale : Scale
{
    /// <summary>Gets the rubric under which the submissions are scored.</summary>
    public required RubricReference Rubric { get; init; }

    /// <summary>Gets which submissions of the dossier are picked.</summary>
    /// <value><see cref="EvaluationFilter.All"/> unless said otherwise.</value>
    public EvaluationFilter Where { get; init; } = EvaluationFilter.All;

    /// <summary>Gets the indicator or dimension value (<c>aspect/build</c>) whose rate is taken from each result.</summary>
    /// <value><see langword="null"/>: the final total over that rubric's full marks.</value>
    public string? Take { get; init; }

    /// <summary>Gets how the rates are combined.</summary>
    /// <value><see cref="Combination.Mean"/> unless said otherwise.</value>
    public Combination Combine { get; init; }

    /// <summary>Gets what a <see cref="Combination.TrimmedMean"/> leaves out.</summary>
    /// <value><see cref="Trimming.Default"/> unless said otherwise.</value>
    public Trimming Trim { get; init; } = Trimming.Default;

    /// <summary>Gets how many results there must be; with fewer the leaf is unanswered.</summary>
    /// <value>At least 1, which is the default.</value>
    public int AtLeast { get; init; } = 1;

    /// <inheritdoc/>
    public override string Kind => "evaluation";
}
