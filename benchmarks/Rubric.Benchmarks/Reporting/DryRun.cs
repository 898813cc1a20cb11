using BenchmarkDotNet.Loggers;

namespace Rubric.Benchmarks;

/// <summary>What every change must pass: the allocations, which are the same everywhere, and every benchmark once over little data.</summary>
public static class DryRun
{
    private const int Rows = 20_000;

    public static int Run()
    {
        Sizes.Rows = Rows;
        int failed = Check.Run(Question.All.SelectMany(q => q.Bytes()));
        // The start programs as native code take a minute to publish.
        var summaries = BenchmarkJobs.Run(BenchmarkJobs.Dry, NullLogger.Instance, [.. Question.All.Where(q => q.Benchmarks != typeof(StartBenchmarks))]);
        Console.WriteLine($"{summaries.Sum(s => s.Reports.Length)} benchmarks ran");
        return failed;
    }
}
