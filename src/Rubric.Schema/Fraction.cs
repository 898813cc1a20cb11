using System.Numerics;

namespace Rubric.Schema;

/// <summary>An exact number: a whole numerator over a whole denominator, of any size.</summary>
/// <remarks>
/// Always in lowest terms with a denominator above 0, so equal numbers have equal parts. <c>default</c> is 0.
/// Nothing is ever rounded except by <see cref="Round"/>, <see cref="ToDecimal"/> and the overloads of <c>ToString</c> that say so.
/// <para>While both parts fit in a <see cref="long"/>, nothing is allocated. Beyond that the parts grow without limit;
/// who computes with numbers from strangers bounds <see cref="BitLength"/>.</para>
/// <para>Immutable; safe to share between threads.</para>
/// </remarks>
public readonly partial struct Fraction : IEquatable<Fraction>, IComparable<Fraction>, IComparable, IFormattable
{
    // Invariant: _big is null and both parts fit in a long, or _big holds them because at least one does not.
    // The denominator is kept less one, so that default(Fraction) is 0/1.
    private readonly long _numerator;
    private readonly long _denominatorLessOne;
    private readonly BigParts? _big;

    /// <summary>Creates the quotient of two integers.</summary>
    /// <param name="numerator">The dividend, of either sign.</param>
    /// <param name="denominator">The divisor, of either sign, not 0.</param>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is 0.</exception>
    public Fraction(long numerator, long denominator)
    {
        if (denominator == 0)
        {
            throw new DivideByZeroException();
        }

        bool negative = (numerator < 0) != (denominator < 0);
        this = FromMagnitudes(negative, IntegerMath.Magnitude(numerator), IntegerMath.Magnitude(denominator));
    }

    /// <summary>Creates the quotient of two integers of any size.</summary>
    /// <param name="numerator">The dividend, of either sign.</param>
    /// <param name="denominator">The divisor, of either sign, not 0.</param>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is 0.</exception>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }

        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
        {
            divisor = -divisor;
        }

        this = divisor.IsOne ? FromReduced(numerator, denominator) : FromReduced(numerator / divisor, denominator / divisor);
    }

    private Fraction(long numerator, long denominator, BigParts? big)
    {
        _numerator = numerator;
        _denominatorLessOne = denominator - 1;
        _big = big;
    }

    /// <summary>Gets 0.</summary>
    public static Fraction Zero => default;

    /// <summary>Gets 1.</summary>
    public static Fraction One => new(1, 1, null);

    /// <summary>Gets the part above the line, which carries the sign.</summary>
    /// <value>0 if the number is 0.</value>
    public BigInteger Numerator => _big is null ? _numerator : _big.Numerator;

    /// <summary>Gets the part below the line.</summary>
    /// <value>At least 1; 1 if the number is whole.</value>
    public BigInteger Denominator => _big is null ? SmallDenominator : _big.Denominator;

    /// <summary>Gets a value indicating whether the number is 0.</summary>
    public bool IsZero => _big is null && _numerator == 0;

    /// <summary>Gets a value indicating whether the number is an integer.</summary>
    public bool IsWhole => _big is null ? _denominatorLessOne == 0 : _big.Denominator.IsOne;

    /// <summary>Gets the sign of the number.</summary>
    /// <value>-1, 0 or 1.</value>
    public int Sign => _big is null ? Math.Sign(_numerator) : _big.Numerator.Sign;

    /// <summary>Gets the bits of the numerator plus the bits of the denominator: how much there is to compute with.</summary>
    /// <value>At least 1, as 0 is 0/1. The sign counts nothing.</value>
    public long BitLength => _big is null
        ? IntegerMath.BitLength(IntegerMath.Magnitude(_numerator)) + IntegerMath.BitLength((ulong)SmallDenominator)
        : IntegerMath.BitLength(_big.Numerator) + IntegerMath.BitLength(_big.Denominator);

    private long SmallDenominator => _denominatorLessOne + 1;

    /// <summary>Converts an integer, exactly.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Fraction(int value) => new(value, 1, null);

    /// <summary>Converts an integer, exactly.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Fraction(long value) => new(value, 1, null);

    /// <summary>Converts a decimal, exactly.</summary>
    /// <param name="value">The number; trailing zeros are lost, as 1.50 equals 1.5.</param>
    public static implicit operator Fraction(decimal value)
    {
#if NET
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
#else
        int[] bits = decimal.GetBits(value);
#endif
        int scale = (bits[3] >> 16) & 0xFF;
        bool negative = bits[3] < 0;
        ulong low = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        if (bits[2] == 0 && scale <= IntegerMath.MaxLongPowerOfTen)
        {
            return FromDigits(negative, low, scale);
        }

        BigInteger digits = ((BigInteger)(uint)bits[2] << 64) + low;
        return new Fraction(negative ? -digits : digits, IntegerMath.BigPowerOfTen(scale));
    }

    /// <summary>Tells whether two numbers are equal.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(in Fraction left, in Fraction right) => left.Equals(right);

    /// <summary>Tells whether two numbers differ.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(in Fraction left, in Fraction right) => !left.Equals(right);

    /// <summary>Tells whether the first number is below the second.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    public static bool operator <(in Fraction left, in Fraction right) => left.CompareTo(right) < 0;

    /// <summary>Tells whether the first number is at most the second.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    public static bool operator <=(in Fraction left, in Fraction right) => left.CompareTo(right) <= 0;

    /// <summary>Tells whether the first number is above the second.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    public static bool operator >(in Fraction left, in Fraction right) => left.CompareTo(right) > 0;

    /// <summary>Tells whether the first number is at least the second.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    public static bool operator >=(in Fraction left, in Fraction right) => left.CompareTo(right) >= 0;

    /// <summary>Gives both parts where each fits in a <see cref="long"/>, to compute with many numbers at once.</summary>
    /// <param name="numerator">The part above the line, which carries the sign; 0 if they do not fit.</param>
    /// <param name="denominator">The part below the line, at least 1.</param>
    /// <returns>Whether both fit.</returns>
    public bool TryGetParts(out long numerator, out long denominator)
    {
        (numerator, denominator) = (_numerator, SmallDenominator);
        return _big is null;
    }

    /// <summary>Compares by value, exactly.</summary>
    /// <param name="other">The number to compare with.</param>
    /// <returns>Below 0, 0 or above 0, as this number is below, equal to or above <paramref name="other"/>.</returns>
    public int CompareTo(Fraction other)
    {
        if (_big is null && other._big is null)
        {
            if (_denominatorLessOne == other._denominatorLessOne)
            {
                return _numerator.CompareTo(other._numerator);
            }

            if (IntegerMath.TryMultiply(_numerator, other.SmallDenominator, out long left)
                && IntegerMath.TryMultiply(other._numerator, SmallDenominator, out long right))
            {
                return left.CompareTo(right);
            }
        }

        if (Sign != other.Sign)
        {
            return Sign.CompareTo(other.Sign);
        }

        return (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
    }

    /// <summary>Compares with another <see cref="Fraction"/>; every number comes after <see langword="null"/>.</summary>
    /// <param name="obj">A <see cref="Fraction"/> or <see langword="null"/>.</param>
    /// <returns>As <see cref="CompareTo(Fraction)"/>; 1 for <see langword="null"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is anything else, be it another kind of number.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Fraction other => CompareTo(other),
        _ => throw new ArgumentException("The value is not a Fraction.", nameof(obj)),
    };

    /// <summary>Tells whether both are the same number.</summary>
    /// <param name="other">The number to compare with.</param>
    public bool Equals(Fraction other)
    {
        if (_big is null || other._big is null)
        {
            return ReferenceEquals(_big, other._big)
                && _numerator == other._numerator
                && _denominatorLessOne == other._denominatorLessOne;
        }

        return _big.Numerator == other._big.Numerator && _big.Denominator == other._big.Denominator;
    }

    /// <summary>Tells whether the object is a <see cref="Fraction"/> of the same value.</summary>
    /// <param name="obj">Any object; a number of another type is never equal.</param>
    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    /// <summary>Returns a hash code that equal numbers share. It may differ from one process to the next.</summary>
    public override int GetHashCode() => _big is null
        ? HashCode.Combine(_numerator, _denominatorLessOne)
        : HashCode.Combine(_big.Numerator, _big.Denominator);

    private static Fraction FromMagnitudes(bool negative, ulong numerator, ulong denominator)
    {
        if (denominator != 1)
        {
            ulong divisor = IntegerMath.GreatestCommonDivisor(numerator, denominator);
            numerator /= divisor;
            denominator /= divisor;
        }

        if (numerator <= long.MaxValue && denominator <= long.MaxValue)
        {
            return new Fraction(negative ? -(long)numerator : (long)numerator, (long)denominator, null);
        }

        return FromReduced(negative ? -(BigInteger)numerator : numerator, denominator);
    }

    /// <summary>Digits with a decimal point before the last of them: only twos and fives can be cancelled, which takes no division by a variable.</summary>
    private static Fraction FromDigits(bool negative, ulong digits, int places)
    {
        if (digits == 0 || places <= 2)
        {
            // Up to hundredths, the usual case, the divisor is looked up.
            return FromMagnitudes(negative, digits, digits == 0 ? 1 : (ulong)IntegerMath.PowerOfTen(places));
        }

        ulong denominator = (ulong)IntegerMath.PowerOfTen(places);
        for (int fives = places; fives > 0 && digits % 5 == 0; fives--)
        {
            digits /= 5;
            denominator /= 5;
        }

        for (int twos = places; twos > 0 && (digits & 1) == 0; twos--)
        {
            digits >>= 1;
            denominator >>= 1;
        }

        return digits <= long.MaxValue
            ? new Fraction(negative ? -(long)digits : (long)digits, (long)denominator, null)
            : FromReduced(negative ? -(BigInteger)digits : digits, denominator);
    }

    private static Fraction FromReduced(BigInteger numerator, BigInteger denominator)
    {
        if (denominator <= long.MaxValue && numerator <= long.MaxValue && numerator >= long.MinValue)
        {
            return new Fraction((long)numerator, (long)denominator, null);
        }

        return new Fraction(0, 1, new BigParts(numerator, denominator));
    }

    private sealed class BigParts(BigInteger numerator, BigInteger denominator)
    {
        public BigInteger Numerator { get; } = numerator;

        public BigInteger Denominator { get; } = denominator;
    }
}
