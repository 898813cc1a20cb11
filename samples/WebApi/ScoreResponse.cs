using Rubric.Engine;

namespace WebApi;

/// <summary>What came of a submission. Figures are texts, because they are exact: a number of JSON may lose its last digits on the way.</summary>
/// <param name="Subject">What was evaluated.</param>
/// <param name="Status">Scored, Incomplete, Excluded or Decided.</param>
/// <param name="Total">The total, where there is one.</param>
/// <param name="Tier">The title of the tier, where there is one.</param>
/// <param name="Stars">Its stars, where it has some.</param>
/// <param name="Lowest">The lowest total that can still come out of an incomplete submission.</param>
/// <param name="Highest">The highest total that can still come out of an incomplete submission.</param>
/// <param name="Missing">What is missing: ids of indicators, and facts as <c>fact:ID</c>.</param>
internal sealed record ScoreResponse(
    string? Subject,
    string Status,
    string? Total,
    string? Tier,
    int? Stars,
    string? Lowest,
    string? Highest,
    string[] Missing)
{
    public static ScoreResponse Of(Evaluation evaluation) => new(
        evaluation.Subject?.ToString(),
        evaluation.Status.ToString(),
        evaluation.Total?.ToString(),
        evaluation.Tier?.Title.ToString(),
        evaluation.Tier?.Stars,
        evaluation.Lowest?.ToString(),
        evaluation.Highest?.ToString(),
        [.. evaluation.Missing]);
}
