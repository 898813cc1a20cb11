using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Points that the sheets of an evaluation leaf lost in one indicator of their rubric, on average.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Indicator">The indicator of the evaluated rubric.</param>
/// <param name="Points">The mean over the sheets that were combined, in points of their rubric's total.</param>
public readonly record struct NestedLoss(Indicator Indicator, Fraction Points);
