namespace Rubric.Schema;

/// <summary>Rules on comparators by themselves.</summary>
internal static class BoundsRules
{
    /// <summary>Reports comparators of one kind, numbers or percentages, that no number satisfies.</summary>
    public static void Check(Bounds? bounds, ModelPath path, CheckContext context)
    {
        if (bounds is null || bounds.IsSingle || context.Report.HasBrokenIn(path))
        {
            return;
        }
        bool isRate = bounds.HasRate && IsContradictory(bounds, isRate: true);
        if (isRate || IsContradictory(bounds, isRate: false))
        {
            // At the last of those that contradict: that is where a reader sees it.
            var last = bounds.Comparators().Last(c => c.Value.IsRate == isRate).Key;
            context.Add(DiagnosticCodes.ContradictoryBounds, path[KeyOf(last)], bounds.ToString());
        }
    }

    /// <summary>Reports percentages where only plain numbers make sense.</summary>
    public static void CheckPlain(Bounds? bounds, ModelPath path, CheckContext context)
    {
        foreach (var (comparator, amount) in bounds is { HasRate: true } ? bounds.Comparators() : [])
        {
            var at = path[KeyOf(comparator)];
            if (amount.IsRate && !context.Report.IsBroken(at))
            {
                context.Add(DiagnosticCodes.PercentageNotAllowed, at, amount.ToString());
            }
        }
    }

    /// <summary>The path of the first comparator.</summary>
    public static ModelPath FirstOf(Bounds bounds, ModelPath path) => path[KeyOf(bounds.Comparators().First().Key)];

    public static string KeyOf(Comparator comparator) => comparator switch
    {
        Comparator.Min => "min",
        Comparator.Above => "above",
        Comparator.Max => "max",
        Comparator.Below => "below",
        _ => "is",
    };

    private static bool IsContradictory(Bounds bounds, bool isRate)
    {
        Fraction? Of(Amount? amount) => amount is { } given && given.IsRate == isRate ? given.Value : null;
        var (min, above, max, below, exactly) = (Of(bounds.Min), Of(bounds.Above), Of(bounds.Max), Of(bounds.Below), Of(bounds.Is));
        // Comparisons with null are false.
        return min > max || min >= below || above >= max || above >= below
            || exactly < min || exactly <= above || exactly > max || exactly >= below;
    }
}
