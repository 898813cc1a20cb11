using System.Numerics;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>The largest number of which some numbers are multiples.</summary>
internal static class Grains
{
    /// <summary>Zeros are multiples of anything; of nothing but zeros the grain is 0.</summary>
    public static Fraction Of(IEnumerable<Fraction> numbers)
    {
        var grain = Fraction.Zero;
        foreach (var number in numbers)
        {
            grain = Of(grain, number);
        }
        return grain;
    }

    /// <summary>One in the last of so many decimal places, of which every number rounded to them is a multiple.</summary>
    public static Fraction OfPlaces(int places) => Fraction.One / Fraction.Parse("1" + new string('0', places));

    public static Fraction Of(Fraction left, Fraction right) =>
        left.IsZero ? Fraction.Abs(right)
        : right.IsZero ? Fraction.Abs(left)
        : new Fraction(
            BigInteger.GreatestCommonDivisor(left.Numerator * right.Denominator, right.Numerator * left.Denominator),
            left.Denominator * right.Denominator);
}
