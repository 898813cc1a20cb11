using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Yes, no, or open (null): the logic of conditions over what is not all known.</summary>
internal static class Verdicts
{
    public static bool? All(IEnumerable<bool?> verdicts)
    {
        bool? all = true;
        foreach (bool? verdict in verdicts)
        {
            if (verdict == false)
            {
                return false;
            }
            all = verdict is null ? null : all;
        }
        return all;
    }

    /// <summary>Whether at least so many of the verdicts are yes.</summary>
    public static bool? AtLeast(int number, IReadOnlyCollection<bool?> verdicts)
    {
        int yes = verdicts.Count(v => v == true);
        int open = verdicts.Count(v => v is null);
        return yes >= number ? true : yes + open < number ? false : null;
    }

    /// <summary>Compares every number between two with a bound.</summary>
    public static bool? Compare(Fraction low, Fraction high, Comparator comparator, Fraction bound) => comparator switch
    {
        Comparator.Min => low >= bound ? true : high < bound ? false : null,
        Comparator.Above => low > bound ? true : high <= bound ? false : null,
        Comparator.Max => high <= bound ? true : low > bound ? false : null,
        Comparator.Below => high < bound ? true : low >= bound ? false : null,
        _ => low == high && low == bound ? true : bound < low || bound > high ? false : null,
    };

    /// <summary>Whether one of the wanted ids is there, given all that can be there; a null id stands for none of any.</summary>
    public static bool? Contains(IReadOnlyCollection<string?> possible, IReadOnlyCollection<string> wanted)
    {
        int fitting = possible.Count(p => p is not null && wanted.Contains(p));
        return fitting == possible.Count ? true : fitting == 0 ? false : null;
    }
}
