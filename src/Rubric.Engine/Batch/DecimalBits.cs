namespace Rubric.Engine;

/// <summary>The parts of a <see cref="decimal"/>.</summary>
internal readonly struct DecimalBits
{
    private static readonly long[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000];

    private readonly int _flags;

    private DecimalBits(int flags, uint high, ulong low) => (_flags, High, Low) = (flags, high, low);

    public uint High { get; }

    public ulong Low { get; }

    public int Scale => (_flags >> 16) & 0xFF;

    public bool IsNegative => _flags < 0;

    public static DecimalBits Of(decimal value)
    {
#if NET
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
#else
        int[] bits = decimal.GetBits(value);
#endif
        return new DecimalBits(bits[3], (uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
    }

    /// <summary>Ten to a power of 0 to 9.</summary>
    public static long PowerOfTen(int power) => Powers[power];
}
