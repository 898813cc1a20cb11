using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Scores one rubric over the submissions of a dossier, step by step (format, section 9).</summary>
internal sealed class EvaluationRun
{
    private readonly RubricEvaluator _evaluator;
    private readonly RubricDefinition _rubric;
    private readonly DossierContext _context;
    private readonly ImmutableArray<Submission> _own;
    private readonly NestedScoring _nested;
    private readonly Subject? _subject;
    private readonly EvaluationOrigin _origin;
    private readonly OverrideRunner _overrides;
    private readonly List<FiredOverride> _fired = [];

    public EvaluationRun(RubricEvaluator evaluator, DossierContext context, ImmutableArray<Submission> submissions, Subject? subject, Override? without = null)
    {
        (_evaluator, _rubric, _context, _subject) = (evaluator, evaluator.Rubric, context, subject);
        _origin = new EvaluationOrigin(evaluator, submissions);
        _own = [.. submissions.Where(s => ReferenceEquals(context.RubricOf(s), _rubric))];
        _nested = new NestedScoring(context, [.. submissions.Where(s => !_own.Contains(s))]);
        _overrides = new OverrideRunner(_rubric, without);
    }

    public Evaluation Run(IReadOnlyList<Diagnostic> problems)
    {
        var workings = Prepare(problems, out var found);
        return workings is null ? Invalid(found) : Score(workings);
    }

    /// <summary>Understands the answers and scores every leaf.</summary>
    /// <param name="problems">What is known to be wrong with any submission.</param>
    /// <param name="found">The problems, or none.</param>
    /// <returns>What sums and tiers are made from, or null where there are problems.</returns>
    public LeafWorkings? Prepare(IReadOnlyList<Diagnostic> problems, out ImmutableArray<Diagnostic> found)
    {
        found = [.. problems, .. TwoOfOwn()];
        if (!found.IsEmpty)
        {
            return null;
        }
        var bound = _own.IsEmpty
            ? SubmissionBinder.Bind(_evaluator.FindPlan(null)!, null)
            : _context.BoundOf(_own[0]);
        var plan = _evaluator.FindPlan(bound.View.Profile?.Id)!;
        var leaves = new LeafStage(plan, bound, _nested).Run();
        found = [.. _nested.Problems, .. BitLimit.Check(plan, bound, leaves, _evaluator.Options)];
        return found.IsEmpty ? new LeafWorkings(plan, bound, leaves) : null;
    }

    /// <summary>Sums, tiers and overrides over leaves that are scored.</summary>
    public Evaluation Score(LeafWorkings workings)
    {
        var (plan, bound, leaves) = workings;
        var results = new ResultBuilder(plan, bound, leaves);
        if (_overrides.FindBeforeScoring(new Situation { Plan = plan, Bound = bound, Leaves = leaves, UnansweredIsNo = true }) is { } decisive)
        {
            return Finish(results.WithoutFigures(), new Outcome
            {
                Status = decisive.Override.Effect is Exclude ? EvaluationStatus.Excluded : EvaluationStatus.Decided,
                Tier = decisive.TierAfter,
                Fired = [decisive],
            });
        }
        var missing = workings.Missing(f => !bound.Facts[f].IsKnown && _evaluator.NamedFacts.Contains(_rubric.Facts[f].Id));
        if (!leaves.AnyApplies(plan))
        {
            return Finish(results.WithoutFigures(), new Outcome
            {
                Status = missing.IsEmpty ? EvaluationStatus.Excluded : EvaluationStatus.Incomplete,
                Missing = missing,
                Reachable = _overrides.Reach(new Situation { Plan = plan, Bound = bound, Leaves = leaves }, []),
            });
        }
        var low = RollUp.Of(plan, leaves.Low, leaves.IsOut);
        var high = leaves.AnyMissing ? RollUp.Of(plan, leaves.High, leaves.IsOut) : low;
        var situation = new Situation
        {
            Plan = plan,
            Bound = bound,
            Leaves = leaves,
            Low = low,
            High = high,
            Total = Figures.SeenByTiers(_rubric, low, high),
            SubGrades = new ImmutableArray<string?>[plan.Nodes.Length],
        };
        SubGrading.Grade(situation);
        return Tier(situation, results, missing);
    }

    private Evaluation Tier(Situation situation, ResultBuilder results, ImmutableArray<string> missing)
    {
        var (low, high) = (situation.Low!, situation.High!);
        var total = new Standing(low.Total, high.Total, _rubric.FullMarks);
        situation = situation with { Total = _overrides.ReplaceTotal(situation, ref total, _fired) };
        var checks = TierWalk.Check(_rubric.Tiers, situation.Total, new ConditionChecker(situation));
        var possible = TierWalk.Possible(checks);
        var indicators = results.WithFigures(situation);
        if (!missing.IsEmpty)
        {
            return Finish(indicators, new Outcome
            {
                Status = EvaluationStatus.Incomplete,
                Missing = missing,
                Lowest = total.Low,
                Highest = total.High,
                Reachable = _overrides.Reach(situation, possible),
                Checks = checks,
            });
        }
        var replacedBy = _fired.LastOrDefault()?.Override;
        var (tier, isExcluded) = _overrides.Run(situation, possible[0], _fired);
        return Finish(indicators, new Outcome
        {
            Status = isExcluded ? EvaluationStatus.Excluded : EvaluationStatus.Scored,
            Total = total.Low,
            TierBefore = possible[0],
            Tier = tier,
            Checks = checks,
            Fired = [.. _fired],
            Contributions = new ContributionBuilder(situation.Plan, low).Build(replacedBy, total.Low),
        });
    }

    private IEnumerable<Diagnostic> TwoOfOwn()
    {
        if (_own.Length > 1)
        {
            yield return new Diagnostic(DiagnosticCodes.TwoSubmissions, _own[1].Place, "", _rubric.ToString(), _own.Length);
        }
    }

    private Evaluation Invalid(ImmutableArray<Diagnostic> problems)
    {
        var own = _own.IsEmpty ? null : _own[0];
        var plan = _evaluator.FindPlan(own?.Profile) ?? _evaluator.FindPlan(null)!;
        return Finish(ResultBuilder.NothingScored(plan), new Outcome { Status = EvaluationStatus.Invalid, Problems = problems });
    }

    private Evaluation Finish(ScoredParts parts, Outcome outcome) => new(parts.Plan.View, parts.Indicators, _origin)
    {
        Status = outcome.Status,
        Subject = _subject,
        Submission = _own.IsEmpty ? null : _own[0],
        Total = outcome.Total,
        TierBeforeOverrides = outcome.TierBefore,
        Tier = outcome.Tier,
        Dimensions = parts.Dimensions,
        Facts = parts.Facts,
        Contributions = outcome.Contributions,
        TierChecks = outcome.Checks,
        FiredOverrides = outcome.Fired,
        Missing = outcome.Missing,
        Lowest = outcome.Lowest,
        Highest = outcome.Highest,
        Reachable = outcome.Reachable,
        Problems = outcome.Problems,
        Unused = _nested.Unused,
    };
}
