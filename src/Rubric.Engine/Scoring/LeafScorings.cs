using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Makes the scoring of a leaf from its scale.</summary>
internal static class LeafScorings
{
    public static LeafScoring Of(IndicatorNode leaf)
    {
        // Only an informational leaf has no maximum: its points are never used, and a plain number may be any.
        var maximum = leaf.ScaleMaximum ?? 100;
        return leaf.Scale switch
        {
            ScoreScale scale => new ScoreScoring(scale, maximum, isBounded: leaf.ScaleMaximum is not null),
            OptionsScale scale => new OptionsScoring(scale, maximum),
            YesNoScale scale => new YesNoScoring(scale, maximum),
            ChecklistScale scale => new ChecklistScoring(scale, maximum),
            DeductionsScale scale => new CountedScoring(scale.Items, maximum, countsDown: leaf.Section != IndicatorSection.Penalties),
            AdditionsScale scale => new CountedScoring(scale.Items, maximum, countsDown: false),
            BandsScale scale => new BandsScoring(scale, maximum),
            CurveScale scale => new CurveScoring(scale, maximum),
            RatioScale scale => new RatioScoring(scale, maximum),
            EvaluationScale => new EvaluationScoring(),
            _ => throw new InvalidOperationException($"The leaf '{leaf.Id}' has no scale that can be scored."),
        };
    }
}
