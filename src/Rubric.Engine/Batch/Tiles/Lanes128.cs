#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Rubric.Engine;

/// <summary>Sixteen numbers in four vectors of 128 bits.</summary>
internal readonly struct Lanes128(Vector128<int> v0, Vector128<int> v1, Vector128<int> v2, Vector128<int> v3) : ILanes<Lanes128>
{
    private readonly Vector128<int> _v0 = v0;
    private readonly Vector128<int> _v1 = v1;
    private readonly Vector128<int> _v2 = v2;
    private readonly Vector128<int> _v3 = v3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator +(Lanes128 left, Lanes128 right) =>
        new(left._v0 + right._v0, left._v1 + right._v1, left._v2 + right._v2, left._v3 + right._v3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator -(Lanes128 left, Lanes128 right) =>
        new(left._v0 - right._v0, left._v1 - right._v1, left._v2 - right._v2, left._v3 - right._v3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator *(Lanes128 left, Lanes128 right) =>
        new(left._v0 * right._v0, left._v1 * right._v1, left._v2 * right._v2, left._v3 * right._v3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator &(Lanes128 left, Lanes128 right) =>
        new(left._v0 & right._v0, left._v1 & right._v1, left._v2 & right._v2, left._v3 & right._v3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator |(Lanes128 left, Lanes128 right) =>
        new(left._v0 | right._v0, left._v1 | right._v1, left._v2 | right._v2, left._v3 | right._v3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator ~(Lanes128 value) =>
        new(~value._v0, ~value._v1, ~value._v2, ~value._v3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 All(int number)
    {
        var all = Vector128.Create(number);
        return new(all, all, all, all);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Load(ref readonly int source, nuint offset) =>
        new(Vector128.LoadUnsafe(in source, offset), Vector128.LoadUnsafe(in source, offset + 4), Vector128.LoadUnsafe(in source, offset + 8), Vector128.LoadUnsafe(in source, offset + 12));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Signs(Lanes128 value) =>
        new(value._v0 >> 31, value._v1 >> 31, value._v2 >> 31, value._v3 >> 31);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 ShiftLeft(Lanes128 value, int bits) =>
        new(value._v0 << bits, value._v1 << bits, value._v2 << bits, value._v3 << bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Equal(Lanes128 left, Lanes128 right) =>
        new(Vector128.Equals(left._v0, right._v0), Vector128.Equals(left._v1, right._v1), Vector128.Equals(left._v2, right._v2), Vector128.Equals(left._v3, right._v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Select(Lanes128 mask, Lanes128 yes, Lanes128 no) =>
        new(
            Vector128.ConditionalSelect(mask._v0, yes._v0, no._v0),
            Vector128.ConditionalSelect(mask._v1, yes._v1, no._v1),
            Vector128.ConditionalSelect(mask._v2, yes._v2, no._v2),
            Vector128.ConditionalSelect(mask._v3, yes._v3, no._v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint NegativeBits(Lanes128 value) =>
        value._v0.ExtractMostSignificantBits() | (value._v1.ExtractMostSignificantBits() << 4) | (value._v2.ExtractMostSignificantBits() << 8) | (value._v3.ExtractMostSignificantBits() << 12);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes128 value, ref int target, nuint offset)
    {
        value._v0.StoreUnsafe(ref target, offset);
        value._v1.StoreUnsafe(ref target, offset + 4);
        value._v2.StoreUnsafe(ref target, offset + 8);
        value._v3.StoreUnsafe(ref target, offset + 12);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void StoreAside(Lanes128 value, ref int target, nuint offset)
    {
        int* aligned = (int*)Unsafe.AsPointer(ref Unsafe.Add(ref target, offset));
        value._v0.StoreAlignedNonTemporal(aligned);
        value._v1.StoreAlignedNonTemporal(aligned + 4);
        value._v2.StoreAlignedNonTemporal(aligned + 8);
        value._v3.StoreAlignedNonTemporal(aligned + 12);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBytes(Lanes128 value, ref byte target, nuint offset)
    {
        var low = Vector128.Narrow(value._v0, value._v1);
        var high = Vector128.Narrow(value._v2, value._v3);
        Vector128.Narrow(low, high).AsByte().StoreUnsafe(ref target, offset);
    }
}
#endif
