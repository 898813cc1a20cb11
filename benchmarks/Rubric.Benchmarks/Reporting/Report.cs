using System.Globalization;
using BenchmarkDotNet.Loggers;

namespace Rubric.Benchmarks;

/// <summary>What is promised, then every question. Only the latest report of a machine is kept.</summary>
public static class Report
{
    public static void Run(List<Question> questions, bool keep)
    {
        var figures = questions.SelectMany(q => q.Figures()).ToList();
        var summaries = BenchmarkJobs.Run(BenchmarkJobs.Full, ConsoleLogger.Default, questions);
        string date = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string[] lines =
        [
            $"# Benchmarks, {date}", "", Machine.Description, "",
            "Ratios within one run; a time by itself says more about the machine than about Rubric. How to read them: [benchmarks](../README.md).",
            "", "## What is promised", "", .. FigureTable.Markdown(figures),
            .. questions.Zip(summaries).SelectMany(q => (string[])["", $"## {q.First.Name}", "", .. SummaryTable.Markdown(q.Second)]),
        ];
        if (keep)
        {
            Keep($"{date}-{Machine.Slug}.md", lines);
        }
        Console.WriteLine();
        Console.WriteLine(string.Join(Environment.NewLine, lines));
    }

    private static void Keep(string file, string[] lines)
    {
        string folder = Path.Combine(Workplace.Root, "benchmarks", "results");
        Directory.CreateDirectory(folder);
        foreach (string older in Directory.GetFiles(folder, $"*-{Machine.Slug}.md"))
        {
            File.Delete(older);
        }
        File.WriteAllLines(Path.Combine(folder, file), lines);
    }
}
