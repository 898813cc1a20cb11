using Rubric.Engine;

/// <summary>An evaluation in one line: every status has its own words, since a missing score is no zero.</summary>
internal static class Outcome
{
    public static string Of(Evaluation result) => $"{result.Subject}: " + result.Status switch
    {
        EvaluationStatus.Scored => $"{result.Total} {Stars(result.Tier?.Stars)} {result.Tier?.Title}{Reasons(result)}",
        EvaluationStatus.Incomplete => $"{result.Lowest} to {result.Highest}, {string.Join(", ", result.Missing)} missing",
        EvaluationStatus.Invalid => string.Join("; ", result.Problems.Select(p => $"{p.Code.Id} {p.GetMessage("zh-Hans")}")),
        _ => result.Status.ToString(),
    };

    private static string Stars(int? stars) => new string('★', stars ?? 0).PadRight(5, '☆');

    private static string Reasons(Evaluation result) => string.Concat(result.FiredOverrides.Select(f => $" ({f.Override.Title})"));
}
