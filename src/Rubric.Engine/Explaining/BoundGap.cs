using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A comparison, and how far it is from holding.</summary>
/// <param name="Check">What was needed, what was there.</param>
/// <param name="Shortfall">How much is missing, or too much, in points also where a percentage is needed; of a count, a fact or an answer in its own numbers.
/// 0 where exactly the bound is there and more or less than that is needed; <see langword="null"/> where it holds, is open, or nothing is there.</param>
public readonly record struct BoundGap(BoundCheck Check, Fraction? Shortfall);
