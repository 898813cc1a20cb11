using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Items of deductions and additions that count for more than the whole scale.</summary>
internal static class CountedItemRules
{
    /// <summary>Checks the items of one scale.</summary>
    /// <param name="items">The items.</param>
    /// <param name="maximum">The maximum of the scale.</param>
    /// <param name="at">The path of the items.</param>
    /// <param name="context">Where to report.</param>
    public static void Check(ImmutableArray<CountedItem> items, Fraction maximum, ModelPath at, CheckContext context)
    {
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i] is not { } item || context.Report.HasBrokenIn(at[i]))
            {
                continue;
            }
            // What passes in one event does so with a limit as well: one mistake.
            var (key, amount) = item.Points.Of(maximum) > maximum ? ("points", item.Points)
                : item.Limit is { } limit && limit.Of(maximum) > maximum ? ("limit", limit)
                : ("", default);
            if (key.Length > 0)
            {
                context.Add(DiagnosticCodes.ItemPassesMaximum, at[i][key], key, item.Id ?? "", amount.ToString(), maximum.ToString());
            }
        }
    }
}
