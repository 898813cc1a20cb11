using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Finds what a score or a measured number can be changed to.</summary>
/// <remarks>The numbers where the scale bends, or where a condition changes its mind, cut all numbers into pieces;
/// within one the points only rise or only fall, and the moves go by even steps.</remarks>
internal sealed class MeasuredMoves
{
    private const int MostSteps = 1_000_000;

    private readonly LeafMoves _moves;
    private readonly Fraction? _now;
    private readonly Fraction _step;
    private readonly ImmutableArray<Measurement> _entries;

    public MeasuredMoves(LeafMoves moves)
    {
        _moves = moves;
        _entries = moves.Now.Answer is NumbersAnswer numbers ? numbers.Entries : [];
        _now = _entries.Length == 1 ? _entries[0].Actual : null;
        _step = StepOf(moves.Leaf.Scale, _entries, moves.Options);
    }

    public ImmutableArray<PathSegment> Find()
    {
        var cuts = Cuts();
        var segments = ImmutableArray.CreateBuilder<PathSegment>();
        var ends = new List<PathMove?>();
        for (int i = 0; i <= cuts.Count; i++)
        {
            Fraction? from = i == 0 ? null : cuts[i - 1];
            Fraction? to = i == cuts.Count ? null : cuts[i];
            AddBetween(from, to, segments, ends);
            if (to is { } cut)
            {
                ends.Add(Move(cut));
            }
        }
        segments.AddRange(_moves.Sort(ends));
        return segments.ToImmutable();
    }

    /// <summary>The points of an evaluation leaf: what its submissions bring together is all that can be asked of it.</summary>
    public ImmutableArray<PathSegment> FindPoints(Fraction bestRate)
    {
        var full = _moves.Leaf.FullMarks!.Value;
        var first = NextAbove(_moves.Now.Points);
        var last = (full * Fraction.Min(bestRate, Fraction.One) / _step).Round(0, RoundingMode.Down) * _step;
        return first > last ? [] : [new GridSegment(first, _step, CountBetween(first, last), p => new PathMove(null, null, default, p), _step)];
    }

    private static Fraction StepOf(Scale? scale, ImmutableArray<Measurement> entries, PathOptions options) => scale switch
    {
        ScoreScale { Step: { } step } => step,
        // Three of four people: what is counted in whole numbers moves by whole numbers.
        RatioScale { Target: null } when !entries.IsEmpty && entries.All(e => e.Actual.IsWhole && e.Target.IsWhole) => Fraction.One,
        _ => options.Step,
    };

    /// <summary>Where the scale bends or a condition changes its mind, ascending, and only where an answer can be.</summary>
    private List<Fraction> Cuts()
    {
        var leaf = _moves.Leaf;
        IEnumerable<Fraction> bends = leaf.Scale switch
        {
            BandsScale scale => scale.Steps.SelectMany(s => s.Bounds.Comparators()).Select(c => c.Value.Value),
            CurveScale scale => scale.Through.Select(p => p.X),
            RatioScale scale => [Fraction.Zero, scale.Target ?? (_entries.IsEmpty ? Fraction.Zero : _entries[0].Target)],
            _ => [Fraction.Zero, leaf.ScaleMaximum!.Value],
        };
        var cuts = bends.Concat(_moves.Signs.Numbers);
        if (_now is { } now)
        {
            cuts = cuts.Append(now);
        }
        return [.. cuts.Distinct().Where(c => _moves.Leaf.Scale is BandsScale or CurveScale || c.Sign >= 0).OrderBy(c => c)];
    }

    /// <summary>The numbers strictly between two cuts, or beyond the last or first.</summary>
    private void AddBetween(Fraction? from, Fraction? to, ImmutableArray<PathSegment>.Builder segments, List<PathMove?> single)
    {
        // Beyond the ends every scale is flat, but for a ratio that gets ever worse.
        if (from is not { } low || to is not { } high)
        {
            single.Add(Move(from is { } end ? NextAbove(end) : to!.Value - _step));
            return;
        }
        var first = NextAbove(low);
        if (first >= high)
        {
            single.Add(_moves.Leaf.Scale is ScoreScale ? null : Move((low + high) / 2));
            return;
        }
        var last = ((high - low) > _step ? PreviousBelow(high) : first);
        var (a, b) = (Move(first), Move(last));
        if (a is null || b is null)
        {
            return;
        }
        if (a.Points == b.Points)
        {
            single.Add(_now is { } now && now >= high ? b : a);
        }
        else if (_entries.Length > 1 && _moves.Signs.Any)
        {
            // Which of the entries a condition still finds may change anywhere in between.
            single.Add(a);
            single.Add(b);
        }
        else
        {
            AddGrid(first, last, a.Points < b.Points, segments);
        }
    }

    /// <summary>The part of a piece that may be moved to, away from what there is now; both parts where either may be.</summary>
    private void AddGrid(Fraction first, Fraction last, bool rises, ImmutableArray<PathSegment>.Builder segments)
    {
        var (worst, best) = rises ? (first, last) : (last, first);
        int count = CountBetween(worst, best);
        var step = rises ? _step : -_step;
        var all = new GridSegment(worst, step, count, n => Move(n)!, GrainOf(worst, step, count));
        int above = FirstWhere(count, i => all.PointsOf(i) > _moves.Now.Points);
        if (above < count && _moves.MayMoveTo(all.PointsOf(above)))
        {
            segments.Add(new GridSegment(worst + (step * above), step, count - above, n => Move(n)!, all.Grain));
        }
        int upTo = FirstWhere(count, i => all.PointsOf(i) >= _moves.Now.Points);
        if (upTo > 0 && _moves.MayMoveTo(all.PointsOf(upTo - 1)))
        {
            segments.Add(new GridSegment(worst + (step * (upTo - 1)), -step, upTo, n => Move(n)!, all.Grain));
        }
    }

    /// <summary>Rounded points are whole numbers of their last place; on a straight line they go as evenly as the numbers.</summary>
    private Fraction GrainOf(Fraction first, Fraction step, int count)
    {
        if (_moves.Rounding.Leaves is { } places)
        {
            return Fraction.One / Fraction.Parse("1" + new string('0', places));
        }
        bool isStraight = _moves.Leaf.Scale is not RatioScale { LowerIsBetter: true } && _entries.Length <= 1;
        return isStraight && count > 1 ? Fraction.Abs(Move(first + step)!.Points - Move(first)!.Points) : Fraction.Zero;
    }

    private int CountBetween(Fraction first, Fraction last)
    {
        var count = Fraction.Abs(last - first) / _step;
        if (count >= MostSteps)
        {
            _moves.IsExhaustive = false;
            return MostSteps;
        }
        return (int)count.ToDecimal(0, RoundingMode.Down) + 1;
    }

    /// <summary>The first position where something that stays true begins to be.</summary>
    private static int FirstWhere(int count, Func<int, bool> holds)
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

    private Fraction NextAbove(Fraction number) => ((number / _step).Round(0, RoundingMode.Down) * _step) is var at && at > number ? at : at + _step;

    private Fraction PreviousBelow(Fraction number) => ((number / _step).Round(0, RoundingMode.Up) * _step) is var at && at < number ? at : at - _step;

    /// <summary>What a number makes; of several entries, each that is worse is taken to it.</summary>
    private PathMove? Move(Fraction number)
    {
        if (_entries.Length <= 1)
        {
            return _moves.TryMove(Write(number, _entries.IsEmpty ? null : _entries[0].Target));
        }
        var entries = _entries.Select(e => Better(e, number));
        return _moves.TryMove(AnswerValue.OfList(entries));
    }

    private AnswerValue Better(Measurement entry, Fraction number)
    {
        var now = Write(entry.Actual, entry.Target);
        var changed = Write(number, entry.Target);
        bool isPenalty = _moves.Leaf.Section == IndicatorSection.Penalties;
        return Earns(changed).CompareTo(Earns(now)) * (isPenalty ? -1 : 1) > 0 ? changed : now;
    }

    private Fraction Earns(AnswerValue single) => _moves.TryMove(AnswerValue.OfList([single]))?.Points ?? Fraction.Zero;

    private AnswerValue Write(Fraction actual, Fraction? target)
    {
        var number = AnswerValue.OfText(actual.ToString());
        return _moves.Leaf.Scale is RatioScale { Target: null } && target is { } of
            ? AnswerValue.OfMap([new("actual", number), new("target", AnswerValue.OfText(of.ToString()))])
            : number;
    }
}
