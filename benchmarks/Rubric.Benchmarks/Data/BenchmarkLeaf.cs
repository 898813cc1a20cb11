namespace Rubric.Benchmarks;

/// <summary>A leaf: a score of 0 to a maximum of its own in steps, worth its weight.</summary>
public sealed record BenchmarkLeaf(string Id, int Weight, int Maximum, decimal Step)
{
    /// <summary>Gets the points of a score of one.</summary>
    public decimal PointsOfOne => (decimal)Weight / Maximum;

    /// <summary>Gets the highest score, in steps.</summary>
    public int MaximumUnits => (int)(Maximum / Step);

    /// <summary>Gets the points of one step, in <see cref="BenchmarkRubric.PartsOfAPoint"/>.</summary>
    public int Coefficient => (int)(PointsOfOne * Step * BenchmarkRubric.PartsOfAPoint);
}
