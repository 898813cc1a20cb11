#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Rubric.Engine;

/// <summary>32 numbers in two vectors of 512 bits.</summary>
internal readonly struct Lanes512(Vector512<int> v0, Vector512<int> v1) : ILanes<Lanes512>
{
    private readonly Vector512<int> _v0 = v0;
    private readonly Vector512<int> _v1 = v1;

    public static int Rows => 2 * Vector512<int>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator +(Lanes512 left, Lanes512 right) =>
        new(left._v0 + right._v0, left._v1 + right._v1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator -(Lanes512 left, Lanes512 right) =>
        new(left._v0 - right._v0, left._v1 - right._v1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator *(Lanes512 left, Lanes512 right) =>
        new(left._v0 * right._v0, left._v1 * right._v1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator &(Lanes512 left, Lanes512 right) =>
        new(left._v0 & right._v0, left._v1 & right._v1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator |(Lanes512 left, Lanes512 right) =>
        new(left._v0 | right._v0, left._v1 | right._v1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator ~(Lanes512 value) =>
        new(~value._v0, ~value._v1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 All(int number)
    {
        var all = Vector512.Create(number);
        return new(all, all);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Load(ref readonly int source, nuint offset) =>
        new(Vector512.LoadUnsafe(in source, offset), Vector512.LoadUnsafe(in source, offset + 16));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Signs(Lanes512 value) =>
        new(value._v0 >> 31, value._v1 >> 31);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 MultiplyPairs(Lanes512 left, Lanes512 right) =>
        new(Avx512BW.MultiplyAddAdjacent(left._v0.AsInt16(), right._v0.AsInt16()), Avx512BW.MultiplyAddAdjacent(left._v1.AsInt16(), right._v1.AsInt16()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 BeyondPairs(Lanes512 left, Lanes512 right) =>
        new(Vector512.SubtractSaturate(left._v0.AsUInt16(), right._v0.AsUInt16()).AsInt32(), Vector512.SubtractSaturate(left._v1.AsUInt16(), right._v1.AsUInt16()).AsInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 ShiftLeft(Lanes512 value, int bits) =>
        new(value._v0 << bits, value._v1 << bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Equal(Lanes512 left, Lanes512 right) =>
        new(Vector512.Equals(left._v0, right._v0), Vector512.Equals(left._v1, right._v1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Select(Lanes512 mask, Lanes512 yes, Lanes512 no) =>
        new(Vector512.ConditionalSelect(mask._v0, yes._v0, no._v0), Vector512.ConditionalSelect(mask._v1, yes._v1, no._v1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint NegativeBits(Lanes512 value) =>
        (uint)value._v0.ExtractMostSignificantBits() | ((uint)value._v1.ExtractMostSignificantBits() << 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes512 value, ref int target, nuint offset)
    {
        value._v0.StoreUnsafe(ref target, offset);
        value._v1.StoreUnsafe(ref target, offset + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void StoreAside(Lanes512 value, ref int target, nuint offset)
    {
        int* aligned = (int*)Unsafe.AsPointer(ref Unsafe.Add(ref target, offset));
        value._v0.StoreAlignedNonTemporal(aligned);
        value._v1.StoreAlignedNonTemporal(aligned + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBytes(Lanes512 value, ref byte target, nuint offset)
    {
        Vector256.Narrow(Shorts(value._v0), Shorts(value._v1)).AsByte().StoreUnsafe(ref target, offset);

        static Vector256<short> Shorts(Vector512<int> numbers) => Vector256.Narrow(numbers.GetLower(), numbers.GetUpper());
    }
}
#endif
