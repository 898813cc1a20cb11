namespace Rubric.Benchmarks;

/// <summary>The questions, and the figures that are promised.</summary>
public static class Promises
{
    public static Type[] Questions { get; } =
        [typeof(BatchBenchmarks), typeof(CompactBenchmarks), typeof(EverydayBenchmarks), typeof(ReadingBenchmarks), typeof(StartBenchmarks), typeof(TableBenchmarks)];

    /// <summary>All figures, in the order of the promises.</summary>
    public static IEnumerable<Figure> All() =>
        [.. EverydayBenchmarks.Figures(), .. ReadingBenchmarks.Figures(), .. StartBenchmarks.Figures()];

    /// <summary>Those that are the same on every machine.</summary>
    public static IEnumerable<Figure> Bytes() => EverydayBenchmarks.Bytes();
}
