namespace Rubric.Schema;

/// <summary>Looks at the points or the rate of a dimension value.</summary>
/// <remarks>Written <c>{ dimension: aspect/build, min: 60% }</c>.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class DimensionCondition : Condition
{
    /// <summary>Gets the dimension and the value of it whose points or rate are compared.</summary>
    public required DimensionAssignment Dimension { get; init; }

    /// <summary>Gets what the points (plain numbers) or the rate (percentages) must satisfy.</summary>
    public Bounds Bounds { get; init; } = Bounds.None;
}
