using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>The most that sums can come to when not all leaves can be at their best at once.</summary>
internal sealed class PointLimits(int count)
{
    /// <summary>The most points of each group, by its position; null for no limit.</summary>
    public Fraction?[] Groups { get; } = new Fraction?[count];

    /// <summary>The most that main tree and bonus less penalties can come to; null for no limit.</summary>
    public Fraction? Total { get; set; }
}
