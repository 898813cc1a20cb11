using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Holds if at least so many of its conditions hold.</summary>
/// <remarks>Written <c>{ at-least: 2, of: [ … ] }</c>.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class AtLeastCondition : Condition
{
    /// <summary>Gets how many must hold.</summary>
    /// <value>1 to the number of conditions.</value>
    public required int Number { get; init; }

    /// <summary>Gets the conditions of which so many must hold, at least one.</summary>
    public ImmutableArray<Condition> Conditions { get; init => field = value.OrEmpty(); } = [];
}
