using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Says which points of a leaf's scale mean that a condition on its answer holds, where points tell that.</summary>
internal static class AnswerPoints
{
    /// <summary>Bounds on points of the scale, one of which must hold; null where equal points can come from answers of both kinds.</summary>
    public static ImmutableArray<Bounds>? Of(IndicatorNode leaf, AnswerCondition condition)
    {
        var maximum = leaf.ScaleMaximum!.Value;
        return leaf.Scale switch
        {
            // The points of several entries do not tell the entries.
            MeasuredScale { Repeated: not null } => null,
            ScoreScale when condition.In.IsEmpty => [condition.Bounds],
            CurveScale scale when condition.In.IsEmpty => OnCurve(scale, maximum, condition.Bounds),
            OptionsScale scale => OneOf([.. scale.Options.Select(o => new KeyValuePair<string, Fraction>(o.Id, o.Points.Of(maximum)))], condition.In),
            YesNoScale scale => OnYesNo(scale, maximum, condition.In),
            _ => null,
        };
    }

    private static ImmutableArray<Bounds>? OneOf(ImmutableArray<KeyValuePair<string, Fraction>> answers, ImmutableArray<string> wanted)
    {
        var yes = answers.Where(a => wanted.Contains(a.Key)).Select(a => a.Value).Distinct().ToList();
        bool isAmbiguous = answers.Any(a => !wanted.Contains(a.Key) && yes.Contains(a.Value));
        return isAmbiguous || wanted.IsEmpty ? null : [.. yes.Select(p => new Bounds { Is = p })];
    }

    private static ImmutableArray<Bounds>? OnYesNo(YesNoScale scale, Fraction maximum, ImmutableArray<string> wanted)
    {
        bool IsWanted(bool answer) => YesNoAnswer.Of(answer).IsOneOf(wanted);
        var ways = ImmutableArray.CreateBuilder<Bounds>();
        foreach (bool answer in (bool[])[true, false])
        {
            if (IsWanted(answer))
            {
                ways.Add(new Bounds { Is = answer == scale.FullOn ? maximum : Fraction.Zero });
            }
        }
        return ways.ToImmutable();
    }

    /// <summary>On a rising curve an answer below a bound has fewer points, if the curve rises just there.</summary>
    private static ImmutableArray<Bounds>? OnCurve(CurveScale scale, Fraction maximum, Bounds bounds)
    {
        var curve = new CurveScoring(scale, maximum);
        var knots = scale.Through;
        bool rises = true;
        for (int i = 1; i < knots.Length; i++)
        {
            rises &= knots[i].Points.Of(maximum) >= knots[i - 1].Points.Of(maximum);
        }
        if (!rises || bounds.Is is not null)
        {
            return null;
        }
        // Min and below part the line just under the bound, above and max just over it.
        bool tells = Tells(bounds.Min, under: true) && Tells(bounds.Below, under: true)
            && Tells(bounds.Above, under: false) && Tells(bounds.Max, under: false);
        return tells
            ? [new Bounds { Min = PointsAt(bounds.Min), Below = PointsAt(bounds.Below), Above = PointsAt(bounds.Above), Max = PointsAt(bounds.Max) }]
            : null;

        bool Tells(Amount? bound, bool under)
        {
            if (bound is not { } at)
            {
                return true;
            }
            for (int i = 1; i < knots.Length; i++)
            {
                bool isIn = under ? knots[i - 1].X < at.Value && at.Value <= knots[i].X : knots[i - 1].X <= at.Value && at.Value < knots[i].X;
                if (isIn)
                {
                    return knots[i - 1].Points.Of(maximum) < knots[i].Points.Of(maximum);
                }
            }
            return false;
        }

        Amount? PointsAt(Amount? bound) => bound is { } at ? curve.PointsAt(at.Value) : null;
    }
}
