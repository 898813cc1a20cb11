using System.Globalization;
using System.Numerics;

namespace Rubric.Schema;

public readonly partial struct Fraction
{
    private const int MaxDigits = 1000;

    /// <summary>Reads a number from its text.</summary>
    /// <param name="text">As for <see cref="TryParse"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not such a number.</exception>
    public static Fraction Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out Fraction value)
            ? value
            : throw new FormatException("The text is neither a plain decimal such as -12.5 nor a fraction such as 656/7.");
    }

    /// <summary>Reads a number from its text, the same way in every culture.</summary>
    /// <param name="text">
    /// A decimal <c>-?digits[.digits]</c>, or a fraction <c>-?digits/digits</c> with a denominator above 0. Digits are 0 to 9, at most 1,000 of them in all.
    /// There is no exponent, comma, underscore, leading <c>+</c> or white space.
    /// </param>
    /// <param name="value">The number; 0 if there is none.</param>
    /// <returns>Whether <paramref name="text"/> is such a number.</returns>
    public static bool TryParse(string? text, out Fraction value)
    {
        value = default;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        return TryParseShort(text!, out value) || TryParseAny(text!, out value);
    }

    /// <summary>Reads a decimal of few digits in one go; anything else is left to others.</summary>
    internal static bool TryParseShort(string text, out Fraction value)
    {
        value = default;
        if (text.Length is 0 or > IntegerMath.MaxLongPowerOfTen)
        {
            return false;
        }

        int start = text[0] == '-' ? 1 : 0;

        ulong digits = 0;
        int point = -1;
        for (int i = start; i < text.Length; i++)
        {
            uint digit = (uint)text[i] - '0';
            if (digit <= 9)
            {
                digits = (digits * 10) + digit;
            }
            else if (text[i] == '.' && point < 0)
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        // At least one digit before the point, and one behind it.
        if (point == start || point == text.Length - 1 || start == text.Length)
        {
            return false;
        }

        value = FromDigits(start == 1, digits, point < 0 ? 0 : text.Length - point - 1);
        return true;
    }

    private static bool TryParseAny(string text, out Fraction value)
    {
        value = default;
        bool negative = text[0] == '-';
        int start = negative ? 1 : 0;
        int middle = SkipDigits(text, start);
        if (middle == start)
        {
            return false;
        }

        int end = middle;
        if (middle < text.Length)
        {
            end = SkipDigits(text, middle + 1);
            if (end == middle + 1)
            {
                return false;
            }
        }

        // The separator, if there is one, does not count as a digit.
        int digits = end - start - (end > middle ? 1 : 0);
        if (end != text.Length || digits > MaxDigits)
        {
            return false;
        }

        if (end == middle || text[middle] == '.')
        {
            value = ParseDecimal(text, negative, start, middle);
            return true;
        }

        return text[middle] == '/' && TryParseQuotient(text, negative, start, middle, out value);
    }

    /// <summary>Returns the number as text that <see cref="Parse"/> reads back, the same in every culture.</summary>
    /// <returns>A plain decimal without needless zeros if it ends (<c>90.5</c>, <c>-0.125</c>, <c>100</c>), else a fraction (<c>656/7</c>).</returns>
    /// <remarks>Only a number of more than 1,000 digits is not read back.</remarks>
    public override string ToString()
    {
        if (IsWhole)
        {
            return _big is null ? _numerator.ToString(CultureInfo.InvariantCulture) : _big.Numerator.ToString(CultureInfo.InvariantCulture);
        }

        return TryCountPlaces(Denominator, out int places)
            ? PlaceDecimalPoint(Numerator * IntegerMath.BigPowerOfTen(places) / Denominator, places)
            : Numerator.ToString(CultureInfo.InvariantCulture) + "/" + Denominator.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Returns the number rounded, with exactly so many decimal places, the same in every culture.</summary>
    /// <param name="places">How many digits to show behind the point, 0 to 28.</param>
    /// <param name="mode">What becomes of the rest.</param>
    /// <returns>Such as <c>90.50</c>; never <c>-0.00</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="places"/> or <paramref name="mode"/> is out of its range.</exception>
    public string ToString(int places, RoundingMode mode)
    {
        CheckRounding(places, mode);
        return PlaceDecimalPoint(Scale(places, mode), places);
    }

    /// <summary>Returns the number as text, the same in every culture.</summary>
    /// <param name="format"><see langword="null"/>, empty or <c>G</c>: as <see cref="ToString()"/>. <c>F0</c> to <c>F28</c>: so many decimal places, a half going away from zero.</param>
    /// <param name="formatProvider">Ignored.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is anything else.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        if (string.IsNullOrEmpty(format) || format == "G")
        {
            return ToString();
        }

        if (format![0] == 'F' && format.Length is 2 or 3 && SkipDigits(format, 1) == format.Length)
        {
            int places = int.Parse(format.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture);
            if (places <= MaxPlaces)
            {
                return ToString(places, RoundingMode.HalfUp);
            }
        }

        throw new FormatException("The format is none of G and F0 to F28.");
    }

    /// <summary>The place of the first character from <paramref name="start"/> that is no digit.</summary>
    private static int SkipDigits(string text, int start)
    {
        int i = start;
        while (i < text.Length && text[i] is >= '0' and <= '9')
        {
            i++;
        }

        return i;
    }

    private static Fraction ParseDecimal(string text, bool negative, int start, int point)
    {
        int places = point < text.Length ? text.Length - point - 1 : 0;
        if (point - start + places <= IntegerMath.MaxLongPowerOfTen)
        {
            ulong digits = 0;
            for (int i = start; i < text.Length; i++)
            {
                if (i != point)
                {
                    digits = (digits * 10) + (uint)(text[i] - '0');
                }
            }

            return FromDigits(negative, digits, places);
        }

        string allDigits = text.Substring(start, point - start) + (places > 0 ? text.Substring(point + 1) : "");
        BigInteger magnitude = ParseInteger(allDigits);
        return new Fraction(negative ? -magnitude : magnitude, IntegerMath.BigPowerOfTen(places));
    }

    private static bool TryParseQuotient(string text, bool negative, int start, int slash, out Fraction value)
    {
        BigInteger denominator = ParseInteger(text.Substring(slash + 1));
        if (denominator.IsZero)
        {
            value = default;
            return false;
        }

        BigInteger numerator = ParseInteger(text.Substring(start, slash - start));
        value = new Fraction(negative ? -numerator : numerator, denominator);
        return true;
    }

    private static BigInteger ParseInteger(string digits) => BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Counts the decimal places of a number in lowest terms, if it ends: only if its denominator has no factors but 2 and 5.</summary>
    private static bool TryCountPlaces(BigInteger denominator, out int places)
    {
        int twos = CountFactors(ref denominator, 2);
        int fives = CountFactors(ref denominator, 5);
        places = Math.Max(twos, fives);
        return denominator.IsOne;
    }

    private static int CountFactors(ref BigInteger number, int factor)
    {
        int count = 0;
        while (true)
        {
            BigInteger quotient = BigInteger.DivRem(number, factor, out BigInteger remainder);
            if (!remainder.IsZero)
            {
                return count;
            }

            number = quotient;
            count++;
        }
    }

    private static string PlaceDecimalPoint(BigInteger scaled, int places)
    {
        string digits = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture);
        if (places > 0)
        {
            digits = digits.PadLeft(places + 1, '0');
            digits = digits.Insert(digits.Length - places, ".");
        }

        return scaled.Sign < 0 ? "-" + digits : digits;
    }
}
