using BenchmarkDotNet.Attributes;

namespace Rubric.Benchmarks;

/// <summary>What do total and tier of a million rows of 31 scores cost, one thread?</summary>
public class BatchBenchmarks : IDisposable
{
    private DuckDb _database = null!;
    private SumOfBytes _sum = null!;
    private HardCodedLong _hardCodedLong = null!;
    private HardCodedDecimal _hardCodedDecimal = null!;
    private DuckDbGroupBy _duckDbGroupBy = null!;
    private DuckDbWrite _duckDbWrite = null!;

    [GlobalSetup]
    public void SetUp()
    {
        var scores = new Scores(new BenchmarkRubric(31), Sizes.Rows);
        _database = new DuckDb(scores);
        _sum = new SumOfBytes(scores);
        _hardCodedLong = new HardCodedLong(scores);
        _hardCodedDecimal = new HardCodedDecimal(scores);
        _duckDbGroupBy = new DuckDbGroupBy(scores, _database);
        _duckDbWrite = new DuckDbWrite(scores, _database);
        foreach (var contender in (ScoringContender[])[_hardCodedLong, _hardCodedDecimal, _duckDbGroupBy, _duckDbWrite])
        {
            contender.Verify();
        }
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public void SumOfTheBytes() => _sum.Run();

    [Benchmark]
    public void HardCodedInLong() => _hardCodedLong.Run();

    [Benchmark]
    public void HardCodedInDecimal() => _hardCodedDecimal.Run();

    [Benchmark]
    public void DuckDbBigintGroupBy() => _duckDbGroupBy.Run();

    [Benchmark]
    public void DuckDbDecimalWriting() => _duckDbWrite.Run();
}
