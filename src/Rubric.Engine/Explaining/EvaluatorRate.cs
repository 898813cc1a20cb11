using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What one of several evaluators gave.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Result">The result with its submission, and whether it was combined or trimmed off.</param>
/// <param name="Rate">The rate, usually 0 to 1.</param>
/// <param name="FromMean">How far that is from the mean of all, below 0 for less.</param>
public sealed record EvaluatorRate(NestedResult Result, Fraction Rate, Fraction FromMean);
