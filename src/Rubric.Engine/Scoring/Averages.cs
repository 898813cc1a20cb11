using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>The averages of the format, exactly.</summary>
internal static class Averages
{
    public static Fraction Mean(IReadOnlyCollection<Fraction> numbers) => Fraction.Sum(numbers) / numbers.Count;

    public static Fraction Median(IEnumerable<Fraction> numbers)
    {
        var sorted = numbers.OrderBy(n => n).ToList();
        int middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
