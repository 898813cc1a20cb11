using Rubric.Schema;

namespace Rubric.Oracle;

/// <summary>Answer to points of the scale, and the worst and the best that any answer can earn (format, section 4).</summary>
public static class OracleScales
{
    /// <summary>The points of the scale; null where the answer turns out not to apply.</summary>
    public static Exact? Points(OracleNode leaf, OracleAnswer answer)
    {
        var maximum = leaf.Maximum!.Value;
        switch (leaf.Scale)
        {
            case OptionsScale options:
                return Exact.Of(options.Options.First(o => answer.Counts.ContainsKey(o.Id)).Points, maximum);
            case YesNoScale yesNo:
                return answer.Yes == yesNo.FullOn ? maximum : 0;
            case ChecklistScale { ByCount.Length: > 0 } checklist:
                return ByCount(checklist, answer.Counts.Count, maximum);
            case ChecklistScale checklist:
                return Exact.Sum(checklist.Items.Where(i => answer.Counts.ContainsKey(i.Id)).Select(i => Exact.Of(i.Points!.Value, maximum)));
            case DeductionsScale deductions:
                var cost = Counted(deductions.Items, answer, maximum);
                return leaf.Section == Section.Penalties ? Exact.Min(cost, maximum) : Exact.Max(maximum - cost, 0);
            case AdditionsScale additions:
                return Exact.Min(Counted(additions.Items, answer, maximum), maximum);
            case MeasuredScale measured:
                List<Exact> entries = [.. Enumerable.Range(0, answer.Numbers.Count).Select(i => Entry(measured, answer, i, maximum)).OfType<Exact>()];
                return entries.Count == 0 ? null : Combine(entries, measured.Repeated, maximum);
            default:
                throw new InvalidOperationException(leaf.Scale.Kind);
        }
    }

    /// <summary>Whether every entry is a 0 / 0 that says that it does not apply.</summary>
    public static bool TurnsOutNotApplicable(OracleNode leaf, OracleAnswer answer) =>
        leaf.Scale is RatioScale { WhenZero: ZeroRatio.NotApplicable } && answer.Numbers.Zip(answer.Targets).All(pair => pair is { First.Sign: 0, Second.Sign: 0 });

    /// <summary>The worst and the best points of the scale that an answer which applies can earn.</summary>
    public static Span Range(OracleNode leaf)
    {
        var maximum = leaf.Maximum!.Value;
        switch (leaf.Scale)
        {
            case OptionsScale options:
                return Over(options.Options.Select(o => Exact.Of(o.Points, maximum)));
            case ChecklistScale { ByCount.Length: > 0 } checklist:
                return Over(Enumerable.Range(0, checklist.Items.Length + 1).Select(n => ByCount(checklist, n, maximum)));
            case DeductionsScale deductions:
                var most = Most(deductions.Items, maximum);
                return leaf.Section == Section.Penalties
                    ? new Span(0, most is { } take ? Exact.Min(take, maximum) : maximum)
                    : new Span(most is { } cost ? Exact.Max(maximum - cost, 0) : 0, maximum);
            case BandsScale bands:
                return Repeated(Over(Landmarks(bands).Select(x => Step(bands, x)).OfType<BandStep>().Select(s => Exact.Of(s.Points, maximum))), bands, maximum);
            case CurveScale curve:
                return Repeated(Over(curve.Through.Select(p => Exact.Of(p.Points, maximum))), curve, maximum);
            case RatioScale ratio:
                return Repeated(Ratio(ratio, maximum), ratio, maximum);
            default:
                return new Span(0, maximum);
        }
    }

    private static Span Over(IEnumerable<Exact> values) => values.Select(v => (Span)v).Aggregate((a, b) => a.Include(b.Low));

    /// <summary>A sum of enough entries reaches the maximum, if any entry earns anything.</summary>
    private static Span Repeated(Span entry, MeasuredScale scale, Exact maximum) =>
        scale.Repeated == Repetition.Sum && entry.High > 0 ? entry with { High = maximum } : entry;

    private static Span Ratio(RatioScale ratio, Exact maximum)
    {
        if (ratio.Target is not { IsZero: true })
        {
            // Lower the better: the points come as near to 0 as one likes.
            return new Span(0, maximum);
        }
        if (ratio.LowerIsBetter)
        {
            return new Span(0, ratio.WhenZero == ZeroRatio.Full ? maximum : 0);
        }
        return new Span(ratio.WhenZero == ZeroRatio.Zero ? 0 : maximum, maximum);
    }

    private static Exact ByCount(ChecklistScale checklist, int met, Exact maximum)
    {
        CountPoints? reached = null;
        foreach (var entry in checklist.ByCount)
        {
            if (entry.Count <= met && (reached is not { } best || entry.Count > best.Count))
            {
                reached = entry;
            }
        }
        return reached is { } found ? Exact.Of(found.Points, maximum) : 0;
    }

    private static Exact Counted(IEnumerable<CountedItem> items, OracleAnswer answer, Exact maximum)
    {
        Exact sum = 0;
        foreach (var item in items)
        {
            var points = answer.Counts.GetValueOrDefault(item.Id) * Exact.Of(item.Points, maximum);
            sum += item.Limit is { } limit ? Exact.Min(points, Exact.Of(limit, maximum)) : points;
        }
        return sum;
    }

    /// <summary>What all items together can come to; null where there is no end to it.</summary>
    private static Exact? Most(IEnumerable<CountedItem> items, Exact maximum)
    {
        Exact sum = 0;
        foreach (var item in items.Where(i => i.Points.Value.Sign > 0))
        {
            if (item.Limit is not { } limit)
            {
                return null;
            }
            sum += Exact.Of(limit, maximum);
        }
        return sum;
    }

    private static Exact? Entry(MeasuredScale scale, OracleAnswer answer, int index, Exact maximum)
    {
        var number = answer.Numbers[index];
        return scale switch
        {
            ScoreScale => number,
            BandsScale bands => Exact.Of(Step(bands, number)!.Points, maximum),
            CurveScale curve => Curve(curve, number, maximum),
            RatioScale ratio => Ratio(ratio, number, answer.Targets[index], maximum),
            _ => throw new InvalidOperationException(scale.Kind),
        };
    }

    private static BandStep? Step(BandsScale bands, Exact number) =>
        bands.Steps.FirstOrDefault(s => ((Span)number).Satisfies(s.Bounds, 1) == true);

    /// <summary>Numbers that together fall into every step into which any number falls: each bound, and one between each two.</summary>
    private static IEnumerable<Exact> Landmarks(BandsScale bands)
    {
        List<Exact> bounds = [.. bands.Steps.SelectMany(s => s.Bounds.Comparators()).Select(c => Exact.Of(c.Value.Value)).Distinct().Order()];
        if (bounds.Count == 0)
        {
            return [0];
        }
        return bounds
            .Concat(bounds.Zip(bounds.Skip(1), (a, b) => (a + b) / 2))
            .Append(bounds[0] - 1)
            .Append(bounds[^1] + 1);
    }

    private static Exact Curve(CurveScale curve, Exact x, Exact maximum)
    {
        List<(Exact X, Exact Y)> points = [.. curve.Through.Select(p => (Exact.Of(p.X), Exact.Of(p.Points, maximum)))];
        if (x <= points[0].X)
        {
            return points[0].Y;
        }
        for (int i = 1; i < points.Count; i++)
        {
            var (left, right) = (points[i - 1], points[i]);
            if (x <= right.X)
            {
                return left.Y + ((right.Y - left.Y) * (x - left.X) / (right.X - left.X));
            }
        }
        return points[^1].Y;
    }

    private static Exact? Ratio(RatioScale ratio, Exact actual, Exact target, Exact maximum)
    {
        if (actual == 0 && target == 0)
        {
            return ratio.WhenZero switch
            {
                ZeroRatio.Full => maximum,
                ZeroRatio.Zero => 0,
                _ => null,
            };
        }
        var (above, below) = ratio.LowerIsBetter ? (target, actual) : (actual, target);
        return below == 0 ? maximum : maximum * Exact.Min(1, above / below);
    }

    private static Exact Combine(List<Exact> entries, Repetition? repeated, Exact maximum) => repeated switch
    {
        Repetition.Sum => Exact.Min(Exact.Sum(entries), maximum),
        Repetition.Mean => Exact.Sum(entries) / entries.Count,
        Repetition.Median => Exact.Median(entries),
        Repetition.Min => entries.Min(),
        Repetition.Max => entries.Max(),
        _ => entries.Single(),
    };
}
