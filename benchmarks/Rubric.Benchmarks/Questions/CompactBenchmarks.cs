using BenchmarkDotNet.Attributes;

namespace Rubric.Benchmarks;

/// <summary>What do all indicators and the tier of one submission of 31 decimals cost?</summary>
public class CompactBenchmarks
{
    private const int Submissions = 1_000;

    private HardCodedDecimal _hardCoded = null!;
    private NaiveTree _tree = null!;
    private RulesEngineRules _rulesEngine = null!;

    [GlobalSetup]
    public void SetUp()
    {
        var scores = new Scores(new BenchmarkRubric(31), Submissions);
        (_hardCoded, _tree, _rulesEngine) = (new HardCodedDecimal(scores), new NaiveTree(scores), new RulesEngineRules(scores));
        _hardCoded.Verify();
        _tree.Verify();
        _rulesEngine.Verify();
    }

    [Benchmark(Baseline = true)]
    public void HardCodedInDecimal() => _hardCoded.Run();

    [Benchmark]
    public void NaiveTree() => _tree.Run();

    [Benchmark]
    public void MicrosoftRulesEngine() => _rulesEngine.Run();
}
