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
    private readonly bool _isMissing;

    public GoalCheck(RubricEvaluator evaluator, LeafWorkings start, IEnumerable<Tier> wanted)
    {
        (_start, _rubric) = (start, evaluator.Rubric);
        _overrides = new OverrideRunner(_rubric);
        _wanted = new HashSet<string>(wanted.Select(t => t.Id), StringComparer.Ordinal);
        _neededFacts = [.. _rubric.Facts.Select((f, i) => (f, i)).Where(p => evaluator.NamedFacts.Contains(p.f.Id)).Select(p => p.i)];
        _isMissing = start.Leaves.AnyMissing || !start.Leaves.AnyApplies(start.Plan);
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
        if (_isMissing || _neededFacts.Any(f => !box.Bound.Facts[f].IsKnown))
        {
            // Without them there is no tier, unless the facts can be given.
            verdict.Add(null);
            if (_isMissing || _neededFacts.Any(f => !box.Bound.Facts[f].IsKnown && !box.OtherFacts[f].OrEmpty().Any(o => o.IsKnown)))
            {
                return verdict.Result;
            }
        }
        var scored = Sum(situation, box, limits);
        var total = scored.Total;
        scored = scored with { Total = _overrides.ReplaceTotal(scored, ref total, []) };
        var checks = TierWalk.Check(_rubric.Tiers, scored.Total, new ConditionChecker(scored));
        var (tiers, mayExclude) = _overrides.Outcomes(scored, TierWalk.Possible(checks));
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
        var decisive = _overrides.FindBeforeScoring(situation);
        if (decisive is not null || _isMissing)
        {
            return new PathObstacles([], [], decisive is null ? [] : [decisive]);
        }
        var scored = Sum(situation, box, null);
        var total = scored.Total;
        var fired = new List<FiredOverride>();
        scored = scored with { Total = _overrides.ReplaceTotal(scored, ref total, fired) };
        var check = TierWalk.Check(_rubric.Tiers, scored.Total, new ConditionChecker(scored))[_rubric.Tiers.IndexOf(tier)];
        fired.AddRange(_overrides.Certain(scored));
        return new PathObstacles(
            [.. check.Bounds.Where(b => b.Held == false)],
            [.. check.Conditions.Where(c => c.Held == false)],
            [.. fired]);
    }

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
        var low = RollUp.Of(_start.Plan, box.Low, leaves.IsOut);
        var high = RollUp.Of(_start.Plan, box.High, leaves.IsOut, limits);
        var summed = situation with
        {
            UnansweredIsNo = false,
            Leaves = leaves,
            Low = low,
            High = high,
            Total = Figures.SeenByTiers(_rubric, low, high),
            SubGrades = new ImmutableArray<string?>[_start.Plan.Nodes.Length],
        };
        SubGrading.Grade(summed);
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
