#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Rubric.Engine;

/// <summary>16 numbers in two vectors of 256 bits.</summary>
internal readonly struct Lanes256(Vector256<int> v0, Vector256<int> v1) : ILanes<Lanes256>
{
    private readonly Vector256<int> _v0 = v0;
    private readonly Vector256<int> _v1 = v1;

    public static int Rows => 2 * Vector256<int>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator +(Lanes256 left, Lanes256 right) =>
        new(left._v0 + right._v0, left._v1 + right._v1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator -(Lanes256 left, Lanes256 right) =>
        new(left._v0 - right._v0, left._v1 - right._v1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator *(Lanes256 left, Lanes256 right) =>
        new(left._v0 * right._v0, left._v1 * right._v1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator &(Lanes256 left, Lanes256 right) =>
        new(left._v0 & right._v0, left._v1 & right._v1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator |(Lanes256 left, Lanes256 right) =>
        new(left._v0 | right._v0, left._v1 | right._v1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator ~(Lanes256 value) =>
        new(~value._v0, ~value._v1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 All(int number)
    {
        var all = Vector256.Create(number);
        return new(all, all);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Load(ref readonly int source, nuint offset) =>
        new(Vector256.LoadUnsafe(in source, offset), Vector256.LoadUnsafe(in source, offset + 8));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Signs(Lanes256 value) =>
        new(value._v0 >> 31, value._v1 >> 31);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 MultiplyPairs(Lanes256 left, Lanes256 right) =>
        new(Avx2.MultiplyAddAdjacent(left._v0.AsInt16(), right._v0.AsInt16()), Avx2.MultiplyAddAdjacent(left._v1.AsInt16(), right._v1.AsInt16()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 BeyondPairs(Lanes256 left, Lanes256 right) =>
        new(Vector256.SubtractSaturate(left._v0.AsUInt16(), right._v0.AsUInt16()).AsInt32(), Vector256.SubtractSaturate(left._v1.AsUInt16(), right._v1.AsUInt16()).AsInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 ShiftLeft(Lanes256 value, int bits) =>
        new(value._v0 << bits, value._v1 << bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Equal(Lanes256 left, Lanes256 right) =>
        new(Vector256.Equals(left._v0, right._v0), Vector256.Equals(left._v1, right._v1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Select(Lanes256 mask, Lanes256 yes, Lanes256 no) =>
        new(Vector256.ConditionalSelect(mask._v0, yes._v0, no._v0), Vector256.ConditionalSelect(mask._v1, yes._v1, no._v1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint NegativeBits(Lanes256 value) =>
        value._v0.ExtractMostSignificantBits() | (value._v1.ExtractMostSignificantBits() << 8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes256 value, ref int target, nuint offset)
    {
        value._v0.StoreUnsafe(ref target, offset);
        value._v1.StoreUnsafe(ref target, offset + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void StoreAside(Lanes256 value, ref int target, nuint offset)
    {
        int* aligned = (int*)Unsafe.AsPointer(ref Unsafe.Add(ref target, offset));
        value._v0.StoreAlignedNonTemporal(aligned);
        value._v1.StoreAlignedNonTemporal(aligned + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBytes(Lanes256 value, ref byte target, nuint offset)
    {
        Vector128.Narrow(Shorts(value._v0), Shorts(value._v1)).AsByte().StoreUnsafe(ref target, offset);

        static Vector128<short> Shorts(Vector256<int> numbers) => Vector128.Narrow(numbers.GetLower(), numbers.GetUpper());
    }
}
#endif
