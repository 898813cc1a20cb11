using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Turns a score into the points of its leaf at once: whole parts of <see cref="ViewPlan.LeafDenominator"/>.</summary>
/// <remarks>The default takes no score. What is taken is good; what is not may still be.</remarks>
internal readonly struct ScoreParts
{
    // Where a scale has no step, these are scores as people give them.
    private static readonly Fraction _hundredth = new(1, 100);

    private readonly long _stepNumerator;
    private readonly long _stepDenominator;
    private readonly long _mostSteps;
    private readonly long _partsOfStep;

    private ScoreParts(long stepNumerator, long stepDenominator, long mostSteps, long partsOfStep) =>
        (_stepNumerator, _stepDenominator, _mostSteps, _partsOfStep) = (stepNumerator, stepDenominator, mostSteps, partsOfStep);

    /// <summary>The scores of a leaf; the default where it has another scale, where its points are rounded or limited, or where numbers are long.</summary>
    public static ScoreParts Of(IndicatorNode leaf, RoundingPolicy rounding, long denominator)
    {
        if (rounding.Leaves is not null || StepOf(leaf) is not { } step)
        {
            return default;
        }
        var steps = (leaf.ScaleMaximum!.Value / step).Round(0, RoundingMode.Down);
        var parts = ViewPlan.PointsOf(leaf, step) * denominator;
        return step.TryGetParts(out long above, out long below) && below <= int.MaxValue
            && parts.IsWhole && (parts * steps) is var most && most <= int.MaxValue
            && steps.TryGetParts(out long count, out _) && parts.TryGetParts(out long each, out _)
            ? new ScoreParts(above, below, count, each)
            : default;
    }

    /// <summary>The steps in which the scores of a leaf are counted; null where it has none, or stands outside the main tree.</summary>
    public static Fraction? StepOf(IndicatorNode leaf) =>
        leaf is { Section: IndicatorSection.Main, IsScoredLeaf: true, IsAbsent: false, Scale: ScoreScale scale } ? scale.Step ?? _hundredth : null;

    /// <summary>Counts the parts that a score earns; false where it is not on a step from 0 to the maximum.</summary>
    public bool TryCount(in Fraction score, out int parts)
    {
        parts = 0;
        if (!score.TryGetParts(out long numerator, out long denominator) || numerator < 0 || numerator > int.MaxValue || denominator > _stepDenominator)
        {
            return false;
        }
        // Both are in lowest terms: what their quotient has below the line can only be cancelled crosswise. Whole numbers and whole steps need no division.
        long up = denominator == 1 ? _stepDenominator : _stepDenominator / denominator;
        long down = _stepNumerator == 1 ? numerator : numerator / _stepNumerator;
        long steps = up * down;
        if (up * denominator != _stepDenominator || down * _stepNumerator != numerator || steps > _mostSteps)
        {
            return false;
        }
        parts = (int)(steps * _partsOfStep);
        return true;
    }
}
