using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What is worked out once for a dossier and used by every evaluation in it: whose rubric each submission is, what its answers mean.</summary>
internal sealed class DossierContext
{
    private readonly EvaluatorFamily _family;
    private readonly Dictionary<Submission, RubricEvaluator> _evaluators = [];
    private readonly Dictionary<Submission, BoundSubmission> _bound = [];
    private readonly Dictionary<Submission, Evaluation> _alone = [];
    private readonly BindingReport _report = new();

    public DossierContext(EvaluatorFamily family, RubricEvaluator outer, IEnumerable<Submission> submissions)
    {
        _family = family;
        foreach (var submission in submissions)
        {
            Bind(submission, outer);
        }
    }

    /// <summary>What is wrong in any submission, picked by an evaluation or not; a fault that several rows of a table share stands here once.</summary>
    public IReadOnlyList<Diagnostic> Problems => [.. _report.ToArray().Distinct()];

    /// <summary>The rubric of a submission; null where it is not at hand.</summary>
    public RubricDefinition? RubricOf(Submission submission) => _evaluators.TryGetValue(submission, out var evaluator) ? evaluator.Rubric : null;

    public BoundSubmission BoundOf(Submission submission) => _bound[submission];

    public RubricEvaluator EvaluatorOf(EvaluationScale scale) => _family.Get(_family.Rubrics.Find(scale.Rubric)!);

    /// <summary>Scores one submission by itself; several leaves may ask for it.</summary>
    public Evaluation EvaluateAlone(RubricEvaluator evaluator, Submission submission)
    {
        if (!_alone.TryGetValue(submission, out var evaluation))
        {
            evaluation = evaluator.Evaluate(this, [submission]);
            _alone.Add(submission, evaluation);
        }
        return evaluation;
    }

    private void Bind(Submission submission, RubricEvaluator outer)
    {
        if (_bound.ContainsKey(submission))
        {
            return;
        }
        if (FindEvaluator(submission, outer) is not { } evaluator)
        {
            return;
        }
        _evaluators.Add(submission, evaluator);
        if (evaluator.FindPlan(submission.Profile) is not { } plan)
        {
            _report.AddRange(submission.Problems);
            _report.Add(DiagnosticCodes.UnknownProfile, submission.ProfilePlace, ModelPath.Root["profile"], submission.Profile!,
                Hints.DidYouMean(submission.Profile!, evaluator.Rubric.Profiles.Select(p => p.Id)));
            return;
        }
        var bound = SubmissionBinder.Bind(plan, submission);
        _bound.Add(submission, bound);
        _report.AddRange(bound.Problems);
    }

    private RubricEvaluator? FindEvaluator(Submission submission, RubricEvaluator outer)
    {
        if (submission.Rubric is not { } reference)
        {
            return outer;
        }
        if (_family.Rubrics.Find(reference) is { } rubric)
        {
            return ReferenceEquals(rubric, outer.Rubric) ? outer : _family.Get(rubric);
        }
        _report.AddRange(submission.Problems);
        string[] versions = [.. _family.Rubrics.Versions(reference.Id).Select(r => r.ToString())];
        if (versions.Length > 1 && reference.Version is null)
        {
            _report.Add(DiagnosticCodes.AmbiguousRubric, submission.RubricPlace, ModelPath.Root["rubric"], reference.Id, Hints.OneOf(versions));
        }
        else
        {
            _report.Add(DiagnosticCodes.RubricNotAtHand, submission.RubricPlace, ModelPath.Root["rubric"], reference.ToString(),
                versions.Length > 0 ? Hints.DidYouMean(reference.ToString(), versions)
                    : Hints.DidYouMean(reference.Id, _family.Rubrics.Select(r => r.Id).Distinct(StringComparer.Ordinal)));
        }
        return null;
    }
}
