using System.Diagnostics;
using System.Globalization;

namespace Rubric.Benchmarks;

/// <summary>The command <c>rubric score</c> over a table, as a process of its own, writing CSV.</summary>
public sealed class ScoreTool(string rubric, string table, string results) : Contender
{
    private static readonly string s_tool = Workplace.Built("Rubric.Tool", "rubric.dll");

    /// <summary>Gets the most memory that a run has held, as the kernel saw it.</summary>
    public long PeakBytes { get; private set; }

    public override void Run()
    {
        string command = $"exec dotnet '{s_tool}' score '{rubric}' '{table}' --format csv > '{results}'";
        using var process = Process.Start("/bin/sh", ["-c", command]);
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(20)))
        {
            PeakBytes = Math.Max(PeakBytes, Peak(process.Id));
        }
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"rubric score ended with {process.ExitCode}.");
        }
    }

    /// <summary>Zero for a process that has just ended.</summary>
    private static long Peak(int process)
    {
        try
        {
            string line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal), "VmHWM: 0 kB");
            return 1_024 * long.Parse(line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
