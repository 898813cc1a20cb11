using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>How much a path may still change: overall, and below each root of the main tree.</summary>
/// <param name="Changes">How many more variables may change.</param>
/// <param name="Cost">How much more the changes may cost; null for no limit.</param>
/// <param name="RootChanges">How many more may change below each root, by the position of the root; empty for no limit.</param>
/// <param name="RootCost">How much more the changes below each root may cost; empty for no limit.</param>
internal sealed record Allowance(int Changes, Fraction? Cost, int[] RootChanges, Fraction?[] RootCost)
{
    /// <summary>Everything may change.</summary>
    public static Allowance Everything { get; } = new(int.MaxValue, null, [], []);

    /// <summary>What may change below one root.</summary>
    public Allowance Below(IndicatorNode root) => new(
        RootChanges.Length == 0 ? Changes : Math.Min(Changes, RootChanges[root.Index]),
        RootCost.Length == 0 || RootCost[root.Index] is not { } cost ? Cost : Cost is { } all ? Fraction.Min(all, cost) : cost,
        [],
        []);
}
