#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Rubric.Engine;

/// <summary>Sixteen numbers in two vectors of 256 bits.</summary>
internal readonly struct Lanes256(Vector256<int> v0, Vector256<int> v1) : ILanes<Lanes256>
{
    private readonly Vector256<int> _v0 = v0;
    private readonly Vector256<int> _v1 = v1;

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
    public static Lanes256 ShiftLeft(Lanes256 value, int bits) =>
        new(value._v0 << bits, value._v1 << bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Equal(Lanes256 left, Lanes256 right) =>
        new(Vector256.Equals(left._v0, right._v0), Vector256.Equals(left._v1, right._v1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Select(Lanes256 mask, Lanes256 yes, Lanes256 no) =>
        new(
            Vector256.ConditionalSelect(mask._v0, yes._v0, no._v0),
            Vector256.ConditionalSelect(mask._v1, yes._v1, no._v1));

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
        var low = Vector128.Narrow(value._v0.GetLower(), value._v0.GetUpper());
        var high = Vector128.Narrow(value._v1.GetLower(), value._v1.GetUpper());
        Vector128.Narrow(low, high).AsByte().StoreUnsafe(ref target, offset);
    }
}
#endif
