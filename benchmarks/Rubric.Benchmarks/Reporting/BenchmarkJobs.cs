using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Rubric.Benchmarks;

/// <summary>Runs the benchmark classes with BenchmarkDotNet, in this process, so that all of a class see the same machine.</summary>
public static class BenchmarkJobs
{
    /// <summary>Long enough for ratios; absolute times are nobody's business on a shared machine.</summary>
    public static Job Full { get; } = Job.Default
        .WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(4).WithIterationCount(15).WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(100));

    /// <summary>Every benchmark once, only to see that it runs.</summary>
    public static Job Dry { get; } = Job.Dry.WithToolchain(InProcessEmitToolchain.Instance);

    /// <exception cref="InvalidOperationException">A benchmark failed.</exception>
    public static List<Summary> Run(Job job, ILogger logger, List<Question> questions)
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(job).AddLogger(logger).AddColumnProvider(DefaultColumnProviders.Instance).AddDiagnoser(MemoryDiagnoser.Default)
            .WithArtifactsPath(Workplace.PathOf("BenchmarkDotNet"));
        var summaries = questions.Select(q => BenchmarkRunner.Run(q.Benchmarks, config)).ToList();
        foreach (var summary in summaries)
        {
            if (summary.HasCriticalValidationErrors || !summary.Reports.All(r => r.Success))
            {
                throw new InvalidOperationException($"{summary.Title}: a benchmark failed.");
            }
        }
        return summaries;
    }
}
