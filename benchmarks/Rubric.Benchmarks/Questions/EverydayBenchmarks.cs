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
        var scores = new Scores(new BenchmarkRubric(Leaves), Math.Max(5, Scored / Leaves));
        (Rubric, Tree, LinqTree, RulesEngine) = (new EverydayPath(scores), new NaiveTree(scores), new NaiveLinqTree(scores), new RulesEngineRules(scores));
        Rubric.Verify();
        Tree.Verify();
        LinqTree.Verify();
        RulesEngine.Verify();
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
        var small = Of(31);
        yield return Figure.Bytes("3", "everyday path, 31 leaves: bytes an evaluation", Allocations.PerItem(small.Rubric), 8_192);
    }

    public static IEnumerable<Figure> Figures()
    {
        var (small, large) = (Of(31), Of(10_000));
        var rounds = Rounds.Run(40, small.Rubric, small.LinqTree, small.Tree, small.RulesEngine, large.Rubric);
        yield return Figure.Faster("3", "everyday path, 31 leaves: faster than the naive tree with LINQ", rounds.Ratio(small.Rubric, small.LinqTree), 1);
        yield return Figure.Faster("3", "everyday path, 31 leaves: faster than Microsoft RulesEngine", rounds.Ratio(small.Rubric, small.RulesEngine), 2.5);
        yield return Figure.NoSlower("4", "everyday path: a leaf of 10,000 / a leaf of 31", rounds.Ratio(large.Rubric, small.Rubric) * 31 / 10_000, 2);
    }

    private static EverydayBenchmarks Of(int leaves)
    {
        var benchmarks = new EverydayBenchmarks { Leaves = leaves };
        benchmarks.SetUp();
        return benchmarks;
    }
}
