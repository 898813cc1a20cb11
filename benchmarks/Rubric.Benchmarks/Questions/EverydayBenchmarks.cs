using BenchmarkDotNet.Attributes;

namespace Rubric.Benchmarks;

/// <summary>What does one full, self-explaining evaluation cost?</summary>
public class EverydayBenchmarks
{
    private const int Scored = 10_000;

    [Params(31, 100, 1_000, 10_000)]
    public int Leaves { get; set; } = 31;

    private EverydayPath Rubric { get; set; } = null!;

    private NaiveTree Tree { get; set; } = null!;

    private NaiveLinqTree LinqTree { get; set; } = null!;

    private RulesEngineRules RulesEngine { get; set; } = null!;

    [GlobalSetup]
    public void SetUp()
    {
        var scores = ScoresOf(Leaves);
        (Rubric, Tree, LinqTree, RulesEngine) = (new EverydayPath(scores), new NaiveTree(scores), new NaiveLinqTree(scores), new RulesEngineRules(scores));
        foreach (var contender in (ScoringContender[])[Rubric, Tree, LinqTree, RulesEngine])
        {
            contender.Verify();
        }
    }

    [Benchmark(Baseline = true)]
    public void Evaluate() => Rubric.Run();

    [Benchmark]
    public void NaiveTree() => Tree.Run();

    [Benchmark]
    public void NaiveTreeWithLinq() => LinqTree.Run();

    [Benchmark]
    public void MicrosoftRulesEngine() => RulesEngine.Run();

    public static IEnumerable<Figure> Bytes()
    {
        yield return Figure.Bytes("3", "everyday path, 31 leaves: bytes an evaluation", Allocations.PerItem(new EverydayPath(ScoresOf(31))), 8_192);
    }

    public static IEnumerable<Figure> Figures()
    {
        var of = new EverydayBenchmarks();
        of.SetUp();
        var rounds = Rounds.Run(60, of.Rubric, of.LinqTree, of.RulesEngine);
        yield return Figure.Faster("3", "everyday path, 31 leaves: faster than the naive tree with LINQ", rounds.Ratio(of.Rubric, of.LinqTree), 1);
        yield return Figure.Faster("3", "everyday path, 31 leaves: faster than Microsoft RulesEngine", rounds.Ratio(of.Rubric, of.RulesEngine), 2.5);
        foreach (var figure in Bytes())
        {
            yield return figure;
        }
        yield return LargeToSmall(of.Rubric);
    }

    /// <summary>In rounds of its own: what ten thousand leaves leave behind is nobody else's business.</summary>
    private static Figure LargeToSmall(EverydayPath small)
    {
        var large = new EverydayPath(ScoresOf(10_000));
        large.Verify();
        var rounds = Rounds.Run(60, small, large);
        return Figure.NoSlower("4", "everyday path: a leaf of 10,000 / a leaf of 31", rounds.Ratio(large, small) * 31 / 10_000, 2);
    }

    private static Scores ScoresOf(int leaves) => new(new BenchmarkRubric(leaves), Math.Max(5, Scored / leaves));
}
