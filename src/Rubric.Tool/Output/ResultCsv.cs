using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>Writes results of one rubric as a table for a spreadsheet, a row each.</summary>
internal sealed class ResultCsv(TextWriter output, bool hasRanks) : IResultWriter
{
    // More than any spreadsheet keeps; the exact fraction is in the JSON.
    private const int Places = 10;

    private readonly CsvText _csv = new(output);
    private bool _begun;

    public bool IsStreaming => true;

    public void Add(ScoredResult result)
    {
        Begin(result.Rubric);
        _csv.Write(CellsOf(result));
    }

    /// <summary>Writes the header, unless it is there already.</summary>
    public void Begin(RubricDefinition rubric)
    {
        if (!_begun)
        {
            _begun = true;
            _csv.Write(NamesOf(rubric));
        }
    }

    public void Finish(CancellationToken cancellation) => output.Flush();

    /// <summary>A decimal, since a spreadsheet would take 3/7 for a day in March.</summary>
    public static string? Number(Fraction? number)
    {
        string? exact = number?.ToString();
        return exact is not null && exact.Contains('/', StringComparison.Ordinal) ? number!.Value.ToString(Places, RoundingMode.HalfUp) : exact;
    }

    private IEnumerable<string> NamesOf(RubricDefinition rubric) =>
    [
        "subject", "title", "rubric", "version", "profile", "phase", "by", "status", "total", "lowest", "highest", "tier", "stars",
        .. hasRanks ? ["rank"] : (string[])[],
        "missing", "overrides",
        .. rubric.BaseView.Nodes.Select(n => n.Id),
    ];

    private IEnumerable<string?> CellsOf(ScoredResult result)
    {
        var evaluation = result.Evaluation;
        return
        [
            result.Job.Subject?.Id,
            result.Job.Subject?.Title,
            result.Rubric.Id,
            result.Rubric.Version,
            evaluation.Profile?.Id,
            result.Phase,
            result.By,
            JsonWords.Of(JsonWords.Statuses, evaluation.Status),
            Number(evaluation.Total),
            Number(evaluation.Lowest),
            Number(evaluation.Highest),
            evaluation.Tier?.Id,
            evaluation.Tier?.Stars is { } stars ? Language.Number(stars) : null,
            .. hasRanks ? [result.Standing?.Rank is { } rank ? Language.Number(rank) : null] : (string?[])[],
            string.Join(';', evaluation.Missing),
            string.Join(';', evaluation.FiredOverrides.Select(f => f.Override.Id)),
            .. result.Rubric.BaseView.Nodes.Select(n => Number(evaluation.Find(n.Id)?.Points)),
        ];
    }
}
