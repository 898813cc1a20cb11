using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Finds what the answer of one leaf can be changed to.</summary>
internal sealed class LeafMoves
{
    private readonly ViewPlan _plan;
    private readonly IndicatorNode _leaf;
    private readonly LeafScoring _scoring;
    private readonly AnswerSigns _signs;
    private readonly PathOptions _options;
    private readonly PathMove _now;

    public LeafMoves(ViewPlan plan, IndicatorNode leaf, AnswerSigns signs, PathOptions options, PathMove now)
    {
        (_plan, _leaf, _signs, _options, _now) = (plan, leaf, signs, options, now);
        _scoring = plan.Leaves[leaf.Index]!.Scoring;
    }

    public IndicatorNode Leaf => _leaf;

    public AnswerSigns Signs => _signs;

    public PathOptions Options => _options;

    public PathMove Now => _now;

    public RoundingPolicy Rounding => _plan.View.Rubric.Rounding;

    /// <summary>Whether every move was considered; items can be put together in too many ways.</summary>
    public bool IsExhaustive { get; set; } = true;

    /// <summary>The segments of a variable; empty where nothing can be changed for the better.</summary>
    public ImmutableArray<PathSegment> Find(Fraction bestRate) => _leaf.Scale switch
    {
        OptionsScale scale => Sort(scale.Options.Select(o => TryMove(AnswerValue.OfText(o.Id)))),
        YesNoScale => Sort([TryMove(true), TryMove(false)]),
        ChecklistScale or DeductionsScale or AdditionsScale => new CountMoves(this).Find(),
        EvaluationScale => new MeasuredMoves(this).FindPoints(bestRate),
        _ => new MeasuredMoves(this).Find(),
    };

    /// <summary>What an answer makes; null where it does not fit or does not apply.</summary>
    public PathMove? TryMove(AnswerValue value) => TryScore(value, out var typed) is { } points
        ? new PathMove(value, typed, default, Finish(ViewPlan.PointsOf(_leaf, points)))
        : null;

    /// <summary>The points of the scale for an answer; null where it does not fit or does not apply.</summary>
    public Fraction? TryScore(AnswerValue value, out TypedAnswer? typed)
    {
        typed = _scoring.Bind(value, new AnswerContext(_leaf.Id, new BindingReport()));
        return typed is null ? null : _scoring.Score(typed);
    }

    /// <summary>Rounds points as the rubric says.</summary>
    public Fraction Finish(Fraction points) => _plan.Finish(_leaf, points);

    /// <summary>Whether a move of this many points may be made.</summary>
    public bool MayMoveTo(Fraction points) =>
        _options.MayLower || (_leaf.Section == IndicatorSection.Penalties ? points <= _now.Points : points >= _now.Points);

    /// <summary>Sorts moves by what the conditions say of them, by the side to which they move, and by how far.</summary>
    public ImmutableArray<PathSegment> Sort(IEnumerable<PathMove?> moves)
    {
        string sign = _signs.Of(_now.Answer);
        return [.. moves
            .OfType<PathMove>()
            .Where(m => MayMoveTo(m.Points) && (m.Points != _now.Points || _signs.Of(m.Answer) != sign))
            .GroupBy(m => (Sign: _signs.Of(m.Answer), IsUp: m.Points >= _now.Points))
            .Select(g => new ListSegment([.. FirstOfEach(g.OrderBy(m => Fraction.Abs(m.Points - _now.Points)))]))];
    }

    /// <summary>Of moves to the same points the first will do.</summary>
    private static IEnumerable<PathMove> FirstOfEach(IEnumerable<PathMove> sorted)
    {
        Fraction? last = null;
        foreach (var move in sorted)
        {
            if (move.Points != last)
            {
                yield return move;
            }
            last = move.Points;
        }
    }
}
