using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Finds what a checklist, deductions or additions can be changed to: items to meet, findings to remove, events to add.</summary>
/// <remarks>Goes item by item and keeps, of all ways to the same sum that no condition tells apart, the one that changes least.</remarks>
internal sealed class CountMoves(LeafMoves moves)
{
    private const int MostWays = 2_000;
    private const int MostCounts = 200;

    private readonly bool _isChecklist = moves.Leaf.Scale is ChecklistScale;
    private readonly bool _isByCount = moves.Leaf.Scale is ChecklistScale { ByCount.IsEmpty: false };
    private readonly Fraction _maximum = moves.Leaf.ScaleMaximum!.Value;
    private readonly ImmutableArray<CountedItem> _items = ItemsOf(moves.Leaf.Scale!);

    public ImmutableArray<PathSegment> Find()
    {
        var now = (moves.Now.Answer as CountsAnswer)?.Counts ?? [.. _items.Select(_ => 0)];
        var ways = new List<Way> { new([], Fraction.Zero, 0) };
        for (int i = 0; i < _items.Length; i++)
        {
            ways = Extend(ways, i, now[i]);
        }
        return moves.Sort(ways.OrderBy(w => w.Changed).Select(w => moves.TryMove(Write(w.Counts))));
    }

    private List<Way> Extend(List<Way> ways, int index, int now)
    {
        var extended = new Dictionary<(Fraction Sum, string Sign), Way>();
        ImmutableArray<string> ids = [.. _items.Take(index + 1).Select(i => i.Id)];
        var counts = CountsFor(_items[index], now).ToList();
        foreach (var way in ways)
        {
            foreach (int count in counts)
            {
                var sum = way.Sum + SumOf(_items[index], count);
                // What goes beyond the maximum changes nothing any more.
                var next = new Way(way.Counts.Add(count), _isByCount ? sum : Fraction.Min(sum, _maximum), way.Changed + Math.Abs(count - now));
                var key = (next.Sum, moves.Signs.Of(new CountsAnswer(ids, next.Counts)));
                if (!extended.TryGetValue(key, out var known) || next.Changed < known.Changed)
                {
                    extended[key] = next;
                }
            }
        }
        return extended.Count <= MostWays ? [.. extended.Values] : Thin([.. extended.Values]);
    }

    /// <summary>Half of the ways that may be kept: those that change least. The other half is spread evenly from the least sum to the greatest.</summary>
    private List<Way> Thin(List<Way> ways)
    {
        moves.IsExhaustive = false;
        var bySum = ways.OrderBy(w => w.Sum).ToList();
        var spread = Enumerable.Range(0, MostWays / 2).Select(i => bySum[(int)((long)i * (bySum.Count - 1) / ((MostWays / 2) - 1))]);
        return [.. ways.OrderBy(w => w.Changed).Take(MostWays / 2).Concat(spread).Distinct()];
    }

    /// <summary>How often an item may be found: as now, or better, unless answers may be lowered.</summary>
    private IEnumerable<int> CountsFor(CountedItem item, int now)
    {
        bool fewerIsBetter = moves.Leaf.Scale is DeductionsScale || moves.Leaf.Section == IndicatorSection.Penalties;
        int needed = MostThatCount(item);
        int most = Math.Min(needed, MostCounts);
        yield return now;
        for (int count = 0; count <= most; count++)
        {
            if (IsAllowed(count))
            {
                yield return count;
            }
        }
        if (most < needed)
        {
            moves.IsExhaustive = false;
            if (IsAllowed(needed))
            {
                yield return needed;
            }
        }

        bool IsAllowed(int count) => count != now && (moves.Options.MayLower || (fewerIsBetter ? count < now : count > now));
    }

    /// <summary>From this number on, another one changes no points.</summary>
    private int MostThatCount(CountedItem item)
    {
        var points = item.Points.Of(_maximum);
        if (_isChecklist || points.IsZero)
        {
            return 1;
        }
        var needed = (item.Limit?.Of(_maximum) ?? _maximum) / points;
        return needed > int.MaxValue ? int.MaxValue : Math.Max(1, (int)needed.ToDecimal(0, RoundingMode.Up));
    }

    private Fraction SumOf(CountedItem item, int count)
    {
        if (_isByCount)
        {
            return count;
        }
        var points = item.Points.Of(_maximum) * count;
        return item.Limit is { } limit ? Fraction.Min(points, limit.Of(_maximum)) : points;
    }

    private AnswerValue Write(ImmutableArray<int> counts)
    {
        var there = _items.Select((item, i) => (item.Id, Count: counts[i])).Where(p => p.Count > 0).ToList();
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
