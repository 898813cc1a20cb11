#if NET
namespace Rubric.Engine;

/// <summary>32-bit integers side by side, one of each row; code over them is compiled for each width of vector by itself.</summary>
/// <remarks>Two vectors each: what is the same for all rows is then loaded for twice as many.</remarks>
internal interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>How many there are: a tile has as many rows, or a multiple of them.</summary>
    public static abstract int Rows { get; }

    public static abstract TSelf All(int number);

    public static abstract TSelf Load(ref readonly int source, nuint offset);

    public static abstract TSelf operator +(TSelf left, TSelf right);

    public static abstract TSelf operator -(TSelf left, TSelf right);

    public static abstract TSelf operator *(TSelf left, TSelf right);

    public static abstract TSelf operator &(TSelf left, TSelf right);

    public static abstract TSelf operator |(TSelf left, TSelf right);

    public static abstract TSelf operator ~(TSelf value);

    /// <summary>All bits where the number is negative, else none.</summary>
    public static abstract TSelf Signs(TSelf value);

    /// <summary>The products of the lower and of the upper halves of each number, 16 bits with a sign, added together.</summary>
    public static abstract TSelf MultiplyPairs(TSelf left, TSelf right);

    /// <summary>By how much the lower and the upper halves of each number, 16 bits without a sign, are larger; 0 where they are not.</summary>
    public static abstract TSelf BeyondPairs(TSelf left, TSelf right);

    public static abstract TSelf ShiftLeft(TSelf value, int bits);

    /// <summary>All bits where the numbers are equal, else none.</summary>
    public static abstract TSelf Equal(TSelf left, TSelf right);

    /// <summary>The one number where the mask has all bits, the other where it has none.</summary>
    public static abstract TSelf Select(TSelf mask, TSelf yes, TSelf no);

    /// <summary>One bit for each negative number, the first the lowest.</summary>
    public static abstract uint NegativeBits(TSelf value);

    public static abstract void Store(TSelf value, ref int target, nuint offset);

    /// <summary>Stores past the caches, at a multiple of 64 bytes.</summary>
    public static abstract void StoreAside(TSelf value, ref int target, nuint offset);

    /// <summary>Stores the lowest byte of each number.</summary>
    public static abstract void StoreBytes(TSelf value, ref byte target, nuint offset);
}
#endif
