namespace Rubric.Benchmarks;

/// <summary>A second-level indicator with its leaves, or a first-level one with its groups.</summary>
public sealed record BenchmarkGroup(string Id, IReadOnlyList<BenchmarkGroup> Groups, IReadOnlyList<BenchmarkLeaf> Leaves)
{
    public int Weight => Groups.Sum(g => g.Weight) + Leaves.Sum(l => l.Weight);
}
