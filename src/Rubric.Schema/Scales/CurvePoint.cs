namespace Rubric.Schema;

/// <summary>A point that a <see cref="CurveScale"/> goes through.</summary>
/// <param name="X">The measured number.</param>
/// <param name="Points">The points there, 0 to the scale's maximum.</param>
public readonly record struct CurvePoint(Fraction X, Amount Points);
