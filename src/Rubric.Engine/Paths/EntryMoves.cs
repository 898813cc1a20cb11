using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What a number makes of the entries of a measured answer: of one it takes the place, of several each that is worse is taken to it.</summary>
internal sealed class EntryMoves(LeafMoves moves)
{
    private readonly bool _isPenalty = moves.Leaf.Section == IndicatorSection.Penalties;
    private readonly bool _hasOwnTargets = moves.Leaf.Scale is RatioScale { Target: null };

    /// <summary>The entries now; none where nothing is answered.</summary>
    public ImmutableArray<Measurement> All { get; } = moves.Now.Answer is NumbersAnswer numbers ? numbers.Entries : [];

    /// <summary>The number now; null unless there is exactly one.</summary>
    public Fraction? Now => All.Length == 1 ? All[0].Actual : null;

    /// <summary>Whether a condition may look at several entries, so that it matters which of them change.</summary>
    public bool AreToldApart => All.Length > 1 && moves.Signs.Any;

    /// <summary>What a number makes; null where it is no answer.</summary>
    public PathMove? MoveTo(Fraction number) => moves.TryMove(
        All.Length > 1 ? AnswerValue.OfList(All.Select(e => IsBetter(number, e) ? Write(number, e.Target) : Write(e.Actual, e.Target)))
        : Write(number, All.IsEmpty ? default : All[0].Target));

    /// <summary>Which of two numbers earns an entry more.</summary>
    public int Compare(Fraction number, Fraction other)
    {
        var target = All[0].Target;
        return Earns(number, target) is { } earned && Earns(other, target) is { } otherwise ? earned.CompareTo(otherwise) : 0;
    }

    /// <summary>The positions between two numbers, from the fewest points to the most, at which an entry begins or ceases to be taken along.</summary>
    public IEnumerable<int> Splits(Fraction from, Fraction to, Fraction step)
    {
        if (!AreToldApart)
        {
            return [];
        }
        var direction = to < from ? -step : step;
        int count = new GridMoves(moves, step).CountBetween(from, to);
        return All
            .Select(e => GridMoves.CountUpTo(count, i => IsBetter(from + (direction * i), e) != _isPenalty))
            .Distinct()
            .OrderBy(i => i);
    }

    /// <summary>Whether a number is better for an entry than its own; what does not apply stays.</summary>
    private bool IsBetter(Fraction number, Measurement entry) =>
        Earns(entry.Actual, entry.Target) is { } now && Earns(number, entry.Target) is { } then && (_isPenalty ? then < now : then > now);

    private Fraction? Earns(Fraction number, Fraction target) => moves.TryScore(Write(number, target), out _);

    private AnswerValue Write(Fraction actual, Fraction target)
    {
        var number = AnswerValue.OfText(actual.ToString());
        return !_hasOwnTargets || All.IsEmpty ? number
            : AnswerValue.OfMap([new("actual", number), new("target", AnswerValue.OfText(target.ToString()))]);
    }
}
