using Rubric.Engine;

namespace Rubric.Tool;

/// <summary>What <c>rubric score</c> was asked for.</summary>
/// <param name="Format">How to write the results.</param>
/// <param name="Rubric">The rubric to score by; null for every one that no other evaluates.</param>
/// <param name="Details">Whether the table shows each result in detail.</param>
/// <param name="Ranks">How ranks are counted; null for none.</param>
/// <param name="TieBreaks">What decides between equal totals.</param>
/// <param name="Rejects">The file for what is wrong with submissions; null for standard error.</param>
internal sealed record ScoreRequest(string Format, string? Rubric, bool Details, RankingStyle? Ranks, IReadOnlyList<string> TieBreaks, string? Rejects)
{
    public IResultWriter MakeWriter(Session session) => Format switch
    {
        "json" or "jsonl" => new ResultJson(session.Output, asLines: Format == "jsonl"),
        "csv" => new ResultCsv(session.Output, Ranks is not null),
        _ => new ResultTable(session, Details),
    };
}
