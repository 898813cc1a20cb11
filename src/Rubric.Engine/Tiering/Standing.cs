using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Where the points of something stand: one number twice, or between the least and the most that they can become.</summary>
/// <param name="Low">The least points.</param>
/// <param name="High">The most points.</param>
/// <param name="Full">What 100 % is.</param>
internal readonly record struct Standing(Fraction Low, Fraction High, Fraction Full)
{
    public BoundCheck Compare(Comparator comparator, Amount needed)
    {
        var (low, high) = needed.IsRate ? (Low / Full, High / Full) : (Low, High);
        return new BoundCheck(comparator, needed, low, high, Verdicts.Compare(low, high, comparator, needed.Value));
    }

    /// <summary>Whether all comparisons certainly hold.</summary>
    public bool Satisfies(Bounds bounds)
    {
        foreach (var pair in bounds.Comparators())
        {
            if (Compare(pair.Key, pair.Value).Held != true)
            {
                return false;
            }
        }
        return true;
    }
}
