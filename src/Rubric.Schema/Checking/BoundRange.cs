namespace Rubric.Schema;

/// <summary>The numbers that satisfy bounds: from a cut to a cut, either of them null where there is no end.</summary>
internal sealed record BoundRange(BoundCut? From, BoundCut? To)
{
    /// <summary>Whether both ends are written.</summary>
    public bool IsClosed => From is not null && To is not null;

    private bool IsEmpty => From is { } from && To is { } to && from.CompareTo(to) >= 0;

    /// <summary>The range of bounds, with percentages of a number; null where no number satisfies them.</summary>
    public static BoundRange? Of(Bounds bounds, Fraction hundredPercent)
    {
        var from = Later(Later(CutOf(bounds.Min, isBehind: false), CutOf(bounds.Above, isBehind: true)), CutOf(bounds.Is, isBehind: false));
        var to = Earlier(Earlier(CutOf(bounds.Max, isBehind: true), CutOf(bounds.Below, isBehind: false)), CutOf(bounds.Is, isBehind: true));
        var range = new BoundRange(from, to);
        return range.IsEmpty ? null : range;

        BoundCut? CutOf(Amount? amount, bool isBehind) => amount is { } given ? new BoundCut(given.Of(hundredPercent), isBehind) : null;
    }

    public bool Contains(BoundRange other) =>
        (From is not { } from || (other.From is { } otherFrom && from.CompareTo(otherFrom) <= 0))
        && (To is not { } to || (other.To is { } otherTo && to.CompareTo(otherTo) >= 0));

    /// <summary>What lies in both; null where nothing does.</summary>
    public BoundRange? And(BoundRange other)
    {
        var both = new BoundRange(Later(From, other.From), Earlier(To, other.To));
        return both.IsEmpty ? null : both;
    }

    /// <summary>What lies in some ranges and not in one more, in the same order.</summary>
    public static List<BoundRange> Without(List<BoundRange> ranges, BoundRange taken)
    {
        var left = new List<BoundRange>(ranges.Count + 1);
        foreach (var range in ranges)
        {
            if (range.And(taken) is not { } both)
            {
                left.Add(range);
                continue;
            }
            var (before, behind) = (new BoundRange(range.From, both.From), new BoundRange(both.To, range.To));
            if (both.From is not null && !before.IsEmpty)
            {
                left.Add(before);
            }
            if (both.To is not null && !behind.IsEmpty)
            {
                left.Add(behind);
            }
        }
        return left;
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
            if (!started ? range.From is not null : end!.CompareTo(range.From ?? end) < 0)
            {
                gaps.Add(new BoundRange(end, range.From));
            }
            if (range.To is not { } to)
            {
                return gaps;
            }
            end = started && end!.CompareTo(to) > 0 ? end : to;
            started = true;
        }
        gaps.Add(new BoundRange(end, null));
        return gaps;
    }

    private static BoundCut? Later(BoundCut? a, BoundCut? b) => a is not { } first ? b : b is not { } second ? a : first.CompareTo(second) > 0 ? a : b;

    private static BoundCut? Earlier(BoundCut? a, BoundCut? b) => a is not { } first ? b : b is not { } second ? a : first.CompareTo(second) < 0 ? a : b;
}
