using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A condition as it was found: what was looked at, what was there, whether it held.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class ConditionCheck
{
    internal ConditionCheck(Condition condition, string? id, bool? held) => (Condition, Id, Held) = (condition, id, held);

    /// <summary>Gets the condition as written in the rubric.</summary>
    /// <value>For a member of a set the condition that looks at the set.</value>
    public Condition Condition { get; }

    /// <summary>Gets the id of what was looked at: an indicator, <c>total</c>, a dimension value, a fact.</summary>
    /// <value><see langword="null"/> for conditions made of others and for sets.</value>
    public string? Id { get; }

    /// <summary>Gets whether the condition held.</summary>
    /// <value><see langword="null"/> where an incomplete evaluation leaves that open.</value>
    public bool? Held { get; }

    /// <summary>Gets whether what was looked at applies.</summary>
    /// <value><see langword="false"/>: it does not, and so the condition does not hold.</value>
    public bool Applies { get; internal init; } = true;

    /// <summary>Gets each comparison that the condition makes, in the order min, above, max, below, is.</summary>
    /// <value>Empty where it compares no number.</value>
    public ImmutableArray<BoundCheck> Bounds { get; internal init; } = [];

    /// <summary>Gets the ids one of which was needed: sub-grades, options, items, choices, tiers.</summary>
    public ImmutableArray<string> Needed { get; internal init; } = [];

    /// <summary>Gets the ids that were there, for a condition that needs one of some ids.</summary>
    /// <value>Of an incomplete evaluation, all that can still be there.</value>
    public ImmutableArray<string> There { get; internal init; } = [];

    /// <summary>Gets the checks of the conditions inside, or of each member of the set that applies.</summary>
    public ImmutableArray<ConditionCheck> Parts { get; internal init; } = [];
}
