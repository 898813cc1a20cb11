using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Rubric.Engine;

namespace Rubric.Benchmarks;

/// <summary>What the benchmarks run on.</summary>
public static class Machine
{
    /// <summary>Gets the model of the processor.</summary>
    public static string Processor { get; } = FindProcessor();

    /// <summary>Gets the machine as a part of a file name, such as <c>amd-epyc-2-cores</c>.</summary>
    public static string Slug { get; } =
        string.Join('-', $"{Processor} {Environment.ProcessorCount} cores".ToLowerInvariant().Split([' ', '@', '/', '(', ')', '.'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Gets the machine in a line.</summary>
    public static string Description { get; } =
        $"{Processor}, {Environment.ProcessorCount} cores, {VectorBits}-bit vectors; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}, SDK {Sdk}";

    /// <summary>Gets the widest form that a table can be scored in here.</summary>
    public static ScoreForm WidestForm => VectorBits switch
    {
        512 => ScoreForm.Vector512,
        256 => ScoreForm.Vector256,
        128 => ScoreForm.Vector128,
        _ => ScoreForm.Scalar,
    };

    private static string? Sdk =>
        typeof(Machine).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == nameof(Sdk)).Value;

    private static int VectorBits =>
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 64;

    private static string FindProcessor()
    {
        const string File = "/proc/cpuinfo";
        string? line = System.IO.File.Exists(File) ? System.IO.File.ReadLines(File).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
