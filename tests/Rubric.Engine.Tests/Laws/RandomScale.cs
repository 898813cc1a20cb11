using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Laws;

/// <summary>Scales whose best points are their maximum, as the format asks.</summary>
internal sealed class RandomScale(Draw draw)
{
    /// <summary>A scale, or null for the default.</summary>
    /// <param name="weight">The maximum without <c>out-of</c>.</param>
    /// <param name="mayNotApply">Whether a ratio may say that it does not apply.</param>
    public Scale? Make(Fraction weight, bool mayNotApply)
    {
        Fraction? outOf = draw.Chance(15, Feature.OutOf) ? draw.Pick(4, 10, 12, 100) : null;
        var maximum = outOf ?? weight;
        return draw.Between(0, 10) switch
        {
            0 when outOf is null => null,
            0 or 1 => Score(maximum, outOf),
            2 => Options(maximum, outOf),
            3 => YesNo(outOf),
            4 => Checklist(maximum, outOf),
            5 => ByCount(maximum, outOf),
            6 => Deductions(maximum, outOf),
            7 => Additions(maximum, outOf),
            8 => Bands(maximum, outOf),
            9 => Curve(maximum, outOf),
            _ => Ratio(mayNotApply, outOf),
        };
    }

    private ScoreScale Score(Fraction maximum, Fraction? outOf)
    {
        draw.Mark(Feature.Score);
        Fraction? step = draw.Chance(40, Feature.ScoreStep) ? maximum / draw.Pick(2, 4, 5, 10) : null;
        return new ScoreScale { OutOf = outOf, Step = step, Repeated = Repeated() };
    }

    private OptionsScale Options(Fraction maximum, Fraction? outOf)
    {
        draw.Mark(Feature.Options);
        return new OptionsScale
        {
            OutOf = outOf,
            Options = [.. Points(maximum, draw.Between(2, 4)).Select((p, i) => new ScaleOption { Id = $"o{i}", Title = $"选{i}", Points = p })],
        };
    }

    private YesNoScale YesNo(Fraction? outOf)
    {
        draw.Mark(Feature.YesNo);
        return new YesNoScale { OutOf = outOf, FullOn = draw.Chance(50) };
    }

    private ChecklistScale Checklist(Fraction maximum, Fraction? outOf)
    {
        draw.Mark(Feature.Checklist);
        return new ChecklistScale
        {
            OutOf = outOf,
            Items = [.. draw.Split(maximum, draw.Between(1, 4)).Select((p, i) => new ChecklistItem { Id = $"c{i}", Title = $"项{i}", Points = p })],
        };
    }

    private ChecklistScale ByCount(Fraction maximum, Fraction? outOf)
    {
        draw.Mark(Feature.ByCount);
        int items = draw.Between(1, 4);
        var counts = draw.Some([.. Enumerable.Range(0, items + 1)]);
        return new ChecklistScale
        {
            OutOf = outOf,
            Items = [.. Enumerable.Range(0, items).Select(i => new ChecklistItem { Id = $"c{i}", Title = $"项{i}" })],
            ByCount = [.. draw.Shuffle(counts.Zip(Points(maximum, counts.Count), (count, points) => new CountPoints(count, points)))],
        };
    }

    private DeductionsScale Deductions(Fraction maximum, Fraction? outOf)
    {
        draw.Mark(Feature.Deductions);
        return new DeductionsScale { OutOf = outOf, Items = Counted(maximum) };
    }

    private AdditionsScale Additions(Fraction maximum, Fraction? outOf)
    {
        draw.Mark(Feature.Additions);
        var items = Counted(maximum);
        // One kind of event without an end, so that the maximum can be reached.
        var endless = new CountedItem { Id = "endless", Title = "不限", Points = maximum / 4 };
        return new AdditionsScale { OutOf = outOf, Items = items.Insert(draw.Between(0, items.Length), endless) };
    }

    private BandsScale Bands(Fraction maximum, Fraction? outOf)
    {
        draw.Mark(Feature.Bands);
        int steps = draw.Between(2, 4);
        var points = Points(maximum, steps);
        return new BandsScale
        {
            OutOf = outOf,
            Repeated = Repeated(),
            Steps = [.. points.Select((p, i) => new BandStep { Points = p, Bounds = i == steps - 1 ? Bounds.None : Above(80 - (20 * i)) })],
        };
    }

    private CurveScale Curve(Fraction maximum, Fraction? outOf)
    {
        draw.Mark(Feature.Curve);
        return new CurveScale
        {
            OutOf = outOf,
            Repeated = Repeated(),
            Through = [.. Points(maximum, draw.Between(1, 4)).Select((p, i) => new CurvePoint((30 * i) + draw.Between(0, 20), p))],
        };
    }

    private RatioScale Ratio(bool mayNotApply, Fraction? outOf)
    {
        draw.Mark(Feature.Ratio);
        ZeroRatio?[] whenZero = mayNotApply ? [null, ZeroRatio.Full, ZeroRatio.Zero, ZeroRatio.NotApplicable] : [null, ZeroRatio.Full, ZeroRatio.Zero];
        var scale = new RatioScale
        {
            OutOf = outOf,
            Repeated = Repeated(),
            LowerIsBetter = draw.Chance(30, Feature.LowerIsBetter),
            Target = draw.Chance(50, Feature.RatioTarget) ? draw.Pick(0, 3, 7, 20, 90) : null,
            WhenZero = draw.Pick(whenZero),
        };
        if (scale.WhenZero is not null)
        {
            draw.Mark(Feature.WhenZero);
        }
        return scale;
    }

    /// <summary>Points of which one is the maximum.</summary>
    private List<Amount> Points(Fraction maximum, int count)
    {
        int best = draw.Between(0, count - 1);
        return [.. Enumerable.Range(0, count).Select(i => AmountOf(i == best ? 10 : draw.Between(0, 10), maximum))];
    }

    private Amount AmountOf(int tenths, Fraction maximum) =>
        draw.Chance(25, Feature.RateOfMaximum) ? Amount.Percent(tenths * 10) : maximum * tenths / 10;

    private ImmutableArray<CountedItem> Counted(Fraction maximum) =>
        [.. Enumerable.Range(0, draw.Between(1, 3)).Select(i => new CountedItem
        {
            Id = $"d{i}",
            Title = $"次{i}",
            Points = AmountOf(draw.Between(0, 4), maximum),
            Limit = draw.Chance(50) ? AmountOf(draw.Between(0, 8), maximum) : null,
        })];

    private Bounds Above(int number) => draw.Chance(50) ? new Bounds { Min = number } : new Bounds { Above = number };

    private Repetition? Repeated() =>
        draw.Chance(30, Feature.Repeated) ? draw.Pick(Repetition.Mean, Repetition.Sum, Repetition.Median, Repetition.Min, Repetition.Max) : null;
}
