using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Combines the rates of several results (format, section 8).</summary>
internal static class RateCombiner
{
    /// <summary>The combined rate of at least one result.</summary>
    /// <param name="scale">How they are combined.</param>
    /// <param name="rates">The rates.</param>
    /// <param name="trimmed">The positions of the rates that a trimmed mean leaves out.</param>
    public static Fraction Combine(EvaluationScale scale, IReadOnlyList<Fraction> rates, out IReadOnlyCollection<int> trimmed)
    {
        trimmed = [];
        switch (scale.Combine)
        {
            case Combination.Median:
                return Averages.Median(rates);
            case Combination.Min:
                return rates.Min();
            case Combination.Max:
                return rates.Max();
            case Combination.TrimmedMean:
                trimmed = Trimmed(scale.Trim, rates);
                var left = trimmed;
                return Averages.Mean([.. rates.Where((_, i) => !left.Contains(i))]);
            default:
                return Averages.Mean(rates);
        }
    }

    private static HashSet<int> Trimmed(Trimming trim, IReadOnlyList<Fraction> rates)
    {
        // Compared as long integers: two counts that a rubric may write can add up to more than an int holds.
        if (rates.Count <= trim.Above || (long)trim.Low + trim.High >= rates.Count)
        {
            return [];
        }
        var order = Enumerable.Range(0, rates.Count).OrderBy(i => rates[i]).ToList();
        return [.. order.Take(trim.Low), .. order.Skip(rates.Count - trim.High)];
    }
}
