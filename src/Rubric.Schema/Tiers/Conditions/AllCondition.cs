using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Holds if all of its conditions hold.</summary>
/// <remarks>Written <c>{ all: [ … ] }</c>.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class AllCondition : Condition
{
    /// <summary>Gets the conditions, at least one, all of which must hold.</summary>
    public ImmutableArray<Condition> Conditions { get; init => field = value.OrEmpty(); } = [];
}
