using System.Diagnostics;

namespace Rubric.Benchmarks;

/// <summary>A process from its start to its end.</summary>
public sealed class StartProgram(string path, params string[] arguments) : Contender
{
    /// <summary>Gets what it printed last.</summary>
    public string Output { get; private set; } = "";

    public override void Run()
    {
        using var process = Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true })!;
        Output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{path} ended with {process.ExitCode}.");
        }
    }
}
