using BenchmarkDotNet.Attributes;

namespace Rubric.Benchmarks;

/// <summary>What does it cost to read a table of a million rows, score it and write the results, one thread?</summary>
public class TableBenchmarks : IDisposable
{
    private const int LongTable = 4;

    private DuckDb _database = null!;
    private Scores _scores = null!;
    private DuckDbTable _duckDb = null!;
    private ScoreTool _tool = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _scores = new Scores(new BenchmarkRubric(31), Sizes.Rows);
        _database = new DuckDb();
        File.WriteAllText(Workplace.PathOf("rubric.yaml"), RubricText.Of(_scores.Rubric));
        TableFile.Write(_scores, Workplace.PathOf("table.csv"), times: 1);
        _duckDb = new DuckDbTable(_scores.Rubric, _database, Workplace.PathOf("table.csv"), Workplace.PathOf("duckdb-results.csv"));
        _tool = Tool("table.csv");
        _duckDb.Run();
        TableFile.Verify(Workplace.PathOf("duckdb-results.csv"), _scores.Expected);
        _tool.Run();
        TableFile.Verify(Workplace.PathOf("results.csv"), _scores.Expected);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public void DuckDbReadCsv() => _duckDb.Run();

    [Benchmark]
    public void RubricScore() => _tool.Run();

    public static IEnumerable<Figure> Figures()
    {
        using var of = new TableBenchmarks();
        of.SetUp();
        var rounds = Rounds.Run(5, of._duckDb, of._tool);
        TableFile.Write(of._scores, Workplace.PathOf("long-table.csv"), LongTable);
        var onLong = Tool("long-table.csv");
        onLong.Run();
        TableFile.Verify(Workplace.PathOf("results.csv"), of._scores.Expected);
        yield return Figure.NoSlower("7", "rubric score on 1,000,000 rows of CSV / DuckDB", rounds.Ratio(of._tool, of._duckDb), 1);
        yield return Figure.Megabytes("7", "rubric score on 1,000,000 rows of CSV: peak memory", of._tool.PeakBytes, 300);
        yield return Figure.NoSlower("7", "rubric score: peak memory of 4,000,000 rows / of 1,000,000", (double)onLong.PeakBytes / of._tool.PeakBytes, 1.1);
    }

    private static ScoreTool Tool(string table) => new(Workplace.PathOf("rubric.yaml"), Workplace.PathOf(table), Workplace.PathOf("results.csv"));
}
