using BenchmarkDotNet.Attributes;
using Rubric.Engine;

namespace Rubric.Benchmarks;

/// <summary>What do total and tier of a million rows of 31 scores cost?</summary>
public class BatchBenchmarks : IDisposable
{
    private const int NumbersWritten = 21;

    private DuckDb _database = null!;
    private SumOfBytes _sum = null!;
    private SumOfBytes _packedSum = null!;
    private ReadAndWriteBytes _copy = null!;
    private ReadAndWriteBytes _packedCopy = null!;
    private BatchPath _batch = null!;
    private BatchPath _twoThreads = null!;
    private BatchPath _form256 = null!;
    private BatchPath _form128 = null!;
    private BatchPath _scalar = null!;
    private BatchGroups _groups = null!;
    private BatchTiers _tiers = null!;
    private HardCodedLong _long = null!;
    private HardCodedDecimal _decimal = null!;
    private DuckDbGroupBy _duckDbGroupBy = null!;
    private DuckDbWrite _duckDbWrite = null!;

    [GlobalSetup]
    public void SetUp()
    {
        var scores = new Scores(new BenchmarkRubric(31), Sizes.Rows);
        _database = new DuckDb(scores);
        (_sum, _copy) = (new SumOfBytes(scores), new ReadAndWriteBytes(scores, NumbersWritten));
        (_packedSum, _packedCopy) = (new SumOfBytes(scores, bits: 16), new ReadAndWriteBytes(scores, NumbersWritten, bits: 16));
        (_batch, _twoThreads, _groups, _tiers) = (new BatchPath(scores), new BatchPath(scores, threads: 2), new BatchGroups(scores), new BatchTiers(scores));
        (_form256, _form128, _scalar) = (Forced(scores, ScoreForm.Vector256), Forced(scores, ScoreForm.Vector128), Forced(scores, ScoreForm.Scalar));
        (_long, _decimal) = (new HardCodedLong(scores), new HardCodedDecimal(scores));
        (_duckDbGroupBy, _duckDbWrite) = (new DuckDbGroupBy(scores, _database), new DuckDbWrite(scores, _database));
        foreach (var contender in (ScoringContender[])
            [_batch, _twoThreads, _groups, _tiers, _form256, _form128, _scalar, _long, _decimal, _duckDbGroupBy, _duckDbWrite])
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
    public void SumOfThePackedBytes() => _packedSum.Run();

    [Benchmark]
    public void TotalAndTier() => _batch.Run();

    [Benchmark]
    public void TotalAndTierOnTwoThreads() => _twoThreads.Run();

    [Benchmark]
    public void TotalAndTierIn256Bits() => _form256.Run();

    [Benchmark]
    public void TotalAndTierIn128Bits() => _form128.Run();

    [Benchmark]
    public void TotalAndTierScalar() => _scalar.Run();

    [Benchmark]
    public void CountsOfTiers() => _tiers.Run();

    [Benchmark]
    public void AllIndicators() => _groups.Run();

    [Benchmark]
    public void ReadingAndWritingTheBytes() => _copy.Run();

    [Benchmark]
    public void ReadingAndWritingThePackedBytes() => _packedCopy.Run();

    [Benchmark]
    public void HardCodedInLong() => _long.Run();

    [Benchmark]
    public void HardCodedInDecimal() => _decimal.Run();

    [Benchmark]
    public void DuckDbBigintGroupBy() => _duckDbGroupBy.Run();

    [Benchmark]
    public void DuckDbDecimalWriting() => _duckDbWrite.Run();

    public static IEnumerable<Figure> Figures()
    {
        using var of = new BatchBenchmarks();
        of.SetUp();
        var rounds = Rounds.Run(15, of._sum, of._packedSum, of._batch, of._form256, of._form128, of._copy, of._packedCopy, of._groups, of._tiers, of._long, of._duckDbGroupBy, of._duckDbWrite, of._decimal);
        double Sums(Contender subject) => rounds.Ratio(subject, of._sum);
        double Times(Contender reference) => rounds.Ratio(of._batch, reference);
        yield return Figure.NoSlower("1", "batch, widest vectors: total and tier / sum of the bytes", Sums(of._batch), 1.25);
        yield return Figure.NoSlower("1", "batch, 256 bits: total and tier / sum of the bytes", Sums(of._form256), 1.6);
        yield return Figure.NoSlower("1", "batch, 128 bits: total and tier / sum of the bytes", Sums(of._form128), 3);
        yield return Figure.Ratio("1", "batch, widest vectors: total and tier / sum of the packed bytes", rounds.Ratio(of._batch, of._packedSum));
        yield return Figure.Faster("1", "batch, counts of tiers: faster than DuckDB BIGINT GROUP BY", rounds.Ratio(of._tiers, of._duckDbGroupBy), 14);
        yield return Figure.Faster("1", "batch: faster than DuckDB DECIMAL writing total and tier", Times(of._duckDbWrite), 35);
        yield return Figure.Faster("1", "batch: faster than hard-coded long", Times(of._long), 4);
        yield return Figure.Faster("1", "batch: faster than hard-coded decimal", Times(of._decimal), 70);
        yield return Figure.NoSlower("1", "batch: all indicators / reading and writing the bytes", rounds.Ratio(of._groups, of._copy), 1);
        yield return Figure.Ratio("1", "batch: all indicators / reading and writing the packed bytes", rounds.Ratio(of._groups, of._packedCopy));
    }

    /// <summary>The form, or the widest there is where the machine has no such vectors.</summary>
    private static BatchPath Forced(Scores scores, ScoreForm form) =>
        new(scores, form: (ScoreForm)Math.Min((int)form, (int)Machine.WidestForm));
}
