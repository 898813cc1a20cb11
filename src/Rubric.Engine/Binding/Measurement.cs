using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A number as answered, with the target of a ratio.</summary>
/// <param name="Actual">The number.</param>
/// <param name="Target">The target in force; 0 for scales without one.</param>
internal readonly record struct Measurement(Fraction Actual, Fraction Target);
