namespace Rubric.Benchmarks;

/// <summary>DuckDB counting the tiers of <c>BIGINT</c> columns.</summary>
public sealed class DuckDbGroupBy(Scores scores, DuckDb database) : ScoringContender(scores)
{
    private readonly string _select = DuckDbSql.FromUnits(scores.Rubric);

    public override void Run() => database.Read($"SELECT tier, count(*) FROM ({_select}) GROUP BY tier", (_, _) => { });

    protected override void CollectOutcomes() => database.Read(
        _select, (row, reader) => Outcomes[row] = new Outcome((int)(reader.GetFieldValue<System.Numerics.BigInteger>(0) / 2), reader.GetInt32(1)));
}
