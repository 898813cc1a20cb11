using System.Collections.Immutable;

namespace Rubric.Engine;

/// <summary>What keeps a tier away whatever is changed.</summary>
internal sealed record PathObstacles
{
    public ImmutableArray<BoundCheck> Bounds { get; init; } = [];

    public ImmutableArray<ConditionCheck> Conditions { get; init; } = [];

    public ImmutableArray<FiredOverride> Overrides { get; init; } = [];

    /// <summary>What has no answer that a path could change.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];
}
