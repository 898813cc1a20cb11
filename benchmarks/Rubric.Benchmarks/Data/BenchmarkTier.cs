namespace Rubric.Benchmarks;

/// <summary>A tier: the total needed, and what each first-level indicator needs at least; both in per cent of full marks.</summary>
public sealed record BenchmarkTier(string Id, int Total, int Floor);
