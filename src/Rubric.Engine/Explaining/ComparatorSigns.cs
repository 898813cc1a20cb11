using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>The sign of a comparator. Also compiled into the tool.</summary>
internal static class ComparatorSigns
{
    public static string Of(Comparator comparator) => comparator switch
    {
        Comparator.Min => "≥",
        Comparator.Above => ">",
        Comparator.Max => "≤",
        Comparator.Below => "<",
        _ => "=",
    };
}
