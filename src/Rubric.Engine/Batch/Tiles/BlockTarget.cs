using System.Numerics;

namespace Rubric.Engine;

/// <summary>Where the results of one block go; what is empty is not wanted.</summary>
internal ref struct BlockTarget
{
    /// <summary>The totals of the rows, in 32-bit arithmetic.</summary>
    public Span<int> Totals { get; set; }

    /// <summary>The totals of the rows, in 64-bit arithmetic.</summary>
    public Span<long> LongTotals { get; set; }

    /// <summary>The totals of the rows, in wider arithmetic.</summary>
    public Span<BigInteger> WideTotals { get; set; }

    /// <summary>The tiers of the rows, a whole number of tiles.</summary>
    public Span<byte> Tiers { get; set; }

    /// <summary>The points of the groups, in 32-bit arithmetic: tile by tile, a line for each group.</summary>
    public Span<int> Groups { get; set; }

    /// <summary>The points of the groups, in 64-bit arithmetic, row by row.</summary>
    public Span<long> LongGroups { get; set; }

    /// <summary>The points of the groups, in wider arithmetic, row by row.</summary>
    public Span<BigInteger> WideGroups { get; set; }
}
