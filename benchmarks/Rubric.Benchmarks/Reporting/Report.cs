using System.Globalization;
using BenchmarkDotNet.Loggers;

namespace Rubric.Benchmarks;

/// <summary>The whole report: the promises, then every question. Only the latest of a machine is kept.</summary>
public static class Report
{
    public static void Write()
    {
        var figures = Promises.All().ToList();
        var summaries = BenchmarkJobs.Run(BenchmarkJobs.Full, ConsoleLogger.Default, Promises.Questions);
        string date = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string[] lines =
        [
            $"# Benchmarks, {date}", "", Machine.Description, "",
            "Ratios within one run; a time by itself says more about the machine than about Rubric. How to read them: [benchmarks](../README.md).", "",
            "## What is promised", "", .. FigureTable.Markdown(figures),
            .. summaries.SelectMany(s => (string[])["", $"## {s.BenchmarksCases[0].Descriptor.Type.Name}", "", .. SummaryTable.Markdown(s)]),
        ];
        string folder = Path.Combine(Workplace.Root, "benchmarks", "results");
        Directory.CreateDirectory(folder);
        foreach (string older in Directory.GetFiles(folder, $"*-{Machine.Slug}.md"))
        {
            File.Delete(older);
        }
        File.WriteAllLines(Path.Combine(folder, $"{date}-{Machine.Slug}.md"), lines);
        Console.WriteLine();
        Console.WriteLine(string.Join(Environment.NewLine, lines));
    }
}
