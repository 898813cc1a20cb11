using System.Collections.Immutable;
using System.Globalization;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Finds what a checklist, deductions or additions can be changed to: items to meet, findings to remove, events to add.</summary>
/// <remarks>Goes item by item and keeps, of all ways to the same sum that no condition tells apart, the one that changes least.</remarks>
internal sealed class CountMoves(LeafMoves moves)
{
    private const int MostWays = 512;
    private const int MostCounts = 200;

    private readonly bool _isChecklist = moves.Leaf.Scale is ChecklistScale;

    public ImmutableArray<PathSegment> Find()
    {
        var items = ItemsOf(moves.Leaf.Scale!);
        var now = (moves.Now.Answer as CountsAnswer)?.Counts ?? [.. items.Select(_ => 0)];
        var ways = new List<Way> { new([], Fraction.Zero, 0) };
        for (int i = 0; i < items.Length; i++)
        {
            ways = Extend(ways, items, i, now[i]);
        }
        return moves.Sort(ways.OrderBy(w => w.Changed).Select(w => moves.TryMove(Write(items, w.Counts))));
    }

    private List<Way> Extend(List<Way> ways, ImmutableArray<CountedItem> items, int index, int now)
    {
        var extended = new Dictionary<(Fraction Sum, string Met), Way>();
        foreach (var way in ways)
        {
            foreach (int count in CountsFor(items[index], now))
            {
                var next = new Way(way.Counts.Add(count), way.Sum + SumOf(items[index], count), way.Changed + Math.Abs(count - now));
                var key = (next.Sum, MetOf(items, next.Counts));
                if (!extended.TryGetValue(key, out var known) || next.Changed < known.Changed)
                {
                    extended[key] = next;
                }
            }
        }
        if (extended.Count <= MostWays)
        {
            return [.. extended.Values];
        }
        moves.IsExhaustive = false;
        return [.. extended.Values.OrderBy(w => w.Changed).Take(MostWays)];
    }

    /// <summary>How often an item may be found: as now, or better, unless answers may be lowered.</summary>
    private IEnumerable<int> CountsFor(CountedItem item, int now)
    {
        int most = _isChecklist ? 1 : Math.Min(Math.Max(MostThatCount(item), now), MostCounts);
        bool fewerIsBetter = moves.Leaf.Scale is DeductionsScale || moves.Leaf.Section == IndicatorSection.Penalties;
        moves.IsExhaustive &= most < MostCounts;
        yield return now;
        for (int count = 0; count <= most; count++)
        {
            bool isBetter = fewerIsBetter ? count < now : count > now;
            if (count != now && (isBetter || moves.Options.MayLower))
            {
                yield return count;
            }
        }
    }

    /// <summary>From this number on, another one changes no points.</summary>
    private int MostThatCount(CountedItem item)
    {
        var maximum = moves.Leaf.ScaleMaximum!.Value;
        var points = item.Points.Of(maximum);
        var needed = points.IsZero ? Fraction.One : ((item.Limit?.Of(maximum) ?? maximum) / points).Round(0, RoundingMode.Up);
        return needed >= MostCounts ? MostCounts : Math.Max(1, int.Parse(needed.ToString(), CultureInfo.InvariantCulture));
    }

    private Fraction SumOf(CountedItem item, int count)
    {
        if (moves.Leaf.Scale is ChecklistScale { ByCount.IsEmpty: false })
        {
            return count;
        }
        var maximum = moves.Leaf.ScaleMaximum!.Value;
        var points = item.Points.Of(maximum) * count;
        return item.Limit is { } limit ? Fraction.Min(points, limit.Of(maximum)) : points;
    }

    /// <summary>Which of the items that conditions name are there.</summary>
    private string MetOf(ImmutableArray<CountedItem> items, ImmutableArray<int> counts) => !moves.Signs.Any ? "" :
        string.Concat(counts.Select((c, i) => c > 0 && moves.Signs.Names(items[i].Id) ? '1' : '0'));

    private AnswerValue Write(ImmutableArray<CountedItem> items, ImmutableArray<int> counts)
    {
        var there = items.Select((item, i) => (item.Id, Count: counts[i])).Where(p => p.Count > 0).ToList();
        return there.Count == 0 ? AnswerValue.None
            : _isChecklist ? AnswerValue.OfList(there.Select(p => AnswerValue.OfText(p.Id)))
            : AnswerValue.OfMap(there.Select(p => new KeyValuePair<string, AnswerValue>(p.Id, p.Count)));
    }

    /// <summary>The items, those of a checklist too: each counts at most once there.</summary>
    private static ImmutableArray<CountedItem> ItemsOf(Scale scale) => scale switch
    {
        ChecklistScale s => [.. s.Items.Select(i => new CountedItem { Id = i.Id, Title = i.Title, Points = i.Points ?? 0 })],
        DeductionsScale s => s.Items,
        _ => ((AdditionsScale)scale).Items,
    };

    private sealed record Way(ImmutableArray<int> Counts, Fraction Sum, int Changed);
}
