using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Gathers the moves of one number: single ones, and long rows of even steps.</summary>
internal sealed class GridMoves(LeafMoves moves, Fraction step)
{
    private const int MostSteps = 1_000_000_000;

    private readonly List<PathSegment> _rows = [];
    private readonly List<(Fraction Number, PathMove Move)> _singles = [];
    private readonly string _sign = moves.Signs.Of(moves.Now.Answer);

    public void AddSingle(Fraction number, PathMove? move)
    {
        if (move is not null)
        {
            _singles.Add((number, move));
        }
    }

    /// <summary>Adds the moves from one number to another, from the fewest points to the most.</summary>
    /// <param name="from">The first number, a multiple of the step.</param>
    /// <param name="to">The last number, another.</param>
    /// <param name="moveTo">What a number makes.</param>
    /// <param name="isStraight">Whether the points go as evenly as the numbers.</param>
    /// <param name="splits">The positions at which a condition may change its mind, ascending.</param>
    public void Add(Fraction from, Fraction to, Func<Fraction, PathMove> moveTo, bool isStraight, IEnumerable<int> splits)
    {
        int count = CountBetween(from, to);
        var direction = to < from ? -step : step;
        var grain = GrainOf(moveTo(from).Points, count > 1 ? moveTo(from + direction).Points : moveTo(from).Points, isStraight);
        var row = new GridSegment(from, direction, count, moveTo, grain);
        int start = 0;
        foreach (int split in splits.Append(count))
        {
            AddPart(row, start, Math.Min(split, count));
            start = Math.Max(start, split);
        }
    }

    /// <summary>Everything that may be moved to: the rows, then the single moves, the numbers nearest to the one now first.</summary>
    public ImmutableArray<PathSegment> Segments()
    {
        var now = moves.Now.Answer is NumbersAnswer { Entries.Length: 1 } single ? single.Entries[0].Actual : Fraction.Zero;
        return [.. _rows, .. moves.Sort(_singles.OrderBy(s => Fraction.Abs(s.Number - now)).Select(s => s.Move))];
    }

    /// <summary>How many positions there are before the first where something that stays true begins to be.</summary>
    public static int CountUpTo(int count, Func<int, bool> holds)
    {
        int from = 0;
        int to = count;
        while (from < to)
        {
            int middle = from + ((to - from) / 2);
            if (holds(middle))
            {
                to = middle;
            }
            else
            {
                from = middle + 1;
            }
        }
        return from;
    }

    /// <summary>How many steps there are between two numbers, and one more.</summary>
    public int CountBetween(Fraction from, Fraction to)
    {
        var count = Fraction.Abs(to - from) / step;
        if (count >= MostSteps)
        {
            moves.IsExhaustive = false;
            return MostSteps;
        }
        return (int)count.ToDecimal(0, RoundingMode.Down) + 1;
    }

    /// <summary>Splits a part of a row where it passes the points now: what is above goes up, what is below goes down.</summary>
    private void AddPart(GridSegment row, int start, int end)
    {
        if (start >= end)
        {
            return;
        }
        var now = moves.Now.Points;
        int equal = start + CountUpTo(end - start, i => row.PointsOf(start + i) >= now);
        int above = start + CountUpTo(end - start, i => row.PointsOf(start + i) > now);
        if (above < end && moves.MayMoveTo(row.PointsOf(above)))
        {
            _rows.Add(row.Part(above, end - above));
        }
        if (equal < above && moves.Signs.Of(row.MoveAt(equal).Answer) != _sign)
        {
            AddSingle(row.NumberAt(equal), row.MoveAt(equal));
        }
        if (equal > start && moves.MayMoveTo(row.PointsOf(equal - 1)))
        {
            _rows.Add(row.PartBack(equal - 1, equal - start));
        }
    }

    /// <summary>Rounded points are whole numbers of their last place; on a straight line they go as evenly as the numbers.</summary>
    private Fraction GrainOf(Fraction first, Fraction second, bool isStraight)
    {
        if (moves.Rounding.Leaves is { } places)
        {
            var unit = Grains.OfPlaces(places);
            // Outside the main tree points stop at the full marks, which need not be round.
            return moves.Leaf.Section == IndicatorSection.Main ? unit : Grains.Of(unit, moves.Leaf.FullMarks!.Value);
        }
        return isStraight ? Fraction.Abs(second - first) : Fraction.Zero;
    }
}
