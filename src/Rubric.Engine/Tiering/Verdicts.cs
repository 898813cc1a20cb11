using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Yes, no, or open (null): the logic of conditions over what is not all known.</summary>
internal static class Verdicts
{
    /// <summary>Compares every number between two with a bound.</summary>
    public static bool? Compare(in Fraction low, in Fraction high, Comparator comparator, in Fraction bound)
    {
        int least = low.CompareTo(bound);
        int most = low == high ? least : high.CompareTo(bound);
        return comparator switch
        {
            Comparator.Min => least >= 0 ? true : most < 0 ? false : null,
            Comparator.Above => least > 0 ? true : most <= 0 ? false : null,
            Comparator.Max => most <= 0 ? true : least > 0 ? false : null,
            Comparator.Below => most < 0 ? true : least >= 0 ? false : null,
            _ => least == 0 && most == 0 ? true : least > 0 || most < 0 ? false : null,
        };
    }

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
