using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Measures how far conditions are from holding.</summary>
internal sealed class TierGaps(Evaluation evaluation)
{
    public static ImmutableArray<TierGap> Of(Evaluation evaluation)
    {
        var gaps = new TierGaps(evaluation);
        return [.. evaluation.TierChecks.Select(gaps.Of)];
    }

    public BoundGap OfTotal(BoundCheck bound) => Of(bound, evaluation.Rubric.FullMarks);

    public ConditionGap Of(ConditionCheck check)
    {
        var (points, full) = Standing(check);
        return new ConditionGap(check)
        {
            Bounds = [.. check.Bounds.Select(b => Of(b, full ?? Fraction.One))],
            Points = points,
            ApplicableFullMarks = points is null ? null : full,
            Parts = [.. check.Parts.Select(Of)],
        };
    }

    private TierGap Of(TierCheck check) => new(check, [.. check.Bounds.Select(OfTotal)], [.. check.Conditions.Select(Of)]);

    /// <summary>The points that were looked at, and what 100 % of them is.</summary>
    private (Fraction? Points, Fraction? Full) Standing(ConditionCheck check)
    {
        if (check.Id is not { } id || check.Condition is FactCondition or AnswerCondition or EvaluationCondition)
        {
            return (null, null);
        }
        if (check.Condition is IndicatorCondition { Indicator: IndicatorCondition.Total })
        {
            return (evaluation.Total, evaluation.Rubric.FullMarks);
        }
        if (check.Condition is DimensionCondition)
        {
            var dimension = evaluation.Dimensions[id];
            return (dimension.Points, dimension.ApplicableFullMarks);
        }
        var indicator = evaluation[id];
        return (indicator.Points, indicator.ApplicableFullMarks);
    }

    private static BoundGap Of(BoundCheck bound, Fraction full)
    {
        if (bound.Held != false || bound.Lowest is not { } lowest || bound.Highest is not { } highest)
        {
            return new BoundGap(bound, null);
        }
        var needed = bound.Needed.Value;
        var gap = bound.Comparator switch
        {
            Comparator.Min or Comparator.Above => needed - highest,
            Comparator.Max or Comparator.Below => lowest - needed,
            _ => lowest > needed ? lowest - needed : needed - highest,
        };
        return new BoundGap(bound, bound.Needed.IsRate ? gap * full : gap);
    }
}
