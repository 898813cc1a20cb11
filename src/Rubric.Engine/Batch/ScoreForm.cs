namespace Rubric.Engine;

/// <summary>How many rows a <see cref="ScorePlan"/> scores at once in a <see cref="ScoreTable"/>.</summary>
/// <remarks>All forms give the same results. The vector forms need 32-bit arithmetic, a rubric that neither rounds nor
/// limits within the tree, and .NET 10; everything else is scored row by row.</remarks>
public enum ScoreForm
{
    /// <summary>One row, without vectors; where it is asked for, rows of decimals are not read in vectors either.</summary>
    Scalar,

    /// <summary>Four rows: SSE2 or AdvSimd.</summary>
    Vector128,

    /// <summary>Eight rows: AVX2.</summary>
    Vector256,

    /// <summary>Sixteen rows: AVX-512.</summary>
    Vector512,
}
