#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Rubric.Engine;

/// <summary>Reads a row of decimals two at a time, straight to the products of units and coefficients: what <see cref="UnitGate"/> does one by one.</summary>
/// <remarks>A decimal is two numbers of 64 bits, header and digits. All four go through the same steps; what comes of the headers is 0.</remarks>
internal sealed class DecimalProducts
{
    private const int MostMissing = 7;
    private const int PlacesInHeader = 16;
    private const byte OnlyDigits = 0b_1100_1100;

    private readonly Block[] _blocks;
    private readonly UnitGate[] _gates;
    private readonly int[] _listedLeaves;

    private DecimalProducts(UnitGate[] gates, long[] coefficients)
    {
        _gates = gates;
        // The last two of an odd number of leaves are the last one and the one before it once more.
        _blocks = [.. Enumerable.Range(0, (gates.Length + 1) / 2).Select(i => BlockAt(Math.Min(2 * i, gates.Length - 2), gates, coefficients))];
        _listedLeaves = [.. Enumerable.Range(0, gates.Length).Where(i => gates[i].HasLongList)];
    }

    /// <summary>The numbers that <see cref="TryRead"/> writes for each leaf: nothing, then its product.</summary>
    public const int NumbersOfALeaf = 2;

    private static Vector256<int> Powers => Vector256.Create(1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000);

    /// <summary>The upper half of the digits.</summary>
    private static Vector256<ulong> UpperDigits => Vector256.Create(0, 0xFFFF_FFFF_0000_0000, 0, 0xFFFF_FFFF_0000_0000);

    /// <summary>Makes a reader, where the machine has such vectors and all leaves take decimals.</summary>
    /// <param name="gates">What makes a decimal units, for each leaf.</param>
    /// <param name="coefficients">What a unit of each leaf counts.</param>
    public static DecimalProducts? Of(UnitGate[] gates, long[] coefficients) =>
        Avx2.IsSupported && DecimalBits.IsLayoutKnown && gates.Length > 1 && gates.Length == coefficients.Length && gates.All(g => g.TakesDecimals)
            ? new DecimalProducts(gates, coefficients) : null;

    /// <summary>Reads a row; false, with anything in the products, where not all of it is short decimals that their scales give.</summary>
    /// <param name="row">A score for each leaf.</param>
    /// <param name="products">Gets <see cref="NumbersOfALeaf"/> for each.</param>
    public bool TryRead(ReadOnlySpan<decimal> row, Span<long> products)
    {
        if (row.Length != _gates.Length || products.Length < row.Length * NumbersOfALeaf)
        {
            return false;
        }
        ref ulong first = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<decimal, ulong>(row));
        ref long product = ref MemoryMarshal.GetReference(products);
        var all = Vector256<ulong>.Zero;
        var isBeyond = all;
        var isGood = Vector256<ulong>.One;
        var powers = Powers;
        foreach (ref readonly var block in _blocks.AsSpan())
        {
            var own = Vector256.LoadUnsafe(ref first, (uint)block.Start);
            all |= own;
            // A header is smaller than the usual one by the places that are missing, which move to the side of the digits.
            var missing = block.Usual - own;
            var power = Avx2.PermuteVar8x32(powers, Avx2.Shuffle((missing >> PlacesInHeader).AsInt32(), 0b_01_00_11_10));
            var units = Avx2.Multiply(own.AsUInt32(), power.AsUInt32()) - block.Usual;
            // What is too little, negative or anything else becomes more than what is good.
            var found = Avx2.Blend(missing.AsInt32(), units.AsInt32(), OnlyDigits).AsUInt64();
            isBeyond |= Vector256.GreaterThan(found, block.Most);
            isGood &= Avx2.ShiftRightLogicalVariable(block.Few, units) | block.IsUnlisted;
            (units.AsInt64() * block.Coefficients).StoreUnsafe(ref product, (uint)block.Start);
        }
        return ((all & UpperDigits) | isBeyond | (isGood ^ Vector256<ulong>.One)) == Vector256<ulong>.Zero && AreListed(row);
    }

    private bool AreListed(ReadOnlySpan<decimal> row)
    {
        foreach (int leaf in _listedLeaves)
        {
            if (!_gates[leaf].TryPass(DecimalBits.Of(row[leaf]), out _))
            {
                return false;
            }
        }
        return true;
    }

    private static Block BlockAt(int leaf, UnitGate[] gates, long[] coefficients)
    {
        var (a, b) = (gates[leaf], gates[leaf + 1]);
        return new Block
        {
            Start = leaf * NumbersOfALeaf,
            Usual = Vector256.Create(a.UsualHeader, (ulong)a.Lowest, b.UsualHeader, (ulong)b.Lowest),
            Most = Vector256.Create(MostMissingOf(a), (ulong)a.MaxUnits, MostMissingOf(b), (ulong)b.MaxUnits),
            Few = Vector256.Create(0, a.Few, 0, b.Few),
            IsUnlisted = Vector256.Create(1UL, a.HasShortList ? 0UL : 1, 1, b.HasShortList ? 0UL : 1),
            Coefficients = Vector256.Create(0L, coefficients[leaf], 0, coefficients[leaf + 1]),
        };
    }

    /// <summary>By how much a header may be smaller than the usual one.</summary>
    private static ulong MostMissingOf(in UnitGate gate) => Math.Min(gate.UsualHeader, (ulong)MostMissing << PlacesInHeader);

    /// <summary>What two leaves side by side must be and count, header and digits of each.</summary>
    private readonly struct Block
    {
        /// <summary>Where the numbers of the first one begin.</summary>
        public int Start { get; init; }

        /// <summary>The header of a decimal with the places of the leaf, and the lowest points in units.</summary>
        public Vector256<ulong> Usual { get; init; }

        /// <summary>The most places that may be missing, and the best score in units.</summary>
        public Vector256<ulong> Most { get; init; }

        /// <summary>One bit for each number of units that the scale can give.</summary>
        public Vector256<ulong> Few { get; init; }

        /// <summary>1 where all numbers of units are good, or where they are listed elsewhere.</summary>
        public Vector256<ulong> IsUnlisted { get; init; }

        public Vector256<long> Coefficients { get; init; }
    }
}
#endif
