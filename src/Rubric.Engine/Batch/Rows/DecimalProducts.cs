#if NET
using System.Runtime.CompilerServices;
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
    private const byte HalvesSwapped = 0b_01_00_11_10;

    private readonly UnitGate[] _gates;
    private readonly Block[] _blocks;
    private readonly GrainedBlock[] _grained;
    private readonly int[] _others;

    private DecimalProducts(UnitGate[] gates, long[] coefficients)
    {
        _gates = gates;
        // The last two of an odd number of leaves are the last one and the one before it once more.
        int[] pairs = [.. Enumerable.Range(0, (gates.Length + 1) / 2).Select(i => Math.Min(2 * i, gates.Length - 2))];
        var isGrained = pairs.ToLookup(i => IsGrained(gates[i]) || IsGrained(gates[i + 1]));
        _blocks = [.. isGrained[false].Select(i => BlockAt(i, gates, coefficients))];
        _grained = [.. isGrained[true].Select(i => GrainedBlockAt(i, gates, coefficients))];
        _others = [.. Enumerable.Range(0, gates.Length).Where(i => IsGrained(gates[i]) && !HasBits(gates[i]) && !HasReciprocal(gates[i]))];
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
        ref ulong first = ref Unsafe.As<decimal, ulong>(ref MemoryMarshal.GetReference(row));
        ref long product = ref MemoryMarshal.GetReference(products);
        var all = Vector256<ulong>.Zero;
        var isBad = all;
        foreach (ref readonly var block in _blocks.AsSpan())
        {
            _ = Read(block, ref first, ref product, ref all, ref isBad);
        }
        foreach (ref readonly var block in _grained.AsSpan())
        {
            var units = Read(block.Block, ref first, ref product, ref all, ref isBad);
            var quotient = Avx2.Multiply(units.AsUInt32(), block.Reciprocal) >> 32;
            isBad |= (units - Avx2.Multiply(quotient.AsUInt32(), block.Step)) & block.HasStep;
            isBad |= Vector256.AndNot(block.HasBits, Avx2.ShiftRightLogicalVariable(block.Bits, units));
        }
        return ((all & UpperDigits) | isBad) == Vector256<ulong>.Zero && ArePassed(row);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Read(in Block block, ref ulong first, ref long product, ref Vector256<ulong> all, ref Vector256<ulong> isBad)
    {
        var own = Vector256.LoadUnsafe(ref first, (uint)block.Start);
        all |= own;
        // A header is smaller than the usual one by the places that are missing, which move to the side of the digits.
        var missing = block.Usual - own;
        var power = Avx2.PermuteVar8x32(Powers, Avx2.Shuffle((missing >> PlacesInHeader).AsInt32(), HalvesSwapped));
        var units = Avx2.Multiply(own.AsUInt32(), power.AsUInt32()) - block.Usual;
        // What is too little, negative or anything else becomes more than what is good.
        var found = Avx2.Blend(missing.AsInt32(), units.AsInt32(), OnlyDigits).AsUInt64();
        isBad |= Vector256.GreaterThan(found, block.Most);
        (units.AsInt64() * block.Coefficients).StoreUnsafe(ref product, (uint)block.Start);
        return units;
    }

    /// <summary>Whether all pass whose numbers of units are in no vector.</summary>
    private bool ArePassed(ReadOnlySpan<decimal> row)
    {
        foreach (int leaf in _others)
        {
            if (!_gates[leaf].TryPass(DecimalBits.Of(row[leaf]), out _))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Whether not all numbers of units are good.</summary>
    private static bool IsGrained(in UnitGate gate) => gate.IsListed || gate.Step > 1;

    private static bool HasBits(in UnitGate gate) => gate.Few != 0;

    /// <summary>Whether a multiplication by 2³² / step divides any number of units exactly.</summary>
    private static bool HasReciprocal(in UnitGate gate) => gate.Step > 1 && (long)gate.Step * gate.MaxUnits <= uint.MaxValue;

    private static Block BlockAt(int leaf, UnitGate[] gates, long[] coefficients)
    {
        var (a, b) = (gates[leaf], gates[leaf + 1]);
        return new Block
        {
            Start = leaf * NumbersOfALeaf,
            Usual = Vector256.Create(a.UsualHeader, (ulong)a.Lowest, b.UsualHeader, (ulong)b.Lowest),
            Most = Vector256.Create(MostMissingOf(a), (ulong)a.MaxUnits, MostMissingOf(b), (ulong)b.MaxUnits),
            Coefficients = Vector256.Create(0L, coefficients[leaf], 0, coefficients[leaf + 1]),
        };
    }

    private static GrainedBlock GrainedBlockAt(int leaf, UnitGate[] gates, long[] coefficients)
    {
        var (a, b) = (gates[leaf], gates[leaf + 1]);
        return new GrainedBlock
        {
            Block = BlockAt(leaf, gates, coefficients),
            Reciprocal = Vector256.Create(0, ReciprocalOf(a), 0, ReciprocalOf(b)).AsUInt32(),
            Step = Vector256.Create(0, (ulong)a.Step, 0, (ulong)b.Step).AsUInt32(),
            HasStep = Vector256.Create(0, HasReciprocal(a) ? ulong.MaxValue : 0, 0, HasReciprocal(b) ? ulong.MaxValue : 0),
            Bits = Vector256.Create(0, a.Few, 0, b.Few),
            HasBits = Vector256.Create(0, HasBits(a) ? 1UL : 0, 0, HasBits(b) ? 1UL : 0),
        };
    }

    /// <summary>By how much a header may be smaller than the usual one.</summary>
    private static ulong MostMissingOf(in UnitGate gate) => Math.Min(gate.UsualHeader, (ulong)MostMissing << PlacesInHeader);

    private static ulong ReciprocalOf(in UnitGate gate) => HasReciprocal(gate) ? (uint.MaxValue / (uint)gate.Step) + 1 : 0;

    /// <summary>What two leaves side by side must be and count, header and digits of each.</summary>
    private struct Block
    {
        /// <summary>Where the numbers of the first one begin.</summary>
        public int Start;

        /// <summary>The header of a decimal with the places of the leaf, and the lowest points in units.</summary>
        public Vector256<ulong> Usual;

        /// <summary>The most places that may be missing, and the best score in units.</summary>
        public Vector256<ulong> Most;

        public Vector256<long> Coefficients;
    }

    /// <summary>Two leaves of which not every number of units is good.</summary>
    private struct GrainedBlock
    {
        public Block Block;

        /// <summary>2³² divided by the step, rounded up.</summary>
        public Vector256<uint> Reciprocal;

        public Vector256<uint> Step;

        /// <summary>All bits where numbers of units must be multiples of the step.</summary>
        public Vector256<ulong> HasStep;

        /// <summary>One bit for each number of units that is good.</summary>
        public Vector256<ulong> Bits;

        /// <summary>1 where there are such bits.</summary>
        public Vector256<ulong> HasBits;
    }
}
#endif
