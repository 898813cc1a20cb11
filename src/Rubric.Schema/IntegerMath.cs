using System.Numerics;

namespace Rubric.Schema;

/// <summary>The little arithmetic on integers that <see cref="Fraction"/> stands on.</summary>
internal static class IntegerMath
{
    /// <summary>The highest power of ten that fits in a <see cref="long"/>.</summary>
    public const int MaxLongPowerOfTen = 18;

    // As many as the denominators of hundredths and all smaller ones need.
    private const int TableSize = 128;

    private static readonly long[] PowersOfTen = CreatePowersOfTen();
    private static readonly byte[] SmallDivisors = CreateSmallDivisors();

    /// <summary>10 to the power of 0 to <see cref="MaxLongPowerOfTen"/>.</summary>
    public static long PowerOfTen(int exponent) => PowersOfTen[exponent];

    public static BigInteger BigPowerOfTen(int exponent) =>
        exponent <= MaxLongPowerOfTen ? PowersOfTen[exponent] : BigInteger.Pow(10, exponent);

    /// <summary>The distance from zero, which for <see cref="long.MinValue"/> only fits without a sign.</summary>
    public static ulong Magnitude(long value) => value < 0 ? unchecked(0UL - (ulong)value) : (ulong)value;

    /// <summary>The greatest common divisor; that of 0 and n is n.</summary>
    public static ulong GreatestCommonDivisor(ulong left, ulong right)
    {
        while (right > uint.MaxValue)
        {
            (left, right) = (right, left % right);
        }

        if (right == 0)
        {
            return left;
        }

        // Halves the time: division of 64 bits is slow on many processors, and nearly all denominators are short.
        (uint small, uint rest) = ((uint)right, left <= uint.MaxValue ? (uint)left % (uint)right : (uint)(left % right));

        // The last steps are looked up: how many there are is what a processor cannot foresee.
        while (small >= TableSize)
        {
            if (rest == 0)
            {
                return small;
            }

            (small, rest) = (rest, small % rest);
        }

        return SmallDivisors[(small * TableSize) + rest];
    }

    public static bool TryAdd(long left, long right, out long sum)
    {
        sum = unchecked(left + right);

        // It overflowed if both have the same sign and the sum has the other one.
        return ((left ^ sum) & (right ^ sum)) >= 0;
    }

    public static bool TryMultiply(long left, long right, out long product)
    {
#if NET
        long high = Math.BigMul(left, right, out product);
        return high == product >> 63;
#else
        product = unchecked(left * right);
        return left == 0 || (!(left == -1 && right == long.MinValue) && product / left == right);
#endif
    }

    /// <summary>The number of bits of the magnitude; 0 has none.</summary>
    public static long BitLength(BigInteger value)
    {
        BigInteger magnitude = BigInteger.Abs(value);
#if NET
        return magnitude.GetBitLength();
#else
        byte[] bytes = magnitude.ToByteArray();
        int top = bytes.Length - 1;
        if (top > 0 && bytes[top] == 0)
        {
            top--;
        }

        return (8L * top) + BitLength(bytes[top]);
#endif
    }

    /// <summary>The number of bits of the magnitude; 0 has none.</summary>
    public static int BitLength(ulong magnitude)
    {
#if NET
        return 64 - BitOperations.LeadingZeroCount(magnitude);
#else
        int bits = 0;
        for (; magnitude != 0; magnitude >>= 1)
        {
            bits++;
        }

        return bits;
#endif
    }

    /// <summary>The greatest common divisors of all numbers below <see cref="TableSize"/> with those below them, row after row; that with 0 is the number itself.</summary>
    private static byte[] CreateSmallDivisors()
    {
        byte[] divisors = new byte[TableSize * TableSize];
        for (int divisor = 1; divisor < TableSize; divisor++)
        {
            // Of the divisors of a pair the greatest comes last.
            for (int row = divisor; row < TableSize; row += divisor)
            {
                for (int column = 0; column < row; column += divisor)
                {
                    divisors[(row * TableSize) + column] = (byte)divisor;
                }
            }
        }

        return divisors;
    }

    private static long[] CreatePowersOfTen()
    {
        long[] powers = new long[MaxLongPowerOfTen + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.Length; i++)
        {
            powers[i] = powers[i - 1] * 10;
        }

        return powers;
    }
}
