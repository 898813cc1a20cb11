using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A result that an evaluation leaf looked at.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Evaluation">The result, with the submission that it is of.</param>
/// <param name="Rate">What was taken from it: total over full marks, or the rate of what <c>take</c> names; <see langword="null"/> where it was left out.</param>
/// <param name="Use">What became of it.</param>
public sealed record NestedResult(Evaluation Evaluation, Fraction? Rate, NestedUse Use);
