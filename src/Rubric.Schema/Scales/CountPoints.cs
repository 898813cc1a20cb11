namespace Rubric.Schema;

/// <summary>The points of a checklist from a number of met items on.</summary>
/// <param name="Count">How many items must be met, from 0.</param>
/// <param name="Points">The points, 0 to the scale's maximum.</param>
public readonly record struct CountPoints(int Count, Amount Points);
