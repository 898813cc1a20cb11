using System.Globalization;

namespace Rubric.Benchmarks;

/// <summary>A number that must not be above, or not below, its limit; or one without a limit, for comparison.</summary>
/// <param name="Shows">Which promise it belongs to; benchmarks/README.md lists them.</param>
/// <param name="Name">What was measured.</param>
/// <param name="Value">What came out.</param>
/// <param name="Limit">What it is held against; null for nothing.</param>
/// <param name="AtMost">Whether the limit is the highest good value, else it is the lowest.</param>
/// <param name="Unit">What is written behind both.</param>
public sealed record Figure(string Shows, string Name, double Value, double? Limit, bool AtMost, string Unit)
{
    private const double Allowance = 0.25;

    /// <summary>Gets whether it keeps its limit.</summary>
    public bool Passes => Limit is not { } limit || (AtMost ? Value <= limit : Value >= limit);

    /// <summary>Gets whether it misses its limit by more than what a busy machine explains.</summary>
    public bool Fails => Limit is { } limit && (AtMost ? Value > limit * (1 + Allowance) : Value < limit * (1 - Allowance));

    public string Verdict => Limit is null ? "" : Passes ? "pass" : Fails ? "FAIL" : "miss";

    /// <summary>The subject may take at most so many times as long as the reference.</summary>
    public static Figure NoSlower(string shows, string name, double ratio, double limit) => new(shows, name, ratio, limit, AtMost: true, " ×");

    /// <summary>How many times as long as the reference the subject takes, for comparison.</summary>
    public static Figure Ratio(string shows, string name, double ratio) => new(shows, name, ratio, Limit: null, AtMost: true, " ×");

    /// <summary>The subject must be at least so many times as fast as the reference.</summary>
    public static Figure Faster(string shows, string name, double ratio, double limit) => new(shows, name, 1 / ratio, limit, AtMost: false, " ×");

    public static Figure Bytes(string shows, string name, double bytes, double limit) => new(shows, name, bytes, limit, AtMost: true, " B");

    public static Figure Milliseconds(string shows, string name, TimeSpan time, double limit) => new(shows, name, time.TotalMilliseconds, limit, AtMost: true, " ms");

    public static Figure Megabytes(string shows, string name, long bytes, double limit) => new(shows, name, bytes / 1e6, limit, AtMost: true, " MB");

    public string ValueText => Text(Value);

    public string LimitText => Limit is { } limit ? (AtMost ? "≤ " : "≥ ") + Text(limit) : "";

    private string Text(double number) => number.ToString(Math.Abs(number) < 10 && Unit != " B" ? "0.00" : "#,0", CultureInfo.InvariantCulture) + Unit;
}
