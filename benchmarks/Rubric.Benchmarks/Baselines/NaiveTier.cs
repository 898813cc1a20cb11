namespace Rubric.Benchmarks;

/// <summary>A tier as most people write it.</summary>
public sealed record NaiveTier(decimal Needed, List<(string Id, decimal Points)> Floors)
{
    public static List<NaiveTier> Of(BenchmarkRubric rubric) =>
        [.. BenchmarkRubric.Tiers.Select(t => new NaiveTier(rubric.Needed(t), [.. rubric.Indicators.Select(r => (r.Id, BenchmarkRubric.Floor(r, t)))]))];
}
