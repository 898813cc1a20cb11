using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>The way from scored leaves to an outcome: sums, sub-grades, overrides, tier and status (format, section 9, steps 2 and 4 to 6).</summary>
/// <remarks>For one thread until it has run; from then on nothing changes.</remarks>
internal sealed class Tally
{
    private readonly ImmutableArray<int> _neededFacts;
    private readonly OverrideRunner _overrides;
    private readonly Situation _situation;
    private Standing _total;
    private Firing? _decisive;
    private List<Firing>? _fired;
    private int _replacements;

    /// <param name="evaluator">What scores.</param>
    /// <param name="workings">Every leaf scored.</param>
    /// <param name="without">An override to pass over; null for none.</param>
    public Tally(RubricEvaluator evaluator, LeafWorkings workings, Override? without = null)
    {
        var rules = workings.Plan.Rules;
        _neededFacts = evaluator.NeededFacts;
        _overrides = without is null ? rules.AllOverrides : new OverrideRunner(rules, without);
        _situation = new Situation { Plan = workings.Plan, Bound = workings.Bound, Leaves = workings.Leaves };
    }

    public ViewPlan Plan => _situation.Plan;

    public BoundSubmission Bound => _situation.Bound;

    public LeafPoints Leaves => _situation.Leaves;

    public EvaluationStatus Status { get; private set; }

    /// <summary>Whether anything was summed: neither decided before scoring nor without anything that applies.</summary>
    public bool HasFigures => _situation.Low is not null;

    /// <summary>The sums by position, once there are figures; of what is incomplete the least.</summary>
    public Figures Figures => _situation.Low!;

    /// <summary>What the total is, or can be; of use where there are figures.</summary>
    public ref readonly Standing Total => ref _total;

    /// <summary>Whether there is a total: scored, or excluded after scoring.</summary>
    public bool HasTotal => HasFigures && Status != EvaluationStatus.Incomplete;

    public Tier? TierBeforeOverrides { get; private set; }

    public Tier? Tier { get; private set; }

    /// <summary>Adds up and grades, once.</summary>
    public void Run() => Status = Decide() ?? AddUp();

    private EvaluationStatus? Decide()
    {
        _situation.UnansweredIsNo = true;
        _decisive = _overrides.FindBeforeScoring(_situation);
        _situation.UnansweredIsNo = false;
        if (_decisive is not { } decisive)
        {
            return null;
        }
        Tier = decisive.After;
        return decisive.Fired.Effect is Exclude ? EvaluationStatus.Excluded : EvaluationStatus.Decided;
    }

    private EvaluationStatus AddUp()
    {
        bool isIncomplete = Leaves.AnyMissing || AnyFactMissing();
        if (!Leaves.AnyApplies())
        {
            return isIncomplete ? EvaluationStatus.Incomplete : EvaluationStatus.Excluded;
        }
        var applies = Leaves.FindApplicability();
        var low = new Figures(Plan, Leaves, applies);
        RollUp.Add(Plan, low);
        var high = low;
        if (Leaves.AnyMissing)
        {
            high = new Figures(Leaves.High, applies);
            RollUp.Add(Plan, high);
        }
        (_situation.Low, _situation.High) = (low, high);
        var rubric = Plan.View.Rubric;
        _situation.Total = Figures.SeenByTiers(rubric, low, high);
        _situation.Grade();
        _total = new Standing(low.Total, high.Total, rubric.FullMarks);
        _situation.Total = _overrides.ReplaceTotal(_situation, ref _total, ref _fired);
        _replacements = _fired?.Count ?? 0;
        return isIncomplete ? EvaluationStatus.Incomplete : Grade();
    }

    private EvaluationStatus Grade()
    {
        // Nothing is missing, so nothing is open.
        TierBeforeOverrides = Plan.Rules.Tiers.Possible(_situation, _situation.Total)[0];
        (Tier, bool isExcluded) = _overrides.Run(_situation, TierBeforeOverrides, ref _fired);
        return isExcluded ? EvaluationStatus.Excluded : EvaluationStatus.Scored;
    }

    private bool AnyFactMissing()
    {
        foreach (int fact in _neededFacts)
        {
            if (!Bound.Facts[fact].IsKnown)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>What is missing: ids of leaves, then <c>fact:ID</c>, in the order of the rubric.</summary>
    public ImmutableArray<string> FindMissing() => Status != EvaluationStatus.Incomplete ? []
        : new LeafWorkings(Plan, Bound, Leaves).Missing(f => !Bound.Facts[f].IsKnown && _neededFacts.Contains(f));

    /// <summary>The tiers that can still come out.</summary>
    public ImmutableArray<Tier> FindReachable() => Status != EvaluationStatus.Incomplete ? []
        : _overrides.Reach(_situation, HasFigures ? Plan.Rules.Tiers.Possible(_situation, _situation.Total) : []);

    /// <summary>Every tier with what was found.</summary>
    public ImmutableArray<TierCheck> CheckTiers() => HasFigures ? Plan.Rules.Tiers.Check(_situation, _situation.Total) : [];

    /// <summary>The overrides that fired, with why.</summary>
    public ImmutableArray<FiredOverride> ExplainOverrides()
    {
        if (_decisive is { } decisive)
        {
            return [decisive.Explain(_situation with { UnansweredIsNo = true })];
        }
        if (_fired is null || !HasTotal)
        {
            return [];
        }
        // Those that replace the total look at the computed one.
        var before = _situation with { Total = Figures.SeenByTiers(Plan.View.Rubric, _situation.Low!, _situation.High!) };
        return [.. _fired.Select((f, i) => f.Explain(i < _replacements ? before : _situation))];
    }

    /// <summary>The parts of the total.</summary>
    public ImmutableArray<Contribution> FindContributions() => !HasTotal ? []
        : new ContributionBuilder(Plan, Figures).Build(_replacements == 0 ? null : _fired![_replacements - 1].Fired.Override, _total.Low);

    /// <summary>The result of every indicator, by position.</summary>
    public ImmutableArray<IndicatorResult> DescribeIndicators() => new ResultBuilder(_situation).Indicators();

    /// <summary>The result of every dimension value.</summary>
    public DimensionResults DescribeDimensions() => new ResultBuilder(_situation).Dimensions();
}
