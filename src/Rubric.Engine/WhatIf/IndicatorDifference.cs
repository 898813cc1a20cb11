using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What became of one indicator.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Before">Its result before the change.</param>
/// <param name="After">Its result after the change.</param>
public sealed record IndicatorDifference(IndicatorResult Before, IndicatorResult After)
{
    /// <summary>Gets the id of the indicator.</summary>
    public string Id => After.Id;

    /// <summary>Gets the points gained, below 0 for points lost.</summary>
    /// <value><see langword="null"/> where either result has no points.</value>
    public Fraction? Points => After.Points - Before.Points;
}
