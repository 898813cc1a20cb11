using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>By what points are multiplied on their way to the total, where something does not apply.</summary>
internal static class ScaleFactors
{
    /// <summary>The factor of a group over the sum of what applies below it; 1 unless something below does not apply.</summary>
    public static Fraction Within(IndicatorResult group) =>
        SumOfApplicable(group.Children) is { IsZero: false } sum ? group.ApplicableFullMarks!.Value / sum : Fraction.One;

    /// <summary>The factor of the main tree as a whole; 1 unless a root does not apply.</summary>
    public static Fraction OfTotal(Evaluation evaluation) =>
        SumOfApplicable(evaluation.Indicators) is { IsZero: false } sum ? evaluation.Rubric.FullMarks / sum : Fraction.One;

    /// <summary>What points of an indicator count in the total, by the position of the indicator; 1 outside the main tree.</summary>
    public static Fraction[] Above(Evaluation evaluation)
    {
        var factors = new Fraction[evaluation.AllIndicators.Length];
        var total = OfTotal(evaluation);
        foreach (var indicator in evaluation.AllIndicators)
        {
            var node = indicator.Node;
            factors[node.Index] = node.Section != IndicatorSection.Main ? Fraction.One
                : node.Parent is not { } parent ? total
                : factors[parent.Index] * Within(evaluation.AllIndicators[parent.Index]);
        }
        return factors;
    }

    private static Fraction SumOfApplicable(IEnumerable<IndicatorResult> indicators) =>
        Fraction.Sum(indicators.Select(i => i.ApplicableFullMarks).OfType<Fraction>());
}
