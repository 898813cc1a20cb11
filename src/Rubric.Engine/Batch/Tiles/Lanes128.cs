#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Rubric.Engine;

/// <summary>8 numbers in two vectors of 128 bits.</summary>
internal readonly struct Lanes128(Vector128<int> v0, Vector128<int> v1) : ILanes<Lanes128>
{
    private readonly Vector128<int> _v0 = v0;
    private readonly Vector128<int> _v1 = v1;

    public static int Rows => 2 * Vector128<int>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator +(Lanes128 left, Lanes128 right) =>
        new(left._v0 + right._v0, left._v1 + right._v1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator -(Lanes128 left, Lanes128 right) =>
        new(left._v0 - right._v0, left._v1 - right._v1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator *(Lanes128 left, Lanes128 right) =>
        new(left._v0 * right._v0, left._v1 * right._v1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator &(Lanes128 left, Lanes128 right) =>
        new(left._v0 & right._v0, left._v1 & right._v1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator |(Lanes128 left, Lanes128 right) =>
        new(left._v0 | right._v0, left._v1 | right._v1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator ~(Lanes128 value) =>
        new(~value._v0, ~value._v1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 All(int number)
    {
        var all = Vector128.Create(number);
        return new(all, all);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Load(ref readonly int source, nuint offset) =>
        new(Vector128.LoadUnsafe(in source, offset), Vector128.LoadUnsafe(in source, offset + 4));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Signs(Lanes128 value) =>
        new(value._v0 >> 31, value._v1 >> 31);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 MultiplyPairs(Lanes128 left, Lanes128 right) =>
        new(MultiplyPairs(left._v0, right._v0), MultiplyPairs(left._v1, right._v1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 BeyondPairs(Lanes128 left, Lanes128 right) =>
        new(Vector128.SubtractSaturate(left._v0.AsUInt16(), right._v0.AsUInt16()).AsInt32(), Vector128.SubtractSaturate(left._v1.AsUInt16(), right._v1.AsUInt16()).AsInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 ShiftLeft(Lanes128 value, int bits) =>
        new(value._v0 << bits, value._v1 << bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Equal(Lanes128 left, Lanes128 right) =>
        new(Vector128.Equals(left._v0, right._v0), Vector128.Equals(left._v1, right._v1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Select(Lanes128 mask, Lanes128 yes, Lanes128 no) =>
        new(Vector128.ConditionalSelect(mask._v0, yes._v0, no._v0), Vector128.ConditionalSelect(mask._v1, yes._v1, no._v1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint NegativeBits(Lanes128 value) =>
        value._v0.ExtractMostSignificantBits() | (value._v1.ExtractMostSignificantBits() << 4);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes128 value, ref int target, nuint offset)
    {
        value._v0.StoreUnsafe(ref target, offset);
        value._v1.StoreUnsafe(ref target, offset + 4);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void StoreAside(Lanes128 value, ref int target, nuint offset)
    {
        int* aligned = (int*)Unsafe.AsPointer(ref Unsafe.Add(ref target, offset));
        value._v0.StoreAlignedNonTemporal(aligned);
        value._v1.StoreAlignedNonTemporal(aligned + 4);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBytes(Lanes128 value, ref byte target, nuint offset)
    {
        var shorts = Vector128.Narrow(value._v0, value._v1);
        Vector128.Narrow(shorts, shorts).AsByte().GetLower().StoreUnsafe(ref target, offset);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> MultiplyPairs(Vector128<int> left, Vector128<int> right) =>
        Sse2.IsSupported
            ? Sse2.MultiplyAddAdjacent(left.AsInt16(), right.AsInt16())
            : (((left << 16) >> 16) * ((right << 16) >> 16)) + ((left >> 16) * (right >> 16));
}
#endif
