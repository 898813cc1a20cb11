using BenchmarkDotNet.Attributes;

namespace Rubric.Benchmarks;

/// <summary>What do reading and checking a rubric cost beyond the parser's events, and building an evaluator beyond reading?</summary>
public class ReadingBenchmarks
{
    [Params(31, 100, 1_000, 10_000)]
    public int Leaves { get; set; } = 31;

    private RawYamlEvents Events { get; set; } = null!;

    private ReadRubric Reading { get; set; } = null!;

    private BuildEvaluator Building { get; set; } = null!;

    [GlobalSetup]
    public void SetUp()
    {
        string yaml = RubricText.Of(new BenchmarkRubric(Leaves));
        (Events, Reading, Building) = (new RawYamlEvents(yaml), new ReadRubric(yaml), new BuildEvaluator(yaml));
    }

    [Benchmark(Baseline = true)]
    public void YamlDotNetEvents() => Events.Run();

    [Benchmark]
    public void ReadAndCheck() => Reading.Run();

    [Benchmark]
    public void NewEvaluator() => Building.Run();

    public static IEnumerable<Figure> Figures()
    {
        foreach (var (leaves, limit, rounds) in ((int, double, int)[])[(31, 1.3, 60), (10_000, 1.5, 9)])
        {
            var of = new ReadingBenchmarks { Leaves = leaves };
            of.SetUp();
            var times = Rounds.Run(rounds, leastRuns: 5, of.Events, of.Reading, of.Building);
            yield return Figure.NoSlower("4", $"building an evaluator / reading its YAML, {leaves:#,0} leaves", times.Ratio(of.Building, of.Reading), 1);
            yield return Figure.NoSlower("5", $"reading and checking / raw YamlDotNet events, {leaves:#,0} leaves", times.Ratio(of.Reading, of.Events), limit);
        }
    }
}
