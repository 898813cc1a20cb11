using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Looks at overrides, before scoring, on the total, and on the tier (format, section 6).</summary>
/// <remarks>Immutable; safe to share between threads. Where everything is certain, running allocates at most what the caller's lists need.</remarks>
internal sealed class OverrideRunner
{
    private readonly RankedTiers _tiers;
    private readonly ImmutableArray<ResolvedOverride> _beforeScoring;
    private readonly ImmutableArray<ResolvedOverride> _onTotal;
    private readonly ImmutableArray<ResolvedOverride> _onTier;

    /// <param name="rules">The rules of a rubric.</param>
    /// <param name="without">One to pass over, to see what it did; null for none.</param>
    public OverrideRunner(GradingRules rules, Override? without = null)
    {
        _tiers = rules.Ranked;
        var overrides = rules.Overrides.Where(o => !ReferenceEquals(o.Override, without)).ToList();
        _beforeScoring = [.. overrides.Where(o => o.Override.BeforeScoring)];
        _onTotal = [.. overrides.Where(o => o.Effect is Schema.ReplaceTotal)];
        _onTier = [.. overrides.Where(o => !o.Override.BeforeScoring && o.Effect is not Schema.ReplaceTotal)];
    }

    /// <summary>The first override that holds before anything is scored, or null.</summary>
    public Firing? FindBeforeScoring(Situation situation)
    {
        foreach (var candidate in _beforeScoring)
        {
            if (candidate.Decide(situation) == true)
            {
                return new Firing(candidate, null, TierSetBy(candidate), HadEffect: true);
            }
        }
        return null;
    }

    /// <summary>The overrides that may end everything before scoring, and whether each certainly does; none after the first that does.</summary>
    public IEnumerable<(Override Candidate, bool Held)> BeforeScoring(Situation situation)
    {
        foreach (var candidate in _beforeScoring)
        {
            bool? held = candidate.Decide(situation);
            if (held != false)
            {
                yield return (candidate.Override, held == true);
            }
            if (held == true)
            {
                yield break;
            }
        }
    }

    /// <summary>Replaces the total: a certain override replaces it, an open one widens what it can be; all look at the computed one.</summary>
    /// <param name="situation">With the computed total.</param>
    /// <param name="total">What the total, as it is reported, can be; replaced in place.</param>
    /// <param name="fired">Gets the overrides that certainly fire; made when there is one.</param>
    /// <returns>The total as the tiers see it.</returns>
    public Standing ReplaceTotal(Situation situation, ref Standing total, ref List<Firing>? fired)
    {
        var seen = situation.Total;
        foreach (var candidate in _onTotal)
        {
            var replaced = ((Schema.ReplaceTotal)candidate.Effect).Total;
            bool? held = candidate.Decide(situation);
            if (held == true)
            {
                bool changes = total.Low != replaced || total.High != replaced;
                total = total with { Low = replaced, High = replaced };
                seen = seen with { Low = replaced, High = replaced };
                (fired ??= []).Add(new Firing(candidate, null, null, changes));
            }
            else if (held is null)
            {
                total = Widen(total, replaced);
                seen = Widen(seen, replaced);
            }
        }
        return seen;
    }

    /// <summary>Runs the overrides of the tier over a tier that is certain.</summary>
    /// <returns>The tier, and whether the subject was excluded.</returns>
    public (Tier? Tier, bool IsExcluded) Run(Situation situation, Tier? tier, ref List<Firing>? fired)
    {
        foreach (var candidate in _onTier)
        {
            if (candidate.Decide(situation, tier) != true)
            {
                continue;
            }
            if (candidate.Effect is Exclude)
            {
                (fired ??= []).Add(new Firing(candidate, tier, null, HadEffect: true));
                return (null, true);
            }
            var after = _tiers.Apply(candidate.Effect, tier);
            (fired ??= []).Add(new Firing(candidate, tier, after, !ReferenceEquals(tier, after)));
            tier = after;
        }
        return (tier, false);
    }

    /// <summary>Runs the overrides over everything that the tier can be: one that holds maps it, an open one adds its outcome.</summary>
    /// <param name="situation">With the total as the tiers see it.</param>
    /// <param name="possible">The tiers before overrides, null among them for no tier; empty where there can be no total.</param>
    /// <returns>The tiers that can come out, top first.</returns>
    public ImmutableArray<Tier> Reach(Situation situation, ImmutableArray<Tier?> possible)
    {
        var current = Outcomes(situation, possible).Tiers;
        // What is still missing may also decide everything before it comes to scoring.
        foreach (var candidate in _beforeScoring)
        {
            if (TierSetBy(candidate) is { } set && candidate.Decide(situation) != false)
            {
                current = current.Add(set);
            }
        }
        return [.. situation.Plan.View.Rubric.Tiers.Where(current.Contains)];
    }

    /// <summary>Runs the overrides of the tier over everything that the tier can be.</summary>
    /// <returns>All that can come out, null among them for no tier, and whether the subject can be excluded.</returns>
    public (ImmutableArray<Tier?> Tiers, bool MayExclude) Outcomes(Situation situation, ImmutableArray<Tier?> possible)
    {
        var current = possible.ToList();
        bool mayExclude = false;
        foreach (var candidate in _onTier)
        {
            var next = new List<Tier?>();
            foreach (var tier in current)
            {
                bool? held = candidate.Decide(situation, tier);
                if (held != true)
                {
                    next.Add(tier);
                }
                if (held != false && candidate.Effect is Exclude)
                {
                    mayExclude = true;
                }
                else if (held != false)
                {
                    next.Add(_tiers.Apply(candidate.Effect, tier));
                }
            }
            current = [.. next.Distinct()];
        }
        return ([.. current], mayExclude);
    }

    /// <summary>The overrides of the tier that fire whatever the tier is and whatever is still open; a raise or a floor stands in nobody's way.</summary>
    public IEnumerable<FiredOverride> Certain(Situation situation) => _onTier
        .Where(o => o.Effect is not (FloorTier or ShiftTier { Steps: > 0 }) && o.Decide(situation) == true)
        .Select(o => new Firing(o, null, null, HadEffect: true).Explain(situation));

    private Tier? TierSetBy(ResolvedOverride candidate) => candidate.Effect is SetTier set ? _tiers.Find(set.Tier) : null;

    private static Standing Widen(Standing standing, Fraction total) =>
        standing with { Low = Fraction.Min(standing.Low, total), High = Fraction.Max(standing.High, total) };
}
