using DuckDB.NET.Data;

namespace Rubric.Benchmarks;

/// <summary>The scores in DuckDB, in memory and on one thread: whole steps in <c>BIGINT</c> columns, and numbers in <c>DECIMAL</c> columns.</summary>
public sealed class DuckDb : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    /// <summary>Opens a database without tables.</summary>
    public DuckDb()
    {
        _connection.Open();
        Execute("SET threads=1");
    }

    /// <summary>Opens a database with the tables <c>units</c> and <c>scores</c>.</summary>
    public DuckDb(Scores scores)
        : this()
    {
        Execute($"CREATE TABLE units ({DuckDbSql.Columns(scores.Rubric, (_, i) => $"s{i} BIGINT")})");
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
        Execute($"CREATE TABLE scores AS SELECT {DuckDbSql.Columns(scores.Rubric, (l, i) => $"(s{i} * {DuckDbSql.Number(l.Step)})::DECIMAL(4, 1) AS s{i}")} FROM units");
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
}
