namespace Rubric.Schema;

/// <summary>Steps of bands that are never reached, that leave numbers out, or that hold the same number with different points.</summary>
internal static class BandRules
{
    private const int MaxShown = 5;

    // Each is compared with all before it; nobody writes more by hand.
    private const int MostSteps = 200;

    private static readonly BoundRange _all = new(null, null);

    // What is counted in these is whole, so nothing lies between 4 and 5.
    private const string CountingUnits = "人名次个项场件户期份家处篇本台条张位所间支";

    /// <summary>Checks the steps of one scale.</summary>
    /// <param name="bands">The scale.</param>
    /// <param name="at">The path of its steps.</param>
    /// <param name="context">Where to report.</param>
    public static void Check(BandsScale bands, ModelPath at, CheckContext context)
    {
        // Of what could not be read, or is wrong by itself, nothing is concluded.
        if (context.Report.HasBrokenIn(at) || bands.Steps.Any(s => s?.Bounds is null or { HasRate: true }))
        {
            return;
        }
        var ranges = new List<BoundRange>(bands.Steps.Length);
        for (int i = 0; i < bands.Steps.Length; i++)
        {
            if (BoundRange.Of(bands.Steps[i].Bounds, 1) is not { } range)
            {
                return;
            }
            ranges.Add(range);
        }
        // The unreachable step is the greater mistake.
        if (!HasUnreachable(ranges, at, context, out var left))
        {
            CheckGaps(ranges.Count > MostSteps ? BoundRange.GapsOf(ranges) : left, IsCount(bands.Unit), at, context);
            CheckOverlaps(bands, ranges, at, context);
        }
    }

    /// <summary>Looks for steps all of whose numbers the steps before them hold.</summary>
    private static bool HasUnreachable(List<BoundRange> ranges, ModelPath at, CheckContext context, out List<BoundRange> left)
    {
        bool found = false;
        bool hasAll = false;
        left = [_all];
        for (int i = 0; i < ranges.Count && i <= MostSteps; i++)
        {
            var range = ranges[i];
            bool isAll = range == _all;
            // A step for all the rest does no harm where nothing is left, unless it is there twice.
            if ((!isAll || hasAll) && left.TrueForAll(gap => gap.And(range) is null))
            {
                context.Add(DiagnosticCodes.UnreachableStep, at[i]);
                found = true;
            }
            hasAll |= isAll;
            left = BoundRange.Without(left, range);
        }
        return found;
    }

    private static void CheckGaps(List<BoundRange> gaps, bool isCount, ModelPath at, CheckContext context)
    {
        var examples = new List<string>();
        foreach (var gap in gaps)
        {
            var example = BoundCut.NumberBetween(gap.From, gap.To);
            // A measured number is hardly ever below 0, and no step need be there for it.
            if (example.Sign >= 0 && (!isCount || example.IsWhole))
            {
                examples.Add(example.ToString());
            }
        }
        if (examples.Count > 0)
        {
            context.Add(DiagnosticCodes.BandsLeaveGap, at, Say.List(examples.Take(MaxShown)));
        }
    }

    /// <summary>That steps with an open end overlap is how bands are written; two with both ends should not.</summary>
    private static void CheckOverlaps(BandsScale bands, List<BoundRange> ranges, ModelPath at, CheckContext context)
    {
        if (ranges.Count(r => r.IsClosed) < 2)
        {
            return;
        }
        var closed = ranges
            .Select((range, index) => (Range: range, Index: index))
            .Where(r => r.Range.IsClosed)
            .OrderBy(r => r.Range.From)
            .ToList();
        for (int i = 1, widest = 0; i < closed.Count; i++)
        {
            var (range, index) = closed[i];
            var (before, other) = closed[widest];
            if (range.And(before) is { } both && bands.Steps[index].Points != bands.Steps[other].Points)
            {
                var (first, second) = index < other ? (index, other) : (other, index);
                context.Add(DiagnosticCodes.StepsOverlap, at[second], BoundCut.NumberBetween(both.From, both.To).ToString(), bands.Steps[first].Bounds.ToString());
            }
            widest = range.To!.CompareTo(before.To) > 0 ? i : widest;
        }
    }

    private static bool IsCount(LocalizedText? unit) =>
        unit?.In("zh-Hans") is { Length: 1 } word && CountingUnits.Contains(word, StringComparison.Ordinal);
}
