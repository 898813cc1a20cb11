namespace Rubric.Schema;

/// <summary>Counts the indicators of a set that satisfy a condition.</summary>
/// <remarks>Written <c>{ count: { each: level-1, tier: [poor] }, max: 1 }</c>.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class CountCondition : Condition
{
    /// <summary>Gets the set and what its indicators must satisfy to be counted; those that do not apply are not.</summary>
    public required EachCondition Count { get; init; }

    /// <summary>Gets what the number of them must satisfy.</summary>
    /// <value>Plain numbers only, at least one.</value>
    public Bounds Bounds { get; init; } = Bounds.None;
}
