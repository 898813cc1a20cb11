using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>The part of an evaluated rubric that an evaluation leaf looks at.</summary>
internal static class TakenPart
{
    /// <summary>The indicators: all of the main tree, those below one, or the leaves of a dimension value.</summary>
    /// <param name="evaluation">A result of the evaluated rubric.</param>
    /// <param name="take">What the leaf takes from it; null for the total.</param>
    public static IEnumerable<IndicatorResult> Of(Evaluation evaluation, string? take)
    {
        if (take is null)
        {
            return evaluation.AllIndicators;
        }
        if (evaluation.Find(take) is { } taken)
        {
            return Below(taken);
        }
        return evaluation.AllIndicators.Where(i => i.Node.Section == IndicatorSection.Main && i.Node.IsScoredLeaf
            && i.Node.Dimensions.Any(d => string.Equals($"{d.Dimension}/{d.Value}", take, StringComparison.Ordinal)));
    }

    private static IEnumerable<IndicatorResult> Below(IndicatorResult result) => result.Children.SelectMany(Below).Prepend(result);
}
