using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Tiers that none or more than one of the numbers reach as their author will have thought: shadowed, overlapping, with gaps between them.</summary>
internal static class TierOrderRules
{
    // Each is compared with all before it; nobody writes more by hand.
    private const int MostTiers = 200;

    public static void Check(CheckContext context)
    {
        var (rubric, root) = (context.Rubric, ModelPath.Root["tiers"]);
        if (rubric.FullMarks.Sign > 0 && !context.Report.IsBroken(ModelPath.Root["full-marks"])
            && RangesOf(rubric.Tiers, root, rubric.FullMarks, context) is { } ranges)
        {
            CheckPairs(rubric.Tiers, ranges, root, IsSetByOverride, context);
            CheckGaps(rubric, ranges, root, context);
        }
        foreach (var node in context.Nodes)
        {
            var (tiers, path) = (node.Indicator.Tiers, context.PathOf(node)["tiers"]);
            // How points and rates of an indicator compare depends on what is applicable.
            bool mixed = tiers.SelectMany(t => t?.Bounds?.Comparators() ?? []).Select(c => c.Value.IsRate).Distinct().Count() > 1;
            if (!mixed && RangesOf(tiers, path, 1, context) is { } own)
            {
                CheckPairs(tiers, own, path, (_, _) => false, context);
            }
        }
    }

    /// <summary>The numbers of each tier; null where nothing can be concluded.</summary>
    private static List<BoundRange>? RangesOf(ImmutableArray<Tier> tiers, ModelPath path, Fraction fullMarks, CheckContext context)
    {
        if (tiers.Length is 0 or > MostTiers || context.Report.HasBrokenIn(path))
        {
            return null;
        }
        var ranges = new List<BoundRange>();
        foreach (var tier in tiers)
        {
            if (tier?.Bounds is not { } bounds || BoundRange.Of(bounds, fullMarks) is not { } range)
            {
                return null;
            }
            ranges.Add(range);
        }
        return ranges;
    }

    private static void CheckPairs(
        ImmutableArray<Tier> tiers, List<BoundRange> ranges, ModelPath path, Func<CheckContext, Tier, bool> isSetOtherwise, CheckContext context)
    {
        for (int i = 1; i < tiers.Length; i++)
        {
            // A tier with a requirement lets pass what it holds.
            var before = Enumerable.Range(0, i).Where(b => tiers[b].Require.IsEmpty).ToList();
            int shadow = FirstOf(before, b => ranges[b].Contains(ranges[i]));
            if (shadow >= 0)
            {
                if (!isSetOtherwise(context, tiers[i]))
                {
                    context.Add(DiagnosticCodes.TierShadowed, path[i], tiers[i].Id ?? "", tiers[shadow].Id ?? "");
                }
                continue;
            }
            int other = tiers[i].Require.IsEmpty && ranges[i].IsClosed
                ? FirstOf(before, b => ranges[b].IsClosed && ranges[b].And(ranges[i]) is not null)
                : -1;
            if (other >= 0 && ranges[other].And(ranges[i]) is { } both)
            {
                string example = BoundCut.NumberBetween(both.From, both.To).ToString();
                bool isRate = tiers[i].Bounds.Comparators().First().Value.IsRate && path.Parent!.Parent is not null;
                example = isRate ? Amount.Percent(BoundCut.NumberBetween(both.From, both.To) * 100).ToString() : example;
                context.Add(DiagnosticCodes.TiersOverlap, path[i], tiers[other].Id ?? "", tiers[i].Id ?? "", example);
            }
        }
    }

    private static int FirstOf(List<int> indices, Predicate<int> holds)
    {
        int found = indices.FindIndex(holds);
        return found < 0 ? -1 : indices[found];
    }

    /// <summary>A tier behind all others may be there for overrides only.</summary>
    private static bool IsSetByOverride(CheckContext context, Tier tier) => context.Rubric.Overrides.Any(o => o?.Effect switch
    {
        SetTier set => set.Tier == tier.Id,
        FloorTier floor => floor.Tier == tier.Id,
        CapTier cap => cap.Tier == tier.Id,
        ShiftTier => tier.Ranked,
        _ => false,
    });

    private static void CheckGaps(RubricDefinition rubric, List<BoundRange> ranges, ModelPath path, CheckContext context)
    {
        if (context.Report.HasErrors || context.Report.HasBroken || ReachableTotals.Of(rubric) is not { } totals)
        {
            return;
        }
        foreach (var gap in BoundRange.GapsOf(ranges))
        {
            // Below the lowest tier is no gap.
            if (gap.From is { } from && totals.Find(from, gap.To) is { } example)
            {
                int above = gap.To is { } to ? ranges.FindIndex(r => r.From == to) : -1;
                int below = ranges.FindIndex(r => r.To == from);
                var between = above < 0
                    ? Say.Both($"above '{rubric.Tiers[below].Id}'", $"“{rubric.Tiers[below].Id}”之上")
                    : Say.Both($"between '{rubric.Tiers[above].Id}' and '{rubric.Tiers[below].Id}'", $"“{rubric.Tiers[above].Id}”与“{rubric.Tiers[below].Id}”之间");
                context.Add(DiagnosticCodes.TiersLeaveGap, path[below], between, example.ToString());
            }
        }
    }
}
