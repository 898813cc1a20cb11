using System.Numerics;

namespace Rubric.Schema;

public readonly partial struct Fraction
{
    private const int MaxPlaces = 28;

    private static readonly BigInteger DecimalLimit = BigInteger.One << 96;

    /// <summary>Rounds to a number of decimal places.</summary>
    /// <param name="places">How many digits to keep behind the point, 0 to 28.</param>
    /// <param name="mode">What becomes of the rest.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="places"/> or <paramref name="mode"/> is out of its range.</exception>
    public Fraction Round(int places, RoundingMode mode)
    {
        CheckRounding(places, mode);
        if (IsWhole || (places <= IntegerMath.MaxLongPowerOfTen && _big is null && IntegerMath.PowerOfTen(places) % SmallDenominator == 0))
        {
            return this;
        }

        return TryScaleSmall(places, mode, out long scaled) && places <= IntegerMath.MaxLongPowerOfTen
            ? new Fraction(scaled, IntegerMath.PowerOfTen(places))
            : new Fraction(Scale(places, mode), IntegerMath.BigPowerOfTen(places));
    }

    /// <summary>Rounds to a number of decimal places, as a decimal.</summary>
    /// <param name="places">How many digits to keep behind the point, 0 to 28.</param>
    /// <param name="mode">What becomes of the rest.</param>
    /// <returns>A decimal with as many places (90.5 to two places is 90.50), unless it only fits with fewer, the rest being zeros.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="places"/> or <paramref name="mode"/> is out of its range.</exception>
    /// <exception cref="OverflowException">The rounded number is outside the range of <see cref="decimal"/>, or has more digits than it holds.</exception>
    public decimal ToDecimal(int places, RoundingMode mode)
    {
        CheckRounding(places, mode);
        if (TryScaleSmall(places, mode, out long small))
        {
            ulong digits = IntegerMath.Magnitude(small);
            return new decimal(unchecked((int)digits), unchecked((int)(digits >> 32)), 0, small < 0, (byte)places);
        }

        BigInteger scaled = Scale(places, mode);
        BigInteger magnitude = BigInteger.Abs(scaled);
        while (magnitude >= DecimalLimit)
        {
            magnitude = BigInteger.DivRem(magnitude, 10, out BigInteger digit);
            if (places == 0 || !digit.IsZero)
            {
                throw new OverflowException("The number does not fit in a decimal.");
            }

            places--;
        }

        ulong low = (ulong)(magnitude & ulong.MaxValue);
        int high = unchecked((int)(uint)(magnitude >> 64));
        return new decimal(unchecked((int)low), unchecked((int)(low >> 32)), high, scaled.Sign < 0, (byte)places);
    }

    private static void CheckRounding(int places, RoundingMode mode)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(places, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(places, MaxPlaces);
        if (mode is < RoundingMode.HalfUp or > RoundingMode.Up)
        {
            throw new ArgumentOutOfRangeException(nameof(mode), mode, "The rounding mode is unknown.");
        }
    }

    /// <summary>The rounded number times 10 to the power of <paramref name="places"/>, which is whole.</summary>
    private BigInteger Scale(int places, RoundingMode mode)
    {
        if (TryScaleSmall(places, mode, out long small))
        {
            return small;
        }

        BigInteger denominator = Denominator;
        BigInteger quotient = BigInteger.DivRem(Numerator * IntegerMath.BigPowerOfTen(places), denominator, out BigInteger remainder);
        if (remainder.IsZero)
        {
            return quotient;
        }

        int half = (BigInteger.Abs(remainder) * 2).CompareTo(denominator);
        return RoundsAway(mode, half, !quotient.IsEven) ? quotient + Sign : quotient;
    }

    private bool TryScaleSmall(int places, RoundingMode mode, out long scaled)
    {
        scaled = 0;
        if (_big is not null || places > IntegerMath.MaxLongPowerOfTen
            || !IntegerMath.TryMultiply(_numerator, IntegerMath.PowerOfTen(places), out long dividend))
        {
            return false;
        }

        long denominator = SmallDenominator;
        scaled = dividend / denominator;
        long remainder = Math.Abs(dividend % denominator);
        if (remainder == 0)
        {
            return true;
        }

        // The denominator is at least 2 here, so one step away from zero cannot overflow.
        int half = remainder.CompareTo(denominator - remainder);
        if (RoundsAway(mode, half, (scaled & 1) != 0))
        {
            scaled += Sign;
        }

        return true;
    }

    /// <summary>Whether a remainder that is not 0 moves the truncated quotient one step away from zero.</summary>
    /// <param name="mode">The rounding mode.</param>
    /// <param name="half">Below, at or above 0: the remainder is below, at or above half of the divisor.</param>
    /// <param name="odd">Whether the truncated quotient is odd.</param>
    private static bool RoundsAway(RoundingMode mode, int half, bool odd) => mode switch
    {
        RoundingMode.HalfUp => half >= 0,
        RoundingMode.HalfEven => half > 0 || (half == 0 && odd),
        RoundingMode.Up => true,
        _ => false,
    };
}
