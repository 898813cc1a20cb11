using Microsoft.AspNetCore.Mvc;
using Rubric.Engine;

namespace WebApi;

/// <summary>The problem details (RFC 9457) of a submission that cannot be scored.</summary>
internal sealed class MistakenSubmission : ProblemDetails
{
    /// <summary>Everything that is wrong with it.</summary>
    public required SubmissionProblem[] Problems { get; init; }

    public static MistakenSubmission Of(Evaluation evaluation) => new()
    {
        Status = StatusCodes.Status422UnprocessableEntity,
        Title = "The submission has mistakes.",
        Problems = [.. evaluation.Problems.Select(SubmissionProblem.Of)],
    };
}
