using System.Globalization;

namespace Rubric.Benchmarks;

/// <summary>A number that must not be above, or not below, its limit.</summary>
/// <param name="Shows">Which promise it belongs to; benchmarks/README.md lists them.</param>
/// <param name="Name">What was measured.</param>
/// <param name="Value">What came out.</param>
/// <param name="Limit">What it is held against.</param>
/// <param name="AtMost">Whether the limit is the highest good value, else it is the lowest.</param>
/// <param name="Unit">What is written behind both.</param>
public sealed record Figure(string Shows, string Name, double Value, double Limit, bool AtMost, string Unit)
{
    private const double Allowance = 0.25;

    /// <summary>Gets whether it keeps its limit.</summary>
    public bool Passes => AtMost ? Value <= Limit : Value >= Limit;

    /// <summary>Gets whether it misses its limit by more than what a busy machine explains.</summary>
    public bool Fails => AtMost ? Value > Limit * (1 + Allowance) : Value < Limit * (1 - Allowance);

    public string Verdict => Passes ? "pass" : Fails ? "FAIL" : "miss";

    /// <summary>The subject may take at most so many times as long as the reference.</summary>
    public static Figure NoSlower(string shows, string name, double ratio, double limit) => new(shows, name, ratio, limit, AtMost: true, " ×");

    /// <summary>The subject must be at least so many times as fast as the reference.</summary>
    public static Figure Faster(string shows, string name, double ratio, double limit) => new(shows, name, 1 / ratio, limit, AtMost: false, " ×");

    public static Figure Bytes(string shows, string name, double bytes, double limit) => new(shows, name, bytes, limit, AtMost: true, " B");

    public static Figure Milliseconds(string shows, string name, TimeSpan time, double limit) => new(shows, name, time.TotalMilliseconds, limit, AtMost: true, " ms");

    public static Figure Megabytes(string shows, string name, long bytes, double limit) => new(shows, name, bytes / 1e6, limit, AtMost: true, " MB");

    public string ValueText => Text(Value);

    public string LimitText => (AtMost ? "≤ " : "≥ ") + Text(Limit);

    private string Text(double number) => number.ToString(Math.Abs(number) < 10 && Unit != " B" ? "0.00" : "#,0", CultureInfo.InvariantCulture) + Unit;
}
