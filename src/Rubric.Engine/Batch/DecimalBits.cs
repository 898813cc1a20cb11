using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rubric.Engine;

/// <summary>The parts of a <see cref="decimal"/>, in the layout that Windows and .NET have given it since the first version.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct DecimalBits
{
    /// <summary>The largest power that <see cref="PowerOfTen"/> knows.</summary>
    public const int MostPower = 9;

    private static readonly bool IsLayoutKnown = IsAsExpected();

    private readonly int _flags;
    private readonly uint _high;
    private readonly ulong _low;

    private DecimalBits(int flags, uint high, ulong low) => (_flags, _high, _low) = (flags, high, low);

    private static ReadOnlySpan<int> Powers => [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000];

    /// <summary>The digits, without those beyond 64 bits.</summary>
    public ulong Low => _low;

    public int Scale => (_flags >> 16) & 0xFF;

    /// <summary>Whether it is not negative, and its digits fit a positive integer of 32 bits.</summary>
    public bool IsShort => _flags >= 0 && _high == 0 && _low <= int.MaxValue;

    public static DecimalBits Of(decimal value)
    {
        if (IsLayoutKnown)
        {
            return Unsafe.As<decimal, DecimalBits>(ref value);
        }
        int[] bits = decimal.GetBits(value);
        return new DecimalBits(bits[3], (uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
    }

    /// <summary>Ten to a power of 0 to <see cref="MostPower"/>.</summary>
    public static long PowerOfTen(int power) => Powers[power];

    private static bool IsAsExpected()
    {
        decimal value = new(0x01234567, 0x76543210, 0x13572468, isNegative: true, 7);
        var parts = Unsafe.As<decimal, DecimalBits>(ref value);
        return parts._low == 0x76543210_01234567 && parts._high == 0x13572468 && parts.Scale == 7 && parts._flags < 0;
    }
}
