using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Finds the numbers that earn the most on a scale.</summary>
internal static class GapFinder
{
    public static MeasuredGap Of(MeasuredScale scale, Fraction maximum, ImmutableArray<Measurement> entries)
    {
        ImmutableArray<Fraction> there = [.. entries.Select(e => e.Actual)];
        return scale switch
        {
            BandsScale bands => new MeasuredGap(there, Single(scale, BestBand(bands, maximum)), bands.Unit),
            CurveScale curve => new MeasuredGap(there, Single(scale, BestOf(curve, maximum, there[0])), curve.Unit),
            RatioScale ratio => new MeasuredGap(there, Single(scale, BestOf(ratio, entries)), null),
            _ => new MeasuredGap(there, Single(scale, new Bounds { Min = maximum }), null),
        };
    }

    /// <summary>Where entries add up, no one of them needs to be the best.</summary>
    private static Bounds Single(MeasuredScale scale, Bounds needed) => scale.Repeated == Repetition.Sum ? Bounds.None : needed;

    private static Bounds BestBand(BandsScale scale, Fraction maximum)
    {
        int best = 0;
        for (int i = 1; i < scale.Steps.Length; i++)
        {
            best = scale.Steps[i].Points.Of(maximum) > scale.Steps[best].Points.Of(maximum) ? i : best;
        }
        return scale.Steps[best].Bounds.IsEmpty ? Rest(scale.Steps.Take(best)) : scale.Steps[best].Bounds;
    }

    /// <summary>What steps leave over that all go upwards from a number, or all downwards.</summary>
    private static Bounds Rest(IEnumerable<BandStep> steps)
    {
        var bounds = steps.Select(s => s.Bounds).ToList();
        if (bounds.Count > 0 && bounds.All(b => b is { Max: null, Below: null, Is: null }))
        {
            var lowest = bounds.OrderBy(b => (b.Min ?? b.Above)!.Value.Value).First();
            return lowest.Min is { } min ? new Bounds { Below = min } : new Bounds { Max = lowest.Above };
        }
        if (bounds.Count > 0 && bounds.All(b => b is { Min: null, Above: null, Is: null }))
        {
            var highest = bounds.OrderByDescending(b => (b.Max ?? b.Below)!.Value.Value).First();
            return highest.Max is { } max ? new Bounds { Above = max } : new Bounds { Min = highest.Below };
        }
        return Bounds.None;
    }

    /// <summary>The nearest number at which a curve is at its best.</summary>
    private static Bounds BestOf(CurveScale scale, Fraction maximum, Fraction there)
    {
        var best = scale.Through.Select(p => p.Points.Of(maximum)).Max();
        var nearest = scale.Through.Where(p => p.Points.Of(maximum) == best).Select(p => p.X).OrderBy(x => Fraction.Abs(x - there)).First();
        return there < nearest ? new Bounds { Min = nearest } : new Bounds { Max = nearest };
    }

    private static Bounds BestOf(RatioScale scale, ImmutableArray<Measurement> entries)
    {
        var target = entries[0].Target;
        return entries.Any(e => e.Target != target) ? Bounds.None
            : scale.LowerIsBetter ? new Bounds { Max = target }
            : new Bounds { Min = target };
    }
}
