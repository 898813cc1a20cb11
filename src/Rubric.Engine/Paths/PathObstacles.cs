using System.Collections.Immutable;

namespace Rubric.Engine;

/// <summary>What keeps a tier away whatever is changed.</summary>
internal sealed record PathObstacles(ImmutableArray<BoundCheck> Bounds, ImmutableArray<ConditionCheck> Conditions, ImmutableArray<FiredOverride> Overrides);
