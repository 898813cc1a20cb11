#if NET
namespace Rubric.Engine;

/// <summary>Tiers that need nothing but lowest points: a table of limits, a line for each sum that any of them looks at.</summary>
internal sealed class TileLadder
{
    /// <summary>How many tiers are looked at together: as many as leave all their numbers in registers.</summary>
    public const int Together = 5;

    // A sum is never negative, and never the largest integer.
    private const int HoldsAlways = -1;
    private const int HoldsNever = int.MaxValue;

    private TileLadder(int[] places, int[][] limits, int otherwise) => (Places, Limits, Otherwise) = (places, limits, otherwise);

    /// <summary>Where the sums stand.</summary>
    public int[] Places { get; }

    /// <summary>For each five tiers the limits of each place, one below the least.</summary>
    public int[][] Limits { get; }

    /// <summary>The tier of rows for which none of these holds.</summary>
    public int Otherwise { get; }

    /// <summary>The tiers, filled up to a multiple of five.</summary>
    public int Tiers => Limits.Length * Together;

    /// <summary>The ladder of these tiers; null where one of them needs anything else.</summary>
    public static TileLadder? Of(TileTier[] tiers)
    {
        if (tiers.Any(t => t.Highs.Length > 0 || t.Others.Length > 0))
        {
            return null;
        }
        // Usually the last tier needs nothing at all.
        int count = tiers.Length;
        while (count > 0 && tiers[count - 1].Lows.Length == 0)
        {
            count--;
        }
        int[] places = [.. tiers.SelectMany(t => t.Lows).Select(l => l.At).Distinct()];
        int[][] limits = new int[(count + Together - 1) / Together][];
        for (int i = 0; i < limits.Length; i++)
        {
            limits[i] = [.. places.SelectMany(p => Enumerable.Range(i * Together, Together).Select(t => LimitOf(tiers, count, t, p)))];
        }
        return new TileLadder(places, limits, count);
    }

    private static int LimitOf(TileTier[] tiers, int count, int tier, int place) => tier >= count ? HoldsNever
        : tiers[tier].Lows.Where(l => l.At == place).Select(l => l.Number).DefaultIfEmpty(HoldsAlways).Max();
}
#endif
