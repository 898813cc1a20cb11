using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Holds if any result that an evaluation leaf combined, or found decided, has one of some tiers.</summary>
/// <remarks>Written <c>{ evaluation: final, tier: [unrated] }</c>. An excluded result has no tier.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class EvaluationCondition : Condition
{
    /// <summary>Gets the id of the evaluation leaf.</summary>
    public required string Indicator { get; init; }

    /// <summary>Gets the ids of tiers of the evaluated rubric.</summary>
    /// <value>At least one.</value>
    public ImmutableArray<string> Tiers { get; init => field = value.OrEmpty(); } = [];
}
