namespace Rubric.Schema;

/// <summary>A weight that a profile gives to an indicator in place of the one written there.</summary>
/// <param name="Indicator">The id of the indicator.</param>
/// <param name="Weight">The weight, above 0.</param>
public readonly record struct ProfileWeight(string Indicator, Fraction Weight);
