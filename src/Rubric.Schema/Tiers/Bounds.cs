namespace Rubric.Schema;

/// <summary>What a number must satisfy: any of the comparators <c>min</c>, <c>above</c>, <c>max</c>, <c>below</c> and <c>is</c>, all of which must hold.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class Bounds
{
    /// <summary>Gets the bounds that every number satisfies.</summary>
    public static Bounds None { get; } = new();

    /// <summary>Gets the least number that holds, itself included.</summary>
    public Amount? Min { get; init; }

    /// <summary>Gets the number above which it holds, itself not included.</summary>
    public Amount? Above { get; init; }

    /// <summary>Gets the greatest number that holds, itself included.</summary>
    public Amount? Max { get; init; }

    /// <summary>Gets the number below which it holds, itself not included.</summary>
    public Amount? Below { get; init; }

    /// <summary>Gets the only number that holds, to the last digit.</summary>
    public Amount? Is { get; init; }

    /// <summary>Gets whether no comparator is given.</summary>
    public bool IsEmpty => Min is null && Above is null && Max is null && Below is null && Is is null;

    /// <summary>Gets whether there is at most one comparator.</summary>
    internal bool IsSingle =>
        (Min is null ? 0 : 1) + (Above is null ? 0 : 1) + (Max is null ? 0 : 1) + (Below is null ? 0 : 1) + (Is is null ? 0 : 1) < 2;

    /// <summary>Gets whether any comparator is a percentage.</summary>
    internal bool HasRate =>
        Min is { IsRate: true } || Above is { IsRate: true } || Max is { IsRate: true } || Below is { IsRate: true } || Is is { IsRate: true };

    /// <summary>Returns the comparators that are given, in the order min, above, max, below, is.</summary>
    /// <returns>Each comparator with its amount.</returns>
    public IEnumerable<KeyValuePair<Comparator, Amount>> Comparators()
    {
        if (Min is { } min)
        {
            yield return new(Comparator.Min, min);
        }
        if (Above is { } above)
        {
            yield return new(Comparator.Above, above);
        }
        if (Max is { } max)
        {
            yield return new(Comparator.Max, max);
        }
        if (Below is { } below)
        {
            yield return new(Comparator.Below, below);
        }
        if (Is is { } exactly)
        {
            yield return new(Comparator.Is, exactly);
        }
    }

    /// <summary>Tells whether a plain number satisfies all comparators.</summary>
    /// <param name="number">The number; percentages are compared as rates.</param>
    /// <returns>Whether all hold.</returns>
    public bool Hold(Fraction number) =>
        (Min is not { } min || number >= min.Value)
        && (Above is not { } above || number > above.Value)
        && (Max is not { } max || number <= max.Value)
        && (Below is not { } below || number < below.Value)
        && (Is is not { } exactly || number == exactly.Value);

    /// <summary>Returns the comparators as written in a rubric.</summary>
    /// <returns>For example <c>min: 60%, below: 80%</c>; empty for <see cref="None"/>.</returns>
    public override string ToString() => string.Join(", ", Comparators().Select(c => $"{c.Key.ToString().ToLowerInvariant()}: {c.Value}"));
}
