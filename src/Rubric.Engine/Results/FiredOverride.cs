using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>An override whose conditions held, and what it did.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class FiredOverride
{
    internal FiredOverride(Override fired, Tier? before, Tier? after, bool hadEffect, ImmutableArray<ConditionCheck> conditions) =>
        (Override, TierBefore, TierAfter, HadEffect, Conditions) = (fired, before, after, hadEffect, conditions);

    /// <summary>Gets the override as written in the rubric: its title, effect and reason.</summary>
    public Override Override { get; }

    /// <summary>Gets the tier before it, as the overrides before this one left it.</summary>
    /// <value><see langword="null"/> for no tier, and where it fired before the tiers were looked at.</value>
    public Tier? TierBefore { get; }

    /// <summary>Gets the tier after it.</summary>
    /// <value><see langword="null"/> for no tier, and where it fired before the tiers were looked at.</value>
    public Tier? TierAfter { get; }

    /// <summary>Gets whether it changed anything.</summary>
    /// <value><see langword="false"/> for a cap on a tier that was not above it, or a shift at the end of the ranked tiers, and the like.</value>
    public bool HadEffect { get; }

    /// <summary>Gets its conditions as they were found.</summary>
    public ImmutableArray<ConditionCheck> Conditions { get; }
}
