namespace Rubric.Engine;

/// <summary>A row of a table.</summary>
/// <param name="IsStrong">Whether it stands out from the others: a sum, a head.</param>
/// <param name="Cells">Its cells.</param>
internal sealed record PageRow(bool IsStrong, params string[] Cells);
