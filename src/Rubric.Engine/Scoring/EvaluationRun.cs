using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Scores one rubric over the submissions of a dossier, step by step (format, section 9).</summary>
internal sealed class EvaluationRun
{
    private readonly RubricEvaluator _evaluator;
    private readonly RubricDefinition _rubric;
    private readonly DossierContext _context;
    private readonly ImmutableArray<Submission> _submissions;
    private readonly ImmutableArray<Submission> _own;
    private readonly NestedScoring _nested;
    private readonly Subject? _subject;
    private readonly Override? _without;

    public EvaluationRun(RubricEvaluator evaluator, DossierContext context, ImmutableArray<Submission> submissions, Subject? subject, Override? without = null)
    {
        (_evaluator, _rubric, _context, _submissions, _subject, _without) = (evaluator, evaluator.Rubric, context, submissions, subject, without);
        _own = [.. submissions.Where(s => ReferenceEquals(context.RubricOf(s), _rubric))];
        _nested = new NestedScoring(context, [.. submissions.Where(s => !_own.Contains(s))]);
    }

    /// <summary>Scores one good submission of a rubric that evaluates no other: nothing is looked up in a dossier.</summary>
    /// <returns>The result, or null where something is wrong with the submission.</returns>
    public static Evaluation? OfOne(RubricEvaluator evaluator, ViewPlan plan, Submission submission)
    {
        var leaves = new LeafPoints(plan);
        var bound = SubmissionBinder.Bind(plan, submission, leaves);
        if (!bound.Problems.IsEmpty)
        {
            return null;
        }
        new LeafStage(plan, bound, leaves, null).Run();
        if (BitLimit.Check(plan, bound, leaves, evaluator.Options) is not null)
        {
            return null;
        }
        var tally = new Tally(evaluator, new LeafWorkings(plan, bound, leaves));
        tally.Run();
        return new Evaluation(evaluator, plan, tally) { Submission = submission, Subject = submission.Subject };
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
        var leaves = new LeafPoints(plan);
        new LeafStage(plan, bound, leaves, _nested).Run();
        found = [.. _nested.Problems];
        if (BitLimit.Check(plan, bound, leaves, _evaluator.Options) is { } tooLong)
        {
            found = found.Add(tooLong);
        }
        return found.IsEmpty ? new LeafWorkings(plan, bound, leaves) : null;
    }

    /// <summary>Sums, tiers and overrides over leaves that are scored.</summary>
    public Evaluation Score(LeafWorkings workings)
    {
        var tally = new Tally(_evaluator, workings, _without);
        tally.Run();
        return Finish(workings.Plan, tally, []);
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
        return Finish(_evaluator.FindPlan(own?.Profile) ?? _evaluator.FindPlan(null)!, null, problems);
    }

    private Evaluation Finish(ViewPlan plan, Tally? tally, ImmutableArray<Diagnostic> problems) => new(_evaluator, plan, tally)
    {
        Subject = _subject,
        Submission = _own.IsEmpty ? null : _own[0],
        Submissions = _submissions,
        Problems = problems,
        Unused = _nested.Unused,
    };
}
