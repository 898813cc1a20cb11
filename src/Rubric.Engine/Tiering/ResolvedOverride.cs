using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>An override with its conditions looked up once.</summary>
/// <param name="Override">The override as written.</param>
/// <param name="When">Its conditions, which must all hold.</param>
internal sealed record ResolvedOverride(Override Override, ImmutableArray<ResolvedCondition> When)
{
    public OverrideEffect Effect => Override.Effect;

    public bool? Decide(Situation situation, Tier? tier = null) => When.Decide(situation, tier?.Id);
}
