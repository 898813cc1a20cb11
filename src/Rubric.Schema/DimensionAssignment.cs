namespace Rubric.Schema;

/// <summary>Says that an indicator, and all below it, has a value of a dimension.</summary>
/// <param name="Dimension">The id of the dimension.</param>
/// <param name="Value">The id of one of its values.</param>
public readonly record struct DimensionAssignment(string Dimension, string Value);
