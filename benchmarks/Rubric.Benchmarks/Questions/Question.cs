namespace Rubric.Benchmarks;

/// <summary>A class of benchmarks, and what is promised of it.</summary>
/// <param name="Benchmarks">The class, for BenchmarkDotNet.</param>
/// <param name="Figures">Measures what is promised.</param>
/// <param name="Bytes">Those promises that are the same on every machine; also among the figures.</param>
public sealed record Question(Type Benchmarks, Func<IEnumerable<Figure>> Figures, Func<IEnumerable<Figure>> Bytes)
{
    private const string Suffix = "Benchmarks";

    /// <summary>Gets all questions, in the order of the promises.</summary>
    public static IReadOnlyList<Question> All { get; } =
    [
        new(typeof(BatchBenchmarks), BatchBenchmarks.Figures, () => []),
        new(typeof(CompactBenchmarks), CompactBenchmarks.Figures, CompactBenchmarks.Bytes),
        new(typeof(EverydayBenchmarks), EverydayBenchmarks.Figures, EverydayBenchmarks.Bytes),
        new(typeof(ReadingBenchmarks), ReadingBenchmarks.Figures, () => []),
        new(typeof(StartBenchmarks), StartBenchmarks.Figures, () => []),
        new(typeof(TableBenchmarks), TableBenchmarks.Figures, () => []),
    ];

    /// <summary>Gets the name by which <c>benchmarks/run</c> knows it.</summary>
    public string Name => Benchmarks.Name[..^Suffix.Length];

    /// <summary>Returns the questions of these names, all if there are none.</summary>
    public static List<Question> Named(string[] names)
    {
        if (names.FirstOrDefault(n => All.All(q => q.Name != n)) is { } unknown)
        {
            throw new ArgumentException($"There is no question '{unknown}'. There are: {string.Join(", ", All.Select(q => q.Name))}.", nameof(names));
        }
        return [.. All.Where(q => names.Length == 0 || names.Contains(q.Name))];
    }
}
