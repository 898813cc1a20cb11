namespace Rubric.Schema;

/// <summary>The numbers that satisfy bounds: from a cut to a cut, either of them null where there is no end.</summary>
internal readonly record struct BoundRange(BoundCut? From, BoundCut? To)
{
    /// <summary>Whether both ends are written.</summary>
    public bool IsClosed => From is not null && To is not null;

    private bool IsEmpty => From is { } from && To is { } to && from.CompareTo(to) >= 0;

    /// <summary>The range of bounds, with percentages of a number; null where no number satisfies them.</summary>
    public static BoundRange? Of(Bounds bounds, Fraction hundredPercent)
    {
        BoundCut? from = null;
        BoundCut? to = null;
        foreach (var (comparator, amount) in bounds.Comparators())
        {
            var number = amount.Of(hundredPercent);
            if (comparator is Comparator.Min or Comparator.Above or Comparator.Is)
            {
                var cut = new BoundCut(number, IsBehind: comparator == Comparator.Above);
                from = from is { } known && known.CompareTo(cut) > 0 ? known : cut;
            }
            if (comparator is Comparator.Max or Comparator.Below or Comparator.Is)
            {
                var cut = new BoundCut(number, IsBehind: comparator != Comparator.Below);
                to = to is { } known && known.CompareTo(cut) < 0 ? known : cut;
            }
        }
        var range = new BoundRange(from, to);
        return range.IsEmpty ? null : range;
    }

    public bool Contains(BoundRange other) =>
        (From is not { } from || (other.From is { } otherFrom && from.CompareTo(otherFrom) <= 0))
        && (To is not { } to || (other.To is { } otherTo && to.CompareTo(otherTo) >= 0));

    /// <summary>What lies in both; null where nothing does.</summary>
    public BoundRange? And(BoundRange other)
    {
        var from = From is not { } a ? other.From : other.From is not { } b ? From : a.CompareTo(b) > 0 ? a : b;
        var to = To is not { } c ? other.To : other.To is not { } d ? To : c.CompareTo(d) < 0 ? c : d;
        var both = new BoundRange(from, to);
        return both.IsEmpty ? null : both;
    }

    /// <summary>What lies in none of the ranges, from the least number up.</summary>
    public static List<BoundRange> GapsOf(IEnumerable<BoundRange> ranges)
    {
        var sorted = ranges.ToList();
        sorted.Sort((a, b) => a.From is not { } x ? (b.From is null ? 0 : -1) : b.From is not { } y ? 1 : x.CompareTo(y));
        var gaps = new List<BoundRange>();
        bool started = false;
        BoundCut? end = null;
        foreach (var range in sorted)
        {
            if (!started ? range.From is not null : end!.Value.CompareTo(range.From ?? end.Value) < 0)
            {
                gaps.Add(new BoundRange(end, range.From));
            }
            if (range.To is not { } to)
            {
                return gaps;
            }
            end = started && end!.Value.CompareTo(to) > 0 ? end : to;
            started = true;
        }
        gaps.Add(new BoundRange(end, null));
        return gaps;
    }
}
