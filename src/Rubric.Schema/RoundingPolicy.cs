namespace Rubric.Schema;

/// <summary>Where and how a rubric rounds; a stage that is not named is not rounded (format, section 7).</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class RoundingPolicy
{
    /// <summary>Gets the policy that rounds nothing.</summary>
    public static RoundingPolicy None { get; } = new();

    /// <summary>Gets how a number between two candidates is rounded.</summary>
    /// <value><see cref="RoundingMode.HalfUp"/> unless said otherwise.</value>
    public RoundingMode Mode { get; init; }

    /// <summary>Gets the decimal places to which every leaf's points are rounded.</summary>
    /// <value>0 to 28; <see langword="null"/> for no rounding.</value>
    public int? Leaves { get; init; }

    /// <summary>Gets the decimal places to which every group's points are rounded, after rescaling.</summary>
    /// <value>0 to 28; <see langword="null"/> for no rounding.</value>
    public int? Groups { get; init; }

    /// <summary>Gets the decimal places to which the total is rounded, after bonus, penalties and limits.</summary>
    /// <value>0 to 28; <see langword="null"/> for no rounding.</value>
    public int? Total { get; init; }

    /// <summary>Gets whether conditions and tiers on the total see it before its rounding.</summary>
    /// <value><see langword="false"/>: they see the rounded total.</value>
    public bool ExactTiers { get; init; }
}
