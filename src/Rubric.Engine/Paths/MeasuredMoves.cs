using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Finds what a score or a measured number can be changed to.</summary>
/// <remarks>The numbers where the scale bends, or where a condition changes its mind, cut all numbers into pieces;
/// within one the points only rise or only fall, and the moves go by even steps.</remarks>
internal sealed class MeasuredMoves
{
    private const int AwardPlaces = 9;

    private readonly LeafMoves _moves;
    private readonly EntryMoves _entries;
    private readonly GridMoves _grids;
    private readonly Fraction _step;

    /// <summary>Whether there is nothing between two whole numbers: three of four people.</summary>
    private readonly bool _isCounted;

    public MeasuredMoves(LeafMoves moves)
    {
        (_moves, _entries) = (moves, new EntryMoves(moves));
        _isCounted = moves.Leaf.Scale is RatioScale { Target: null } && !_entries.All.IsEmpty && _entries.All.All(e => e.Actual.IsWhole && e.Target.IsWhole);
        _step = _isCounted ? Fraction.One : moves.Leaf.Scale is ScoreScale { Step: { } own } ? own : moves.Options.Step;
        _grids = new GridMoves(moves, _step);
    }

    public ImmutableArray<PathSegment> Find()
    {
        var cuts = Cuts();
        if (cuts.Count == 0)
        {
            AddSingle(Fraction.Zero);
            return _grids.Segments();
        }
        // Beyond both ends every scale is flat, but for a ratio that gets ever worse; of that, one step will do.
        AddSingle(PreviousBelow(cuts[0]));
        for (int i = 0; i < cuts.Count; i++)
        {
            if (i > 0)
            {
                AddBetween(cuts[i - 1], cuts[i]);
            }
            AddSingle(cuts[i]);
        }
        AddSingle(NextAbove(cuts[cuts.Count - 1]));
        return _grids.Segments();
    }

    /// <summary>The points of an evaluation leaf: what its submissions bring together is all that can be asked of it.</summary>
    public ImmutableArray<PathSegment> FindPoints(Fraction bestRate)
    {
        // Points that stand in for submissions are written as an award, as a decimal.
        var best = (_moves.Leaf.FullMarks!.Value * Fraction.Min(bestRate, Fraction.One)).Round(AwardPlaces, RoundingMode.Down);
        var last = (best / _step).Round(0, RoundingMode.Down) * _step;
        _grids.Add(Fraction.Zero, last, MoveTo, isStraight: true, []);
        _grids.AddSingle(best, MoveTo(best));
        return _grids.Segments();

        PathMove MoveTo(Fraction points) => new(null, null, default, _moves.Finish(points)) { Award = points };
    }

    /// <summary>Where the scale bends or a condition changes its mind, and what is answered now: ascending, and only where an answer can be.</summary>
    private List<Fraction> Cuts()
    {
        var leaf = _moves.Leaf;
        IEnumerable<Fraction> bends = leaf.Scale switch
        {
            BandsScale scale => scale.Steps.SelectMany(s => s.Bounds.Comparators()).Select(c => c.Value.Value),
            CurveScale scale => scale.Through.Select(p => p.X),
            RatioScale { Target: { } target } => [Fraction.Zero, target],
            RatioScale => _entries.All.Select(e => e.Target).Prepend(Fraction.Zero),
            _ => [Fraction.Zero, leaf.ScaleMaximum!.Value],
        };
        return [.. bends
            .Concat(_moves.Signs.Numbers)
            .Concat(_entries.All.Select(e => e.Actual))
            .Where(c => leaf.Scale is BandsScale or CurveScale || c.Sign >= 0)
            .Distinct()
            .OrderBy(c => c)];
    }

    private void AddSingle(Fraction number) => _grids.AddSingle(number, _entries.MoveTo(number));

    private void AddBetween(Fraction low, Fraction high)
    {
        var first = NextAbove(low);
        if (first >= high)
        {
            if (_moves.Leaf.Scale is not ScoreScale && !_isCounted)
            {
                AddSingle((low + high) / 2);
            }
            return;
        }
        var last = PreviousBelow(high);
        if (_entries.MoveTo(first) is not { } a || _entries.MoveTo(last) is not { } b)
        {
            return;
        }
        int direction = b.Points.CompareTo(a.Points);
        if (direction == 0 && _entries.AreToldApart)
        {
            // The points may stay the same while ever more entries change.
            direction = _entries.Compare(last, first);
        }
        if (direction == 0)
        {
            AddSingle(_entries.Now >= high ? last : first);
            return;
        }
        // From the fewest points to the most.
        var (from, to) = direction > 0 ? (first, last) : (last, first);
        bool isStraight = _moves.Leaf.Scale is not RatioScale { LowerIsBetter: true } && _entries.All.Length <= 1;
        _grids.Add(from, to, n => _entries.MoveTo(n)!, isStraight, _entries.Splits(from, to, _step));
    }

    private Fraction NextAbove(Fraction number) => ((number / _step).Round(0, RoundingMode.Down) * _step) is var at && at > number ? at : at + _step;

    private Fraction PreviousBelow(Fraction number) => ((number / _step).Round(0, RoundingMode.Up) * _step) is var at && at < number ? at : at - _step;
}
