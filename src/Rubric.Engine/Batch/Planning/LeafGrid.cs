using System.Collections.Immutable;
using System.Numerics;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Finds the unit in which the points of a leaf are counted.</summary>
internal static class LeafGrid
{
    private const int MostPlaces = 9;

    /// <summary>A power of ten that all points of the scale are whole multiples of; else, where they are no decimals, the largest such fraction.</summary>
    /// <returns>The unit, and the decimal places that it stands for, or -1.</returns>
    public static (Fraction Unit, int Places) Of(IndicatorNode leaf, LeafScoring scoring, int decimals)
    {
        var common = Marks(leaf, scoring).Select(p => p.Denominator).Aggregate(BigInteger.One, CommonMultiple);
        int least = TakesAnyNumber(leaf) ? decimals : 0;
        for (int places = least; places <= MostPlaces; places++)
        {
            if ((BigInteger.Pow(10, places) % common).IsZero)
            {
                return (new Fraction(BigInteger.One, BigInteger.Pow(10, places)), places);
            }
        }
        return (new Fraction(BigInteger.One, common * BigInteger.Pow(10, least)), -1);
    }

    /// <summary>All points that a scale can give one by one; null where there are too many to name.</summary>
    public static ImmutableArray<Fraction>? GivenPoints(IndicatorNode leaf)
    {
        var maximum = leaf.ScaleMaximum!.Value;
        return leaf.Scale switch
        {
            OptionsScale scale => [.. scale.Options.Select(o => o.Points.Of(maximum))],
            YesNoScale => [Fraction.Zero, maximum],
            BandsScale { Repeated: null } scale => [.. scale.Steps.Select(s => s.Points.Of(maximum))],
            ChecklistScale { ByCount.IsEmpty: false } scale => [Fraction.Zero, .. scale.ByCount.Select(c => c.Points.Of(maximum))],
            _ => null,
        };
    }

    /// <summary>The least common multiple of two denominators.</summary>
    public static BigInteger CommonMultiple(BigInteger one, BigInteger other) => one / BigInteger.GreatestCommonDivisor(one, other) * other;

    /// <summary>Points that must be whole multiples of the unit.</summary>
    private static IEnumerable<Fraction> Marks(IndicatorNode leaf, LeafScoring scoring)
    {
        var maximum = leaf.ScaleMaximum!.Value;
        IEnumerable<Fraction> marks = leaf.Scale switch
        {
            ScoreScale scale => [scale.Step ?? Fraction.Zero],
            ChecklistScale { ByCount.IsEmpty: true } scale => scale.Items.Select(i => i.Points!.Value.Of(maximum)),
            DeductionsScale scale => [maximum, .. scale.Items.SelectMany(MarksOf)],
            AdditionsScale scale => [maximum, .. scale.Items.SelectMany(MarksOf)],
            _ => GivenPoints(leaf) ?? [],
        };
        // The highest point of a score scale need not be a multiple: 9.99 of 10 in steps of 0.37.
        return leaf.Scale is ScoreScale ? marks : marks.Append(scoring.Lowest);

        IEnumerable<Fraction> MarksOf(CountedItem item) => item.Limit is { } limit ? [item.Points.Of(maximum), limit.Of(maximum)] : [item.Points.Of(maximum)];
    }

    private static bool TakesAnyNumber(IndicatorNode leaf) =>
        leaf.Scale is RatioScale or CurveScale or ScoreScale { Step: null } || leaf.Scale is MeasuredScale { Repeated: not null };
}
