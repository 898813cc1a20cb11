using System.Globalization;

namespace Rubric.Benchmarks;

/// <summary>The rubric as SQL: the points of the first-level indicators, the total, the tier.</summary>
public static class DuckDbSql
{
    /// <summary>Total and tier of every row of <c>units</c>, in two-hundredths; half a hundredth more instead of rounding, which costs nothing.</summary>
    public static string FromUnits(BenchmarkRubric rubric) =>
        Select(rubric, "", "units", l => l.Coefficient, total => $"{total} + 1", BenchmarkRubric.PartsOfAPoint);

    /// <summary>Total, rounded, and tier of every row of a table of numbers.</summary>
    /// <param name="rubric">The rubric.</param>
    /// <param name="table">Where the columns s0, s1 and so on are.</param>
    /// <param name="kept">What is handed on from the table: nothing, or columns with a comma after each.</param>
    public static string FromScores(BenchmarkRubric rubric, string table, string kept = "") =>
        Select(rubric, kept, table, l => l.PointsOfOne, total => $"round({total}, 2)", 1);

    public static string Columns(BenchmarkRubric rubric, Func<BenchmarkLeaf, int, string> column) => string.Join(", ", rubric.Leaves.Select(column));

    public static string Number(decimal number) => number.ToString("0.########", CultureInfo.InvariantCulture);

    private static string Select(
        BenchmarkRubric rubric, string kept, string table, Func<BenchmarkLeaf, decimal> coefficient, Func<string, string> rounded, int parts)
    {
        var columns = rubric.Leaves.Index().ToDictionary(l => l.Item.Id, l => l.Index);
        var indicators = rubric.Indicators.Select(r =>
            $"{string.Join(" + ", r.Groups.SelectMany(g => g.Leaves).Select(l => $"s{columns[l.Id]} * {Number(coefficient(l))}"))} AS i{r.Id}");
        string total = rounded(string.Join(" + ", rubric.Indicators.Select(r => $"i{r.Id}")));
        var tiers = BenchmarkRubric.Tiers.Index().Where(t => t.Item.Total > 0).Select(t =>
            $"WHEN total >= {Number(rubric.Needed(t.Item) * parts)} AND "
            + string.Join(" AND ", rubric.Indicators.Select(r => $"i{r.Id} >= {Number(BenchmarkRubric.Floor(r, t.Item) * parts)}"))
            + $" THEN {t.Index}");
        return $"SELECT {kept}total, CASE {string.Join(' ', tiers)} ELSE {BenchmarkRubric.Tiers.Count - 1} END AS tier"
            + $" FROM (SELECT *, {total} AS total FROM (SELECT {kept}{string.Join(", ", indicators)} FROM {table}))";
    }
}
