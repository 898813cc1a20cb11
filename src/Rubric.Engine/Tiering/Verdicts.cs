using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Yes, no, or open (null): the logic of conditions over what is not all known.</summary>
internal static class Verdicts
{
    /// <summary>Compares every number between two with a bound.</summary>
    public static bool? Compare(in Fraction low, in Fraction high, Comparator comparator, in Fraction bound) => comparator switch
    {
        Comparator.Min => Ordering.Compare(low, bound) >= 0 ? true : Ordering.Compare(high, bound) < 0 ? false : null,
        Comparator.Above => Ordering.Compare(low, bound) > 0 ? true : Ordering.Compare(high, bound) <= 0 ? false : null,
        Comparator.Max => Ordering.Compare(high, bound) <= 0 ? true : Ordering.Compare(low, bound) > 0 ? false : null,
        Comparator.Below => Ordering.Compare(high, bound) < 0 ? true : Ordering.Compare(low, bound) >= 0 ? false : null,
        _ => low == high && low == bound ? true : bound < low || bound > high ? false : null,
    };

    /// <summary>Whether a comparison holds, given how a number and a bound are ordered.</summary>
    public static bool Holds(int order, Comparator comparator) => comparator switch
    {
        Comparator.Min => order >= 0,
        Comparator.Above => order > 0,
        Comparator.Max => order <= 0,
        Comparator.Below => order < 0,
        _ => order == 0,
    };

    /// <summary>Whether one of the wanted ids is there, given all that can be there; a null id stands for none of any.</summary>
    public static bool? Contains(ImmutableArray<string?> possible, ImmutableArray<string> wanted)
    {
        int fitting = 0;
        foreach (string? id in possible)
        {
            fitting += id is not null && wanted.Contains(id) ? 1 : 0;
        }
        return fitting == possible.Length ? true : fitting == 0 ? false : null;
    }
}
