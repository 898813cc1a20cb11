using System.Buffers.Text;
using System.Numerics;
using System.Runtime.CompilerServices;
using Rubric.Engine;

namespace Rubric.Tool;

/// <summary>Writes the points of a group, which a plan gives as whole numbers.</summary>
internal sealed class NumberText
{
    private const int MostPlaces = 4;
    private const int TenThousand = 10_000;

    // Four digits behind the point, and how many of them are left without zeros at the end.
    private static readonly (uint[] Digits, byte[] Lengths) s_decimals = MakeDecimals();

    private readonly ScorePlan _plan;
    private readonly int _group;
    private readonly long _tenThousandths;
    private readonly TextCache? _texts;

    public NumberText(ScorePlan plan, int group)
    {
        (_plan, _group) = (plan, group);
        var inTenThousandths = plan.PointsOf(group, 1) * TenThousand;
        bool isShort = plan.PointsOf(group, 0).IsZero && inTenThousandths.IsWhole && inTenThousandths.Numerator * plan.LargestSum < int.MaxValue;
        _tenThousandths = isShort ? (long)inTenThousandths.Numerator : 0;
        _texts = isShort ? null : new TextCache(1 << 12);
    }

    /// <summary>Writes a number; up to 24 bytes behind it may be overwritten.</summary>
    /// <returns>How many bytes it takes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Write(long number, ref byte to)
    {
        long value = number * _tenThousandths;
        return _texts is null && value >= 0 ? WriteShort((uint)value, ref to) : WriteSlowly(number, ref to);
    }

    private static int WriteShort(uint value, ref byte to)
    {
        uint whole = value / TenThousand;
        uint rest = value - (whole * TenThousand);
        int length;
        if (whole < 10)
        {
            to = (byte)('0' + whole);
            length = 1;
        }
        else if (whole < 100)
        {
            to = (byte)('0' + (whole / 10));
            Unsafe.Add(ref to, 1) = (byte)('0' + (whole % 10));
            length = 2;
        }
        else
        {
            Utf8Formatter.TryFormat(whole, System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref to, 10), out length);
        }
        if (rest == 0)
        {
            return length;
        }
        Unsafe.Add(ref to, length) = (byte)'.';
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, length + 1), s_decimals.Digits[rest]);
        return length + 1 + s_decimals.Lengths[rest];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int WriteSlowly(long number, ref byte to)
    {
        if (_texts is null || !_texts.TryFind(number, out var text))
        {
            string written = ResultCsv.Number(_plan.PointsOf(_group, number))!;
            if (!ShortText.TryMake(written, out text))
            {
                return -1;
            }
            _texts?.Add(number, text);
        }
        return text.WriteTo(ref to);
    }

    private static (uint[] Digits, byte[] Lengths) MakeDecimals()
    {
        uint[] digits = new uint[TenThousand];
        byte[] lengths = new byte[TenThousand];
        for (uint i = 1; i < TenThousand; i++)
        {
            // The first digit in the lowest byte, which comes first in memory.
            uint text = (i / 1000) | (i / 100 % 10 << 8) | (i / 10 % 10 << 16) | (i % 10 << 24) | 0x3030_3030;
            digits[i] = BitConverter.IsLittleEndian ? text : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(text);
            lengths[i] = (byte)(MostPlaces - (BitOperations.LeadingZeroCount(text - 0x3030_3030) / 8));
        }
        return (digits, lengths);
    }
}
