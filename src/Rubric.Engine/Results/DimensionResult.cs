using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What the leaves of one dimension value earned together, before any rescaling.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class DimensionResult
{
    internal DimensionResult(Dimension dimension, DimensionValue value, Fraction? points, Fraction? applicable) =>
        (Dimension, Value, Points, ApplicableFullMarks) = (dimension, value, points, applicable);

    /// <summary>Gets the dimension that cuts the leaves, such as 评估方面.</summary>
    public Dimension Dimension { get; }

    /// <summary>Gets the value whose leaves were added up, such as 建设评估.</summary>
    public DimensionValue Value { get; }

    /// <summary>Gets the key of this result, such as <c>aspect/build</c>.</summary>
    public string Key => $"{Dimension.Id}/{Value.Id}";

    /// <summary>Gets the points of the leaves, in points of the total.</summary>
    /// <value><see langword="null"/> where one of them is missing, none applies, or nothing was scored.</value>
    public Fraction? Points { get; }

    /// <summary>Gets the full marks of the leaves that apply.</summary>
    /// <value><see langword="null"/> where none applies, or nothing was scored.</value>
    public Fraction? ApplicableFullMarks { get; }

    /// <summary>Gets points over applicable full marks.</summary>
    /// <value>Usually 0 to 1; <see langword="null"/> where either is.</value>
    public Fraction? Rate => ApplicableFullMarks is { IsZero: false } full ? Points / full : null;
}
