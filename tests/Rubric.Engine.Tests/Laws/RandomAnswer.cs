using System.Collections.Immutable;
using System.Globalization;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Laws;

/// <summary>Answers that fit a leaf.</summary>
internal static class RandomAnswer
{
    /// <summary>An answer that fits; of a leaf with nested evaluations there is none.</summary>
    /// <param name="draw">The chance.</param>
    /// <param name="leaf">The leaf, as its profile sees it.</param>
    /// <param name="mayNotApply">Whether the answer may turn out not to apply.</param>
    public static AnswerValue To(Draw draw, IndicatorNode leaf, bool mayNotApply)
    {
        var maximum = leaf.ScaleMaximum ?? 100;
        return leaf.Scale switch
        {
            OptionsScale s => draw.Pick(s.Options).Id,
            YesNoScale => draw.Pick<AnswerValue>("yes", "否", "TRUE", false),
            ChecklistScale s => Met(draw, [.. s.Items.Select(i => i.Id)]),
            DeductionsScale s => Counts(draw, [.. s.Items.Select(i => i.Id)]),
            AdditionsScale s => Counts(draw, [.. s.Items.Select(i => i.Id)]),
            ScoreScale s => Repeat(draw, s, () => ScoreOf(draw, s, maximum)),
            RatioScale s => Repeat(draw, s, () => RatioOf(draw, s, mayNotApply)),
            MeasuredScale s => Repeat(draw, s, () => Text(draw.Between(-10, 200) / (Fraction)draw.Pick(1, 2, 4))),
            _ => throw new InvalidOperationException($"{leaf} takes no answer."),
        };
    }

    public static AnswerValue ToFact(Draw draw, Fact fact) => fact.Type switch
    {
        FactType.YesNo => draw.Pick<AnswerValue>("是", "no"),
        FactType.Number => Text(draw.Between(0, 20) / (Fraction)2),
        _ => draw.Pick(fact.Values).Id,
    };

    private static AnswerValue Met(Draw draw, ImmutableArray<string> ids)
    {
        var met = ids.Where(_ => draw.Chance(60)).ToList();
        return met.Count == 0 && draw.Chance(50) ? AnswerValue.None : AnswerValue.OfList(draw.Shuffle(met).Select(id => (AnswerValue)id));
    }

    private static AnswerValue Counts(Draw draw, ImmutableArray<string> ids) =>
        draw.Chance(30) ? Met(draw, ids)
        : AnswerValue.OfMap(draw.Shuffle(ids.Where(_ => draw.Chance(60))).Select(id => KeyValuePair.Create(id, (AnswerValue)draw.Between(0, 5))));

    private static AnswerValue ScoreOf(Draw draw, ScoreScale scale, Fraction maximum) =>
        scale.Step is { } step ? Text(step * draw.Between(0, (int)(maximum / step).Numerator)) : Text(maximum * draw.Between(0, 20) / 20);

    private static AnswerValue RatioOf(Draw draw, RatioScale scale, bool mayNotApply)
    {
        bool mayBeNothing = scale.WhenZero is { } whenZero && (mayNotApply || whenZero != ZeroRatio.NotApplicable);
        if (scale.Target is { } given)
        {
            return Text(draw.Between(given.IsZero && !mayBeNothing ? 1 : 0, 30));
        }
        int target = draw.Between(0, 20);
        int actual = draw.Between(target == 0 && !mayBeNothing ? 1 : 0, 25);
        return AnswerValue.OfMap([new("actual", actual), new("target", target)]);
    }

    private static AnswerValue Repeat(Draw draw, MeasuredScale scale, Func<AnswerValue> entry) =>
        scale.Repeated is null || draw.Chance(20) ? entry()
        : AnswerValue.OfList(Enumerable.Range(0, draw.Between(1, 5)).Select(_ => entry()));

    // Exactly: everything that is drawn ends.
    private static AnswerValue Text(Fraction number) => number.ToString(null, CultureInfo.InvariantCulture);
}
