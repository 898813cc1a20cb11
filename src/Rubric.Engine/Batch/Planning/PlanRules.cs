using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>An override, ready for rows of numbers.</summary>
/// <param name="Override">The override as written.</param>
/// <param name="When">When it fires.</param>
/// <param name="After">The tier that it makes of each, by their positions; the last is for no tier.</param>
internal sealed record PlanOverride(Override Override, PlanCondition When, ImmutableArray<byte> After);

/// <summary>The tiers and overrides of a rubric, ready for rows of numbers.</summary>
internal sealed class PlanRules
{
    private PlanRules(ImmutableArray<PlanCondition> tiers, ImmutableArray<PlanOverride> overrides)
    {
        Tiers = tiers;
        BeforeScoring = [.. overrides.Where(o => o.Override.BeforeScoring)];
        OnTotal = [.. overrides.Where(o => !o.Override.BeforeScoring && o.Override.Effect is ReplaceTotal)];
        OnTier = [.. overrides.Where(o => !o.Override.BeforeScoring && o.Override.Effect is not ReplaceTotal)];
    }

    /// <summary>When each tier holds, top first.</summary>
    public ImmutableArray<PlanCondition> Tiers { get; }

    public ImmutableArray<PlanOverride> BeforeScoring { get; }

    public ImmutableArray<PlanOverride> OnTotal { get; }

    public ImmutableArray<PlanOverride> OnTier { get; }

    public bool HasOverrides => !BeforeScoring.IsEmpty || !OnTotal.IsEmpty || !OnTier.IsEmpty;

    /// <summary>The position that stands for no tier.</summary>
    public int NoTier => Tiers.Length;

    public static PlanRules Of(RubricDefinition rubric, PlanConditions conditions)
    {
        var ranked = new RankedTiers(rubric);
        return new PlanRules(
            [.. rubric.Tiers.Select(t => conditions.Of(t, PlanTarget.Total, $"the tier '{t.Id}'"))],
            [.. rubric.Overrides.Select(o => new PlanOverride(o, conditions.AllOf(o.When, $"the override '{o.Id}'"), After(o.Effect)))]);

        ImmutableArray<byte> After(OverrideEffect effect) => effect is Exclude or ReplaceTotal ? []
            : [.. rubric.Tiers.Append(null).Select(t => ranked.Apply(effect, t) is { } after ? (byte)rubric.Tiers.IndexOf(after) : (byte)rubric.Tiers.Length)];
    }
}
