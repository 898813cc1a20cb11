using System.Numerics;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Turns bounds on points or rates into limits of whole numbers, by asking the exact comparison itself.</summary>
internal static class Thresholds
{
    /// <summary>The numbers from 0 to <paramref name="most"/> that satisfy all bounds; they stand together, as rounding keeps the order.</summary>
    /// <returns>The least and the largest of them; a least above <paramref name="most"/> where there are none, no largest where there is no upper bound.</returns>
    public static (BigInteger Low, BigInteger? High) Of(Bounds bounds, PlanQuantity quantity, BigInteger most, RoundingPolicy rounding)
    {
        BigInteger low = 0;
        BigInteger? high = null;
        foreach (var pair in bounds.Comparators())
        {
            var (comparator, needed) = (pair.Key, pair.Value);
            if (comparator is Comparator.Min or Comparator.Above or Comparator.Is)
            {
                var reached = comparator == Comparator.Above ? Comparator.Above : Comparator.Min;
                low = BigInteger.Max(low, First(n => Holds(n, reached, needed)));
            }
            if (comparator is Comparator.Max or Comparator.Below or Comparator.Is)
            {
                var passed = comparator == Comparator.Below ? Comparator.Min : Comparator.Above;
                var largest = First(n => Holds(n, passed, needed)) - 1;
                high = high is { } other ? BigInteger.Min(other, largest) : largest;
            }
        }
        // Nothing is below 0, and nothing above most: such limits must not reach further than sums do.
        return high is { Sign: < 0 } || high < low ? (most + 1, null) : (low, high >= most ? null : high);

        bool Holds(BigInteger number, Comparator comparator, Amount needed)
        {
            var value = quantity.Of(number);
            var seen = rounding.Total is { } places ? value.Round(places, rounding.Mode) : value;
            return new Standing(seen, seen, quantity.Full).Compare(comparator, needed).Held == true;
        }

        // The first number that is far enough, or one more than the most.
        BigInteger First(Func<BigInteger, bool> isFarEnough)
        {
            BigInteger from = 0;
            var to = most + 1;
            while (from < to)
            {
                var middle = (from + to) / 2;
                (from, to) = isFarEnough(middle) ? (from, middle) : (middle + 1, to);
            }
            return from;
        }
    }
}
