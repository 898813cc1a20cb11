namespace Rubric.Schema;

/// <summary>A place between numbers: right before a number, or right behind it. Null stands for the end of all numbers.</summary>
internal sealed record BoundCut(Fraction Number, bool IsBehind) : IComparable<BoundCut>
{
    public int CompareTo(BoundCut? other)
    {
        if (other is null)
        {
            return 1;
        }
        int order = Number.CompareTo(other.Number);
        return order != 0 ? order : IsBehind.CompareTo(other.IsBehind);
    }

    /// <summary>A number between two cuts, as short as can be; 0 or above where there is such a one.</summary>
    public static Fraction NumberBetween(BoundCut? from, BoundCut? to)
    {
        if (from is not { } start)
        {
            return to is not { } only ? Fraction.Zero : only.IsBehind ? only.Number : BelowOf(only.Number);
        }
        if (!start.IsBehind)
        {
            return start.Number;
        }
        var whole = start.Number.Round(0, RoundingMode.Down);
        whole = whole > start.Number ? whole : whole + 1;
        if (to is not { } end || whole < end.Number || (whole == end.Number && end.IsBehind))
        {
            return whole;
        }
        return end.IsBehind ? end.Number : (start.Number + end.Number) / 2;
    }

    /// <summary>The first multiple of a step from a cut on.</summary>
    public static Fraction NextMultiple(BoundCut from, Fraction step)
    {
        // Rounding goes towards zero, so that of a negative number may lie before the cut's own multiple.
        var multiple = (from.Number / step).Round(0, RoundingMode.Down) * step;
        return multiple < from.Number || (multiple == from.Number && from.IsBehind) ? multiple + step : multiple;
    }

    private static Fraction BelowOf(Fraction number) => number.Sign > 0 ? Fraction.Max(number - 1, 0) : number - 1;
}
