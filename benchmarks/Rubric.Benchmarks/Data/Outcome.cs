namespace Rubric.Benchmarks;

/// <summary>What a row comes to: the total in hundredths of a point, and the place of its tier among <see cref="BenchmarkRubric.Tiers"/>.</summary>
public readonly record struct Outcome(int Hundredths, int Tier);
