using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Whether all, some or none of the ways of a box lead to the tiers that are wanted.</summary>
/// <remarks>Yes and no are certain; open may still be either. Where everything is decided, there is no open.</remarks>
internal sealed class GoalCheck
{
    private readonly LeafWorkings _start;
    private readonly RubricDefinition _rubric;
    private readonly OverrideRunner _overrides;
    private readonly HashSet<string> _wanted;
    private readonly ImmutableArray<int> _neededFacts;
    private readonly ImmutableArray<int> _penalties;
    private readonly bool _anyApplies;
    private readonly Applicability _applies;

    public GoalCheck(RubricEvaluator evaluator, LeafWorkings start, IEnumerable<Tier> wanted)
    {
        (_start, _rubric) = (start, evaluator.Rubric);
        _overrides = start.Plan.Rules.AllOverrides;
        _wanted = new HashSet<string>(wanted.Select(t => t.Id), StringComparer.Ordinal);
        _neededFacts = evaluator.NeededFacts;
        _penalties = [.. start.Plan.Nodes.Where(n => n.Section == IndicatorSection.Penalties).Select(n => n.Index)];
        _anyApplies = start.Leaves.AnyApplies();
        _applies = start.Leaves.FindApplicability();
    }

    /// <summary>What is found; by the outcome that it leads to.</summary>
    public bool? Of(PathBox box, PointLimits? limits)
    {
        var verdict = new Verdict(_wanted);
        var situation = Before(box);
        foreach (var (candidate, held) in _overrides.BeforeScoring(situation))
        {
            verdict.Add(candidate.Effect is SetTier set ? set.Tier : null);
            if (held)
            {
                return verdict.Result;
            }
        }
        if (_start.Leaves.AnyMissing || !_anyApplies || _neededFacts.Any(f => IsMissing(f, box)))
        {
            verdict.Add(null);
            return verdict.Result;
        }
        if (_neededFacts.Any(f => !box.Bound.Facts[f].IsKnown))
        {
            // They can be given, or not.
            verdict.Add(null);
        }
        var scored = Sum(situation, box, limits);
        var total = scored.Total;
        List<Firing>? replaced = null;
        scored.Total = _overrides.ReplaceTotal(scored, ref total, ref replaced);
        var (tiers, mayExclude) = _overrides.Outcomes(scored, _start.Plan.Rules.Tiers.Possible(scored, scored.Total));
        if (mayExclude)
        {
            verdict.Add(null);
        }
        foreach (var tier in tiers)
        {
            verdict.Add(tier?.Id);
        }
        return verdict.Result;
    }

    /// <summary>Tells what certainly fails of a tier, or which overrides certainly fire, in all ways of a box.</summary>
    public PathObstacles Obstacles(PathBox box, Tier tier)
    {
        var situation = Before(box);
        if (_overrides.FindBeforeScoring(situation) is { } decisive)
        {
            return new PathObstacles { Overrides = [decisive.Explain(situation)] };
        }
        var missing = _start.Missing(f => _neededFacts.Contains(f) && IsMissing(f, box));
        if (!missing.IsEmpty || !_anyApplies)
        {
            return new PathObstacles { Missing = missing };
        }
        var scored = Sum(situation, box, null);
        var total = scored.Total;
        List<Firing>? replaced = null;
        var computed = scored;
        scored = scored with { Total = _overrides.ReplaceTotal(scored, ref total, ref replaced) };
        var check = _start.Plan.Rules.Tiers.Check(scored, scored.Total)[_rubric.Tiers.IndexOf(tier)];
        return new PathObstacles
        {
            Bounds = [.. check.Bounds.Where(b => b.Held == false)],
            Conditions = [.. check.Conditions.Where(c => c.Held == false)],
            Overrides = [.. check.Held == false && replaced is not null ? replaced.Select(r => r.Explain(computed)) : [], .. _overrides.Certain(scored).Where(o => StandsInTheWay(o.Override.Effect, tier))],
        };
    }

    /// <summary>A cap no lower than the tier, and what sets a tier that will do, stand in nobody's way; only what is ranked is capped and lowered.</summary>
    private bool StandsInTheWay(OverrideEffect effect, Tier tier) => effect switch
    {
        SetTier set => !_wanted.Contains(set.Tier),
        CapTier cap => tier.Ranked && !_wanted.Contains(cap.Tier),
        // From the top it may still come down to the tier, or to one above it.
        ShiftTier shift => tier.Ranked && -shift.Steps >= _rubric.Tiers.Count(t => t.Ranked && _wanted.Contains(t.Id)),
        _ => true,
    };

    private static bool IsMissing(int fact, PathBox box) => !box.Bound.Facts[fact].IsKnown && !box.OtherFacts[fact].OrEmpty().Any(o => o.IsKnown);

    private Situation Before(PathBox box) => new()
    {
        Plan = _start.Plan,
        Bound = box.Bound,
        Leaves = _start.Leaves,
        OtherAnswers = box.OtherAnswers,
        OtherFacts = box.OtherFacts,
        UnansweredIsNo = true,
    };

    private Situation Sum(Situation situation, PathBox box, PointLimits? limits)
    {
        var leaves = new LeafPoints(_start.Leaves, box.Low, box.High);
        var low = RollUp.Of(_start.Plan, box.Worst, _applies);
        var high = RollUp.Of(_start.Plan, box.Best, _applies, limits);
        foreach (int penalty in _penalties)
        {
            // The worst total has the most penalty points, but a condition on these asks how few and how many they are.
            (low.Points[penalty], high.Points[penalty]) = (high.Points[penalty], low.Points[penalty]);
        }
        var summed = situation with
        {
            UnansweredIsNo = false,
            Leaves = leaves,
            Low = low,
            High = high,
            Total = Figures.SeenByTiers(_rubric, low, high),
        };
        summed.Grade();
        return summed;
    }

    private sealed class Verdict(HashSet<string> wanted)
    {
        private bool _anyGood;
        private bool _anyBad;

        public bool? Result => _anyGood && _anyBad ? null : _anyGood;

        public void Add(string? tier)
        {
            bool isGood = tier is not null && wanted.Contains(tier);
            _anyGood |= isGood;
            _anyBad |= !isGood;
        }
    }
}
