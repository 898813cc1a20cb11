using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>Checks submissions against the rubrics at hand, as far as these are good.</summary>
internal sealed class SubmissionBinding
{
    private readonly RubricSet? _set;
    private readonly IReadOnlyList<RubricDefinition> _rubrics;
    private readonly RubricDefinition? _only;
    private readonly Dictionary<RubricDefinition, RubricEvaluator?> _evaluators = [];

    public SubmissionBinding(RubricFiles rubrics)
    {
        // Where something is wrong between the rubrics, each is still good enough by itself.
        (_set, _rubrics) = (rubrics.Set, rubrics.Rubrics);
        var roots = _set?.Roots().ToList() ?? [.. rubrics.Rubrics];
        _only = roots is [var only] ? only : null;
    }

    /// <summary>What is wrong with the answers of a submission; null where its rubric is not at hand.</summary>
    public IReadOnlyList<Diagnostic>? Check(Submission submission)
    {
        var rubric = submission.Rubric is { } reference ? Find(reference) ?? AnyVersionOf(reference) : _only;
        return rubric is not null && EvaluatorOf(rubric) is { } evaluator ? evaluator.Evaluate(submission).Problems : null;
    }

    private RubricDefinition? Find(RubricReference reference)
    {
        var versions = _rubrics.Where(r => r.Id == reference.Id && (reference.Version is null || r.Version == reference.Version)).ToList();
        return versions is [var only] ? only : null;
    }

    /// <summary>Of a version that is not at hand another one says so, and which there are. Where some file is broken, that may be it.</summary>
    private RubricDefinition? AnyVersionOf(RubricReference reference) => _set?.Versions(reference.Id).FirstOrDefault();

    private RubricEvaluator? EvaluatorOf(RubricDefinition rubric)
    {
        if (!_evaluators.TryGetValue(rubric, out var evaluator))
        {
            var set = _set ?? RubricSet.Create(rubric).Value;
            evaluator = set is null ? null : new RubricEvaluator(set, rubric.ToString());
            _evaluators.Add(rubric, evaluator);
        }
        return evaluator;
    }
}
