namespace Rubric.Benchmarks;

/// <summary>DuckDB writing total and tier of <c>DECIMAL</c> columns to a table.</summary>
public sealed class DuckDbWrite(Scores scores, DuckDb database) : ScoringContender(scores)
{
    private readonly string _select = DuckDbSql.FromScores(scores.Rubric, "scores");

    public override void Run() => database.Execute($"CREATE OR REPLACE TABLE results AS {_select}");

    protected override void CollectOutcomes() => database.Read(
        "SELECT * FROM results", (row, reader) => Outcomes[row] = new Outcome((int)(reader.GetDecimal(0) * 100), reader.GetInt32(1)));
}
