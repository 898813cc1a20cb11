namespace Rubric.Benchmarks;

/// <summary>DuckDB reading a table of scores as <c>DECIMAL</c>, and writing total and tier of every row, one thread.</summary>
public sealed class DuckDbTable(BenchmarkRubric rubric, DuckDb database, string table, string results) : Contender
{
    public override void Run()
    {
        string columns = DuckDbSql.Columns(rubric, (_, i) => $"'s{i}': 'DECIMAL(4, 1)'");
        string source = $"read_csv('{table}', header = true, auto_detect = false, delim = ',', columns = {{'subject': 'VARCHAR', {columns}}})";
        string tiers = string.Join(' ', BenchmarkRubric.Tiers.Select((t, i) => $"WHEN {i} THEN '{t.Id}'"));
        database.Execute($"COPY (SELECT subject, total, CASE tier {tiers} END AS tier FROM ({DuckDbSql.FromScores(rubric, source, "subject, ")})) TO '{results}' (HEADER)");
    }
}
