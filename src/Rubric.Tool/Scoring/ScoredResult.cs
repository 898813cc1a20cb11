using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>A result, with the job that it is of.</summary>
/// <param name="Job">What was scored.</param>
/// <param name="Evaluation">What came of it.</param>
internal sealed record ScoredResult(ScoringJob Job, Evaluation Evaluation)
{
    public RubricDefinition Rubric => Job.Root;

    public bool IsValid => Evaluation.Status != EvaluationStatus.Invalid;

    public string? Phase => Evaluation.Submission?.Phase;

    /// <summary>Who evaluated; nobody in particular for a whole dossier.</summary>
    public string? By => Job.IsWhole ? null : Evaluation.Submission?.By?.Id;

    /// <summary>Where it stands among the others; null unless they are ranked.</summary>
    public Standing? Standing { get; init; }
}
