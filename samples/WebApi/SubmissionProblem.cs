using Rubric.Schema;

namespace WebApi;

/// <summary>One mistake in a submission.</summary>
/// <param name="Code">The code, such as <c>RUB6008</c>, which never means anything else.</param>
/// <param name="Severity">Error, Warning or Hint.</param>
/// <param name="Path">Where it stands, such as <c>answers.1.1</c>.</param>
/// <param name="Line">The line in the body, from 1.</param>
/// <param name="Column">The column in the line, from 1.</param>
/// <param name="Message">What is wrong, and what to do.</param>
internal sealed record SubmissionProblem(string Code, string Severity, string Path, int Line, int Column, BothLanguages Message)
{
    public static SubmissionProblem Of(Diagnostic problem) => new(
        problem.Code.Id,
        problem.Severity.ToString(),
        problem.Path,
        problem.Place.StartLine,
        problem.Place.StartColumn,
        new BothLanguages(problem.GetMessage("en"), problem.GetMessage("zh-Hans")));
}
