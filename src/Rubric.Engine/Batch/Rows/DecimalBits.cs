using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rubric.Engine;

/// <summary>The parts of a <see cref="decimal"/>, in the layout that Windows and .NET have given it since the first version.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct DecimalBits
{
    /// <summary>The largest power that <see cref="PowerOfTen"/> knows.</summary>
    public const int MostPower = 9;

    private DecimalBits(ulong header, ulong low) => (Header, Low) = (header, low);

    /// <summary>Whether a <see cref="decimal"/> lies in memory as one of these.</summary>
    public static bool IsLayoutKnown { get; } = IsAsExpected();

    private static ReadOnlySpan<int> Powers => [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000];

    /// <summary>Sign and places in the low half, the digits beyond 64 bits in the high half.</summary>
    public ulong Header { get; }

    /// <summary>The digits, without those beyond 64 bits.</summary>
    public ulong Low { get; }

    public int Scale => (int)(Header >> 16) & 0xFF;

    /// <summary>Whether it is not negative, and its digits fit a positive integer of 32 bits.</summary>
    public bool IsShort => Header <= int.MaxValue && Low <= int.MaxValue;

    public static DecimalBits Of(decimal value)
    {
        if (IsLayoutKnown)
        {
            return Unsafe.As<decimal, DecimalBits>(ref value);
        }
        int[] bits = decimal.GetBits(value);
        return new DecimalBits(((ulong)(uint)bits[2] << 32) | (uint)bits[3], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
    }

    /// <summary>The header of decimals that are not negative, have at most 64 bits of digits, and so many places.</summary>
    public static ulong HeaderOf(int places) => (ulong)places << 16;

    /// <summary>Ten to a power of 0 to <see cref="MostPower"/>.</summary>
    public static long PowerOfTen(int power) => Powers[power];

    private static bool IsAsExpected()
    {
        decimal value = new(0x01234567, 0x76543210, 0x13572468, isNegative: true, 7);
        var parts = Unsafe.As<decimal, DecimalBits>(ref value);
        return parts.Header == 0x13572468_80070000 && parts.Low == 0x76543210_01234567;
    }
}
