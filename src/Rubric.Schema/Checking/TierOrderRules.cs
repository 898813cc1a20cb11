using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Tiers that none or more than one of the numbers reach as their author will have thought: shadowed, overlapping, with gaps between them.</summary>
internal static class TierOrderRules
{
    // Each is compared with all before it; nobody writes more by hand.
    private const int MostTiers = 200;

    private const long MostWork = 5_000_000;

    public static void Check(CheckContext context)
    {
        var (rubric, root) = (context.Rubric, ModelPath.Root["tiers"]);
        long work = MostWork;
        if (rubric.FullMarks.Sign > 0 && !context.Report.IsBroken(ModelPath.Root["full-marks"])
            && RangesOf(rubric.Tiers, root, rubric.FullMarks, context) is { } ranges)
        {
            CheckPairs(rubric.Tiers, ranges, root, IsSetByOverride, context);
            CheckGaps(rubric.Tiers, ranges, root, null, context, ref work);
        }
        foreach (var node in context.Nodes)
        {
            if (node.Indicator.Tiers.IsEmpty)
            {
                continue;
            }
            var (tiers, path) = (node.Indicator.Tiers, context.PathOf(node)["tiers"]);
            // How points and rates of an indicator compare depends on what is applicable.
            bool mixed = tiers.SelectMany(t => t?.Bounds?.Comparators() ?? []).Select(c => c.Value.IsRate).Distinct().Count() > 1;
            if (!mixed && RangesOf(tiers, path, 100, context) is { } own)
            {
                CheckPairs(tiers, own, path, (_, _) => false, context);
                CheckGaps(tiers, own, path, node, context, ref work);
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
        var before = new List<int>();
        for (int i = 1; i < tiers.Length; i++)
        {
            // A tier with a requirement lets pass what it holds.
            if (tiers[i - 1].Require.IsEmpty)
            {
                before.Add(i - 1);
            }
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
                var example = BoundCut.NumberBetween(both.From, both.To);
                bool isRate = HasRates(tiers) && path.Parent!.Parent is not null;
                context.Add(DiagnosticCodes.TiersOverlap, path[i], tiers[other].Id ?? "", tiers[i].Id ?? "", isRate ? $"{example}%" : $"{example}");
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

    /// <summary>Looks for points, of an indicator or of the total, that no tier holds though a lower one is there.</summary>
    private static void CheckGaps(ImmutableArray<Tier> tiers, List<BoundRange> ranges, ModelPath path, IndicatorNode? node, CheckContext context, ref long work)
    {
        if (context.Report.HasErrors || context.Report.HasBroken)
        {
            return;
        }
        bool areRates = node is not null && HasRates(tiers);
        List<ReachablePoints>? reachable = null;
        foreach (var gap in BoundRange.GapsOf(ranges))
        {
            // Below the lowest tier is no gap.
            if (gap.From is not { } from)
            {
                continue;
            }
            reachable ??= ReachableOf(context.Rubric, node, areRates, ref work);
            if (reachable.Select(r => r.Find(from, gap.To)).FirstOrDefault(f => f is not null) is not { } example)
            {
                continue;
            }
            int above = gap.To is { } to ? ranges.FindIndex(r => r.From == to) : -1;
            int below = ranges.FindIndex(r => r.To == from);
            var between = above < 0
                ? Say.Both($"above '{tiers[below].Id}'", $"“{tiers[below].Id}”之上")
                : Say.Both($"between '{tiers[above].Id}' and '{tiers[below].Id}'", $"“{tiers[above].Id}”与“{tiers[below].Id}”之间");
            var what = node is null ? Say.Both("Totals", "总分") : areRates ? Say.Both("Rates", "得分率") : Say.Both("Points", "得分");
            context.Add(DiagnosticCodes.TiersLeaveGap, path[below], what, between, areRates ? Percent(example) : Say.Both($"{example}", $"{example} 分"));
        }
    }

    /// <summary>What can come out, profile by profile.</summary>
    private static List<ReachablePoints> ReachableOf(RubricDefinition rubric, IndicatorNode? node, bool areRates, ref long work)
    {
        var reachable = new List<ReachablePoints>();
        foreach (var view in rubric.ProfileViews.Insert(0, rubric.BaseView))
        {
            var points = node is null ? ReachablePoints.OfTotal(view, ref work) : ReachablePoints.Of(view, view.Nodes[node.Index], areRates, ref work);
            if (points is not null)
            {
                reachable.Add(points);
            }
        }
        return reachable;
    }

    /// <summary>A percentage in words; one whose digits never end is about so much.</summary>
    private static LocalizedText Percent(Fraction percent)
    {
        var rounded = percent.Round(2, RoundingMode.HalfUp);
        return rounded == percent ? new($"{percent}%") : Say.Both($"about {rounded}%", $"约 {rounded}%");
    }

    private static bool HasRates(ImmutableArray<Tier> tiers) => tiers.SelectMany(t => t.Bounds.Comparators()).Any(c => c.Value.IsRate);
}
