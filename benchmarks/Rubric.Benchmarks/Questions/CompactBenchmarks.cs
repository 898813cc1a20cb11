using BenchmarkDotNet.Attributes;

namespace Rubric.Benchmarks;

/// <summary>What do all indicators and the tier of one submission of 31 decimals cost?</summary>
public class CompactBenchmarks
{
    private const int Submissions = 1_000;

    private CompactPath _compact = null!;
    private HardCodedDecimal _hardCoded = null!;
    private NaiveTree _tree = null!;
    private RulesEngineRules _rulesEngine = null!;

    [GlobalSetup]
    public void SetUp()
    {
        var scores = new Scores(new BenchmarkRubric(31), Submissions);
        (_compact, _hardCoded, _tree, _rulesEngine) = (new CompactPath(scores), new HardCodedDecimal(scores), new NaiveTree(scores), new RulesEngineRules(scores));
        foreach (var contender in (ScoringContender[])[_compact, _hardCoded, _tree, _rulesEngine])
        {
            contender.Verify();
        }
    }

    [Benchmark(Baseline = true)]
    public void ScoreRow() => _compact.Run();

    [Benchmark]
    public void HardCodedInDecimal() => _hardCoded.Run();

    [Benchmark]
    public void NaiveTree() => _tree.Run();

    [Benchmark]
    public void MicrosoftRulesEngine() => _rulesEngine.Run();

    public static IEnumerable<Figure> Bytes()
    {
        yield return Figure.Bytes("2", "compact path, 31 leaves: bytes a row", Allocations.PerItem(new CompactPath(new Scores(new BenchmarkRubric(31), Submissions))), 0);
    }

    public static IEnumerable<Figure> Figures()
    {
        var of = new CompactBenchmarks();
        of.SetUp();
        var rounds = Rounds.Run(60, of._compact, of._hardCoded, of._tree, of._rulesEngine);
        double Times(Contender reference) => rounds.Ratio(of._compact, reference);
        yield return Figure.Faster("2", "compact path: faster than hard-coded decimal", Times(of._hardCoded), 4);
        yield return Figure.Faster("2", "compact path: faster than the naive tree", Times(of._tree), 30);
        yield return Figure.Faster("2", "compact path: faster than Microsoft RulesEngine", Times(of._rulesEngine), 70);
        foreach (var figure in Bytes())
        {
            yield return figure;
        }
    }
}
