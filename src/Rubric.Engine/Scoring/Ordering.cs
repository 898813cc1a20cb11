using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Compares numbers where they stand: most are so short that it takes two products and no copies.</summary>
internal static class Ordering
{
    /// <summary>As <see cref="Fraction.CompareTo(Fraction)"/>.</summary>
    public static int Compare(in Fraction left, in Fraction right) => left.TryGetParts(out long numerator, out long denominator)
        ? Compare(numerator, denominator, right)
        : left.CompareTo(right);

    /// <summary>The same of a quotient that need not be in lowest terms.</summary>
    /// <param name="numerator">The dividend.</param>
    /// <param name="denominator">The divisor, above 0.</param>
    /// <param name="right">What it is compared with.</param>
    public static int Compare(long numerator, long denominator, in Fraction right) =>
        right.TryGetParts(out long rightNumerator, out long rightDenominator)
        && IsShort(numerator) && IsShort(denominator) && IsShort(rightNumerator) && IsShort(rightDenominator)
            ? (numerator * rightDenominator).CompareTo(rightNumerator * denominator)
            : new Fraction(numerator, denominator).CompareTo(right);

    private static bool IsShort(long part) => part == (int)part;
}
