namespace Rubric.Schema;

/// <summary>Holds if its condition does not.</summary>
/// <remarks>Written <c>{ not: { … } }</c>.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class NotCondition : Condition
{
    /// <summary>Gets the condition that must not hold.</summary>
    public required Condition Condition { get; init; }
}
