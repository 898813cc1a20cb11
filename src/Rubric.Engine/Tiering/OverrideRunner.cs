using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Looks at overrides, before scoring, on the total, and on the tier (format, section 6).</summary>
/// <param name="rubric">The rubric.</param>
/// <param name="without">One to pass over, to see what it did; null for none.</param>
internal sealed class OverrideRunner(RubricDefinition rubric, Override? without = null)
{
    private readonly RankedTiers _tiers = new(rubric);
    private readonly ImmutableArray<Override> _overrides = without is null ? rubric.Overrides : rubric.Overrides.Remove(without);

    /// <summary>The first override that holds before anything is scored, or null.</summary>
    public FiredOverride? FindBeforeScoring(Situation situation)
    {
        foreach (var (candidate, held) in BeforeScoring(situation))
        {
            if (held)
            {
                var after = candidate.Effect is SetTier set ? _tiers.Find(set.Tier) : null;
                return new FiredOverride(candidate, null, after, hadEffect: true, new ConditionChecker(situation).CheckAll(candidate.When));
            }
        }
        return null;
    }

    /// <summary>The overrides that may end everything before scoring, and whether each certainly does; none after the first that does.</summary>
    public IEnumerable<(Override Candidate, bool Held)> BeforeScoring(Situation situation)
    {
        var checker = new ConditionChecker(situation);
        foreach (var candidate in _overrides)
        {
            if (!candidate.BeforeScoring)
            {
                continue;
            }
            bool? held = Verdicts.All(checker.CheckAll(candidate.When).Select(c => c.Held));
            if (held != false)
            {
                yield return (candidate, held == true);
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
    /// <param name="fired">Gets the overrides that certainly fire.</param>
    /// <returns>The total as the tiers see it.</returns>
    public Standing ReplaceTotal(Situation situation, ref Standing total, List<FiredOverride> fired)
    {
        var seen = situation.Total;
        var checker = new ConditionChecker(situation);
        foreach (var candidate in _overrides)
        {
            if (candidate.Effect is not ReplaceTotal replace)
            {
                continue;
            }
            var checks = checker.CheckAll(candidate.When);
            bool? held = Verdicts.All(checks.Select(c => c.Held));
            if (held == true)
            {
                bool changes = total.Low != replace.Total || total.High != replace.Total;
                total = total with { Low = replace.Total, High = replace.Total };
                seen = seen with { Low = replace.Total, High = replace.Total };
                fired.Add(new FiredOverride(candidate, null, null, changes, checks));
            }
            else if (held is null)
            {
                total = Widen(total, replace.Total);
                seen = Widen(seen, replace.Total);
            }
        }
        return seen;
    }

    /// <summary>Runs the overrides of the tier over a tier that is certain.</summary>
    /// <returns>The tier, and whether the subject was excluded.</returns>
    public (Tier? Tier, bool IsExcluded) Run(Situation situation, Tier? tier, List<FiredOverride> fired)
    {
        foreach (var candidate in OnTier())
        {
            var checks = new ConditionChecker(situation, tier?.Id).CheckAll(candidate.When);
            if (!checks.All(c => c.Held == true))
            {
                continue;
            }
            if (candidate.Effect is Exclude)
            {
                fired.Add(new FiredOverride(candidate, tier, null, hadEffect: true, checks));
                return (null, true);
            }
            var after = _tiers.Apply(candidate.Effect, tier);
            fired.Add(new FiredOverride(candidate, tier, after, !ReferenceEquals(tier, after), checks));
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
        var checker = new ConditionChecker(situation);
        foreach (var candidate in _overrides)
        {
            if (candidate.BeforeScoring && candidate.Effect is SetTier set && checker.CheckAll(candidate.When).All(c => c.Held != false))
            {
                current = current.Add(_tiers.Find(set.Tier));
            }
        }
        return [.. rubric.Tiers.Where(current.Contains)];
    }

    /// <summary>Runs the overrides of the tier over everything that the tier can be.</summary>
    /// <returns>All that can come out, null among them for no tier, and whether the subject can be excluded.</returns>
    public (ImmutableArray<Tier?> Tiers, bool MayExclude) Outcomes(Situation situation, ImmutableArray<Tier?> possible)
    {
        var current = possible.ToList();
        bool mayExclude = false;
        foreach (var candidate in OnTier())
        {
            var next = new List<Tier?>();
            foreach (var tier in current)
            {
                bool? held = Verdicts.All(new ConditionChecker(situation, tier?.Id).CheckAll(candidate.When).Select(c => c.Held));
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
    public IEnumerable<FiredOverride> Certain(Situation situation)
    {
        foreach (var candidate in OnTier())
        {
            if (candidate.Effect is FloorTier or ShiftTier { Steps: > 0 })
            {
                continue;
            }
            var checks = new ConditionChecker(situation).CheckAll(candidate.When);
            if (checks.All(c => c.Held == true))
            {
                yield return new FiredOverride(candidate, null, null, hadEffect: true, checks);
            }
        }
    }

    private IEnumerable<Override> OnTier() => _overrides.Where(o => !o.BeforeScoring && o.Effect is not Schema.ReplaceTotal);

    private static Standing Widen(Standing standing, Fraction total) =>
        standing with { Low = Fraction.Min(standing.Low, total), High = Fraction.Max(standing.High, total) };
}
