using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Looks at a fact: a yes-no fact is yes, a number fact compares, a choice fact is one of some.</summary>
/// <remarks>Written <c>{ fact: major-accident }</c>, <c>{ fact: falls, min: 2 }</c> or <c>{ fact: kind, in: [x] }</c>.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class FactCondition : Condition
{
    /// <summary>Gets the id of the fact; without a default it then has to be answered.</summary>
    public required string Fact { get; init; }

    /// <summary>Gets the ids of the choices of which the fact must be one.</summary>
    /// <value>Given for a choice only.</value>
    public ImmutableArray<string> In { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets what the number must satisfy.</summary>
    /// <value>Given for a number only; plain numbers.</value>
    public Bounds Bounds { get; init; } = Bounds.None;
}
