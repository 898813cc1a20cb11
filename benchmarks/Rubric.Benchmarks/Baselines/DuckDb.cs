using System.Globalization;
using DuckDB.NET.Data;

namespace Rubric.Benchmarks;

/// <summary>The scores in DuckDB, in memory and on one thread: whole steps in <c>BIGINT</c> columns, and numbers in <c>DECIMAL</c> columns.</summary>
public sealed class DuckDb : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    public DuckDb(Scores scores)
    {
        _connection.Open();
        Execute("SET threads=1");
        Execute($"CREATE TABLE units ({Columns(scores, (_, i) => $"s{i} BIGINT")})");
        using (var appender = _connection.CreateAppender("units"))
        {
            for (int row = 0; row < scores.Rows; row++)
            {
                var line = appender.CreateRow();
                foreach (int number in scores.Units.AsSpan(row * scores.Columns, scores.Columns))
                {
                    line.AppendValue((long)number);
                }
                line.EndRow();
            }
        }
        Execute($"CREATE TABLE scores AS SELECT {Columns(scores, (l, i) => $"(s{i} * {Number(l.Step)})::DECIMAL(4, 1) AS s{i}")} FROM units");
    }

    public void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Calls for every row of the result, and returns how many there were.</summary>
    public int Read(string sql, Action<int, DuckDBDataReader> each)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        int row = 0;
        while (reader.Read())
        {
            each(row++, (DuckDBDataReader)reader);
        }
        return row;
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>Total and tier of every row of <c>units</c>; half a hundredth more instead of rounding, which costs nothing.</summary>
    public static string FromUnits(BenchmarkRubric rubric) =>
        Select(rubric, "units", l => l.Coefficient, total => $"{total} + 1", BenchmarkRubric.PartsOfAPoint);

    /// <summary>Total, rounded, and tier of every row of a table of numbers.</summary>
    public static string FromScores(BenchmarkRubric rubric, string table) =>
        Select(rubric, table, l => l.PointsOfOne, total => $"round({total}, 2)", 1);

    private static string Select(BenchmarkRubric rubric, string table, Func<BenchmarkLeaf, decimal> coefficient, Func<string, string> rounded, int parts)
    {
        var columns = rubric.Leaves.Index().ToDictionary(l => l.Item.Id, l => l.Index);
        var indicators = rubric.Indicators.Select(r =>
            $"{string.Join(" + ", r.Groups.SelectMany(g => g.Leaves).Select(l => $"s{columns[l.Id]} * {Number(coefficient(l))}"))} AS i{r.Id}");
        string total = rounded(string.Join(" + ", rubric.Indicators.Select(r => $"i{r.Id}")));
        var tiers = BenchmarkRubric.Tiers.Index().Where(t => t.Item.Total > 0).Select(t =>
            $"WHEN total >= {Number(rubric.Needed(t.Item) * parts)} AND "
            + string.Join(" AND ", rubric.Indicators.Select(r => $"i{r.Id} >= {Number(BenchmarkRubric.Floor(r, t.Item) * parts)}"))
            + $" THEN {t.Index}");
        return $"SELECT total, CASE {string.Join(' ', tiers)} ELSE {BenchmarkRubric.Tiers.Count - 1} END AS tier"
            + $" FROM (SELECT *, {total} AS total FROM (SELECT {string.Join(", ", indicators)} FROM {table}))";
    }

    private static string Columns(Scores scores, Func<BenchmarkLeaf, int, string> column) =>
        string.Join(", ", scores.Rubric.Leaves.Select(column));

    private static string Number(decimal number) => number.ToString("0.########", CultureInfo.InvariantCulture);
}
