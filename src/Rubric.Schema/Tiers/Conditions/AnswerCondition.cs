using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Looks at the answer of a leaf: the option, any met item, any item with findings, yes or no; or the number as answered.</summary>
/// <remarks>Written <c>{ answer: "1.1", in: [own, rented] }</c> or <c>{ answer: "1.2", min: 60 }</c>. Of a repeated answer any entry may satisfy it.
/// No answer, and n/a, satisfy none.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class AnswerCondition : Condition
{
    /// <summary>Gets the id of the leaf whose answer is looked at, not its points.</summary>
    public required string Indicator { get; init; }

    /// <summary>Gets the ids of options or items, or yes / no, of which the answer must have one.</summary>
    /// <value>Empty where <see cref="Bounds"/> are given.</value>
    public ImmutableArray<string> In { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets what the number as answered must satisfy.</summary>
    /// <value>Plain numbers only.</value>
    public Bounds Bounds { get; init; } = Bounds.None;
}
