using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Tiers, sub-grades and overrides of a plan, with everything that their conditions name looked up once.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
internal sealed class GradingRules
{
    public GradingRules(ViewPlan plan)
    {
        var rubric = plan.View.Rubric;
        Tiers = new TierLadder(rubric.Tiers, rubric.FullMarks, plan);
        Graded = [.. plan.Nodes.Where(n => !n.Indicator.Tiers.IsEmpty)];
        Ladders = [.. Graded.Select(n => new TierLadder(n.Indicator.Tiers, plan.Usual.FullMarks[n.Index], plan))];
        Ranked = new RankedTiers(rubric);
        Overrides = [.. rubric.Overrides.Select(o => new ResolvedOverride(o, ResolvedCondition.All(o.When, plan)))];
        AllOverrides = new OverrideRunner(this);
    }

    /// <summary>The tiers of the total.</summary>
    public TierLadder Tiers { get; }

    /// <summary>The indicators with tiers of their own, in document order.</summary>
    public ImmutableArray<IndicatorNode> Graded { get; }

    /// <summary>The tiers of each of these indicators.</summary>
    public ImmutableArray<TierLadder> Ladders { get; }

    public RankedTiers Ranked { get; }

    public ImmutableArray<ResolvedOverride> Overrides { get; }

    /// <summary>Runs the overrides, all of them.</summary>
    public OverrideRunner AllOverrides { get; }
}
