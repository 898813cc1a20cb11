using System.Collections.Immutable;
using System.Numerics;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Leaves that stand together and are added up: constant + Σ units × coefficient.</summary>
/// <param name="First">The first of the leaves, by its position in a row.</param>
/// <param name="Count">How many.</param>
/// <param name="Coefficients">Where their coefficients begin.</param>
/// <param name="Constant">What the leaves have without a unit.</param>
/// <param name="RoundTo">What the sum is rounded to a multiple of; 0 for nothing.</param>
internal readonly record struct SumRun(int First, int Count, int Coefficients, BigInteger Constant, BigInteger RoundTo);

/// <summary>A sum of runs and of sums before it.</summary>
/// <param name="Sources">Their places; the complement (<c>~place</c>) of what is taken off.</param>
/// <param name="Constant">What is added besides.</param>
/// <param name="RoundTo">What the sum is rounded to a multiple of; 0 for nothing.</param>
/// <param name="Most">What it is limited to; null for nothing.</param>
/// <param name="IsFloored">Whether it is not below 0.</param>
internal sealed record SumStep(ImmutableArray<int> Sources, BigInteger Constant, BigInteger RoundTo, BigInteger? Most, bool IsFloored);

/// <summary>A limit of a sum: low ≤ sum ≤ high.</summary>
/// <param name="Place">Where the sum stands.</param>
/// <param name="Low">The least, at least 0; above all sums where nothing satisfies.</param>
/// <param name="High">The largest; null for no limit.</param>
internal readonly record struct SumTest(int Place, BigInteger Low, BigInteger? High);

/// <summary>How the units of a row become sums: first runs of leaves, then sums of these, each in a place of its own.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
internal sealed class SumProgram
{
    public required ImmutableArray<SumRun> Runs { get; init; }

    public required ImmutableArray<BigInteger> Coefficients { get; init; }

    /// <summary>The sums, which stand after the runs.</summary>
    public required ImmutableArray<SumStep> Steps { get; init; }

    /// <summary>Where the total stands.</summary>
    public required int Total { get; init; }

    /// <summary>The limits that conditions compare with, by the number of their test.</summary>
    public required ImmutableArray<SumTest> Tests { get; init; }

    /// <summary>The whole numbers that a point is, in the total.</summary>
    public required BigInteger Denominator { get; init; }

    /// <summary>What overrides replace the total by, in their order.</summary>
    public required ImmutableArray<BigInteger> Replacements { get; init; }

    /// <summary>The largest that any sum, partial sum or limit can be, without its sign.</summary>
    public required BigInteger Largest { get; init; }

    public required RoundingMode Mode { get; init; }

    /// <summary>The places of runs and sums together.</summary>
    public int PlaceCount => Runs.Length + Steps.Length;

    /// <summary>Whether it is sums alone, without rounding or limits on the way.</summary>
    public bool IsPlain => Runs.All(r => r.RoundTo.IsZero) && Steps.All(s => s.RoundTo.IsZero && s.Most is null && !s.IsFloored);
}
