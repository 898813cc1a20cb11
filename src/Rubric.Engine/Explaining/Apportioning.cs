using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Rounds numbers so that the rounded ones add up to their rounded sum (the method of the largest remainder, after Hamilton).</summary>
internal static class Apportioning
{
    /// <summary>The numbers with so many places, each rounded down or up; those with the largest remainders go up, of equal ones the first.</summary>
    public static ImmutableArray<Fraction> Of(IReadOnlyList<Fraction> numbers, int places)
    {
        var unit = UnitOf(places);
        Fraction[] shown = [.. numbers.Select(n => Floor(n, places, unit))];
        var sum = Fraction.Sum(numbers).Round(places, RoundingMode.HalfUp);
        // Each remainder is below a unit, so there are never more units to give than remainders that are not 0.
        int left = (int)((sum - Fraction.Sum(shown)) / unit).Numerator;
        foreach (int i in Enumerable.Range(0, shown.Length).OrderByDescending(i => numbers[i] - shown[i]).Take(left))
        {
            shown[i] += unit;
        }
        return [.. shown];
    }

    private static Fraction Floor(Fraction number, int places, Fraction unit)
    {
        var towardsZero = number.Round(places, RoundingMode.Down);
        return towardsZero > number ? towardsZero - unit : towardsZero;
    }

    private static Fraction UnitOf(int places)
    {
        var unit = Fraction.One;
        for (int i = 0; i < places; i++)
        {
            unit /= 10;
        }
        return unit;
    }
}
