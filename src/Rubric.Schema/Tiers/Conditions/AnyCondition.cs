using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Holds if at least one of its conditions holds.</summary>
/// <remarks>Written <c>{ any: [ … ] }</c>.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class AnyCondition : Condition
{
    /// <summary>Gets the conditions, at least one, one of which must hold.</summary>
    public ImmutableArray<Condition> Conditions { get; init => field = value.OrEmpty(); } = [];
}
