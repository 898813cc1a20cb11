using System.Numerics;

namespace Rubric.Schema;

public readonly partial struct Fraction
{
    /// <summary>Adds two numbers.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static Fraction operator +(in Fraction left, in Fraction right)
    {
        if (left._big is null && right._big is null && TryAddSmall(left, right, out Fraction sum))
        {
            return sum;
        }

        BigInteger leftDenominator = left.Denominator;
        BigInteger rightDenominator = right.Denominator;
        return leftDenominator == rightDenominator
            ? new Fraction(left.Numerator + right.Numerator, leftDenominator)
            : new Fraction((left.Numerator * rightDenominator) + (right.Numerator * leftDenominator), leftDenominator * rightDenominator);
    }

    /// <summary>Subtracts the second number from the first.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    public static Fraction operator -(in Fraction left, in Fraction right) => left + -right;

    /// <summary>Negates a number.</summary>
    /// <param name="value">The number.</param>
    public static Fraction operator -(in Fraction value) => value._big is null && value._numerator != long.MinValue
        ? new Fraction(-value._numerator, value.SmallDenominator, null)
        : FromReduced(-value.Numerator, value.Denominator);

    /// <summary>Multiplies two numbers.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static Fraction operator *(in Fraction left, in Fraction right)
    {
        if (left._big is null && right._big is null
            && TryMultiplySmall(left._numerator, left.SmallDenominator, right._numerator, right.SmallDenominator, out Fraction product))
        {
            return product;
        }

        return new Fraction(left.Numerator * right.Numerator, left.Denominator * right.Denominator);
    }

    /// <summary>Divides the first number by the second.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second, not 0.</param>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is 0.</exception>
    public static Fraction operator /(in Fraction left, in Fraction right)
    {
        if (right.IsZero)
        {
            throw new DivideByZeroException();
        }

        // The reciprocal of a negative number would have a denominator below 0, and that of long.MinValue does not fit.
        if (left._big is null && right._big is null && right._numerator > 0
            && TryMultiplySmall(left._numerator, left.SmallDenominator, right.SmallDenominator, right._numerator, out Fraction quotient))
        {
            return quotient;
        }

        return new Fraction(left.Numerator * right.Denominator, left.Denominator * right.Numerator);
    }

    /// <summary>Returns the lesser of two numbers.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static Fraction Min(Fraction left, Fraction right) => right < left ? right : left;

    /// <summary>Returns the greater of two numbers.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static Fraction Max(Fraction left, Fraction right) => right > left ? right : left;

    /// <summary>Returns the distance of a number from 0.</summary>
    /// <param name="value">The number.</param>
    public static Fraction Abs(Fraction value) => value.Sign < 0 ? -value : value;

    /// <summary>Adds any number of numbers; none add up to 0.</summary>
    /// <param name="values">The numbers.</param>
    /// <remarks>
    /// Adding one after the other would carry an ever longer denominator through every step. This adds those of one denominator first,
    /// then the sums in pairs, and those in pairs again.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is <see langword="null"/>.</exception>
    public static Fraction Sum(IEnumerable<Fraction> values)
    {
        ArgumentNullException.ThrowIfNull(values);

        // Nearly always there is one denominator, or whole numbers and one denominator.
        Fraction whole = Zero;
        Fraction first = Zero;
        BigInteger firstDenominator = BigInteger.One;
        Dictionary<BigInteger, Fraction>? others = null;
        foreach (Fraction value in values)
        {
            if (value.IsWhole)
            {
                whole += value;
                continue;
            }

            BigInteger denominator = value.Denominator;
            if (firstDenominator.IsOne || denominator == firstDenominator)
            {
                firstDenominator = denominator;
                first += value;
                continue;
            }

            others ??= [];
            others.TryGetValue(denominator, out Fraction sum);
            others[denominator] = sum + value;
        }

        return others is null ? whole + first : SumPairwise([whole, first, .. others.Values]);
    }

    private static Fraction SumPairwise(List<Fraction> values)
    {
        for (int count = values.Count; count > 1; count = (count + 1) / 2)
        {
            for (int i = 0; i < count; i += 2)
            {
                values[i / 2] = i + 1 < count ? values[i] + values[i + 1] : values[i];
            }
        }

        return values[0];
    }

    private static bool TryAddSmall(in Fraction left, in Fraction right, out Fraction sum)
    {
        sum = default;
        long leftDenominator = left.SmallDenominator;
        long rightDenominator = right.SmallDenominator;
        if (leftDenominator == rightDenominator)
        {
            if (!IntegerMath.TryAdd(left._numerator, right._numerator, out long total))
            {
                return false;
            }

            sum = FromMagnitudes(total < 0, IntegerMath.Magnitude(total), (ulong)leftDenominator);
            return true;
        }

        long common = (long)IntegerMath.GreatestCommonDivisor((ulong)leftDenominator, (ulong)rightDenominator);
        if (IntegerMath.TryMultiply(left._numerator, rightDenominator / common, out long leftTerm)
            && IntegerMath.TryMultiply(right._numerator, leftDenominator / common, out long rightTerm)
            && IntegerMath.TryAdd(leftTerm, rightTerm, out long numerator)
            && IntegerMath.TryMultiply(leftDenominator / common, rightDenominator, out long denominator))
        {
            sum = FromMagnitudes(numerator < 0, IntegerMath.Magnitude(numerator), (ulong)denominator);
            return true;
        }

        return false;
    }

    /// <summary>Multiplies two fractions in lowest terms, cancelling first so that the product is in lowest terms too.</summary>
    private static bool TryMultiplySmall(long numerator1, long denominator1, long numerator2, long denominator2, out Fraction product)
    {
        Cancel(ref numerator1, ref denominator2);
        Cancel(ref numerator2, ref denominator1);
        if (IntegerMath.TryMultiply(numerator1, numerator2, out long numerator)
            && IntegerMath.TryMultiply(denominator1, denominator2, out long denominator))
        {
            product = new Fraction(numerator, denominator, null);
            return true;
        }

        product = default;
        return false;
    }

    private static void Cancel(ref long numerator, ref long denominator)
    {
        if (denominator == 1)
        {
            return;
        }

        // At most the denominator, so it fits; 0/n becomes 0/1.
        long divisor = (long)IntegerMath.GreatestCommonDivisor(IntegerMath.Magnitude(numerator), (ulong)denominator);
        numerator /= divisor;
        denominator /= divisor;
    }
}
