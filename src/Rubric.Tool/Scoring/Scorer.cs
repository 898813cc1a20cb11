using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>Scores jobs, with one evaluator for each rubric.</summary>
internal sealed class Scorer(RubricSet rubrics)
{
    private readonly Dictionary<RubricDefinition, RubricEvaluator> _evaluators = [];

    public ScoredResult Score(ScoringJob job) => new(job, EvaluatorOf(job.Root).Evaluate(job.Dossier));

    /// <summary>Says why a submission whose rubric is not at hand cannot be scored.</summary>
    public IEnumerable<Diagnostic> Explain(Submission submission) => EvaluatorOf(rubrics.First()).Evaluate(submission).Problems;

    public RubricEvaluator EvaluatorOf(RubricDefinition rubric)
    {
        if (!_evaluators.TryGetValue(rubric, out var evaluator))
        {
            _evaluators.Add(rubric, evaluator = new RubricEvaluator(rubrics, rubric.ToString()));
        }
        return evaluator;
    }
}
