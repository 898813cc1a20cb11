using System.Globalization;
using BenchmarkDotNet.Reports;

namespace Rubric.Benchmarks;

/// <summary>Writes what BenchmarkDotNet found as ratios to the baseline of each class, and allocations.</summary>
public static class SummaryTable
{
    public static IEnumerable<string> Markdown(Summary summary)
    {
        yield return "| benchmark | parameters | time / baseline | allocated a run |";
        yield return "|---|---|--:|--:|";
        foreach (var report in summary.Reports)
        {
            var parameters = report.BenchmarkCase.Parameters;
            var baseline = summary.Reports.First(r => r.BenchmarkCase.Descriptor.Baseline && r.BenchmarkCase.Parameters.DisplayInfo == parameters.DisplayInfo);
            string bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase)?.ToString("#,0", CultureInfo.InvariantCulture) ?? "";
            yield return $"| {report.BenchmarkCase.Descriptor.WorkloadMethod.Name} | {parameters.PrintInfo} | {Ratio(report, baseline):0.00} | {bytes} |";
        }
    }

    /// <summary>The median over all pairs of one measurement each.</summary>
    private static double Ratio(BenchmarkReport subject, BenchmarkReport reference) =>
        Rounds.Median(from s in Times(subject) from r in Times(reference) select s / r);

    private static List<double> Times(BenchmarkReport report) => [.. report.GetResultRuns().Select(m => m.Nanoseconds / m.Operations)];
}
