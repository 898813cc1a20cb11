namespace Rubric.Engine;

/// <summary>How an evaluator works.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record EvaluatorOptions
{
    /// <summary>Gets the options that hold unless others are given.</summary>
    public static EvaluatorOptions Default { get; } = new();

    /// <summary>Gets how many bits the points of a submission may have together, those with the same denominator counted once.</summary>
    /// <value>262,144 unless said otherwise. Only ratios with thousands of different long targets come near; such a submission is invalid rather than slow.</value>
    public int MaxBits { get; init; } = 262_144;
}
