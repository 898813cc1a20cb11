using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Looks at the overall tier as it stands at that moment; only in overrides.</summary>
/// <remarks>Written <c>{ tier: [star-5] }</c>.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class TierCondition : Condition
{
    /// <summary>Gets the ids of the tiers of which it must be one.</summary>
    /// <value>At least one.</value>
    public ImmutableArray<string> Tiers { get; init => field = value.OrEmpty(); } = [];
}
