namespace Rubric.Schema;

/// <summary>How large a rubric may be; what is beyond is refused with a diagnostic.</summary>
/// <remarks>They hold for rubrics that are read and for those made in code. Immutable; safe to share between threads.</remarks>
public sealed record RubricLimits
{
    /// <summary>Gets the limits that hold unless others are given.</summary>
    public static RubricLimits Default { get; } = new();

    /// <summary>Gets how many indicators a rubric may have, groups and leaves.</summary>
    /// <value>20,000 unless said otherwise.</value>
    public int MaxIndicators { get; init; } = 20_000;

    /// <summary>Gets how deep indicators, and conditions in conditions, may be nested.</summary>
    /// <value>64 unless said otherwise.</value>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Gets how many indicators there may be under the rubric as written and all its profiles together.</summary>
    /// <value>500,000 unless said otherwise.</value>
    public int MaxProfileIndicators { get; init; } = 500_000;

    /// <summary>Gets how many conditions a rubric may have, those within other conditions included.</summary>
    /// <value>20,000 unless said otherwise.</value>
    public int MaxConditions { get; init; } = 20_000;

    /// <summary>Gets how many bits an exact number of a rubric may take, numerator and denominator together.</summary>
    /// <value>8,192 unless said otherwise.</value>
    public int MaxBits { get; init; } = 8_192;
}
