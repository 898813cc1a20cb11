namespace Rubric.Benchmarks;

/// <summary>How much data the benchmarks of many rows go over.</summary>
public static class Sizes
{
    /// <summary>Gets the rows; a dry run has fewer.</summary>
    /// <value>1,000,000 unless said otherwise.</value>
    public static int Rows { get; set; } = 1_000_000;
}
