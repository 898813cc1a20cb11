using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>One comparison: what was needed, what was there, whether it held.</summary>
/// <param name="Comparator">How the two are compared.</param>
/// <param name="Needed">The bound as the rubric writes it: points, a percentage, or a plain number.</param>
/// <param name="Lowest">What was there, as a rate where a percentage is needed; of an incomplete evaluation the least it can become. <see langword="null"/> where nothing is there.</param>
/// <param name="Highest">The same as <paramref name="Lowest"/>, or the most it can become.</param>
/// <param name="Held">Whether it held; <see langword="null"/> where that is open.</param>
public readonly record struct BoundCheck(Comparator Comparator, Amount Needed, Fraction? Lowest, Fraction? Highest, bool? Held);
