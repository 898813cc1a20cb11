using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Reads answers that name items: those that are met, or how often each was found.</summary>
internal static class CountsBinder
{
    /// <summary>Reads the ids of met items, <c>none</c> or an empty list.</summary>
    public static CountsAnswer? BindMet(AnswerValue value, ImmutableArray<string> itemIds, in AnswerContext context)
    {
        var written = Cell.AsList(value);
        if (written.Kind == AnswerKind.Map && !written.Entries.IsEmpty)
        {
            context.Report(DiagnosticCodes.NeedsItems, value, value.ToString());
            return null;
        }
        return BindItems(written, itemIds, context);
    }

    /// <summary>Reads findings by item, a list that means one each, <c>none</c>, or nothing in brackets.</summary>
    public static CountsAnswer? BindCounts(AnswerValue value, ImmutableArray<string> itemIds, in AnswerContext context)
    {
        var written = Cell.AsCounts(value);
        if (written.Kind != AnswerKind.Map)
        {
            return BindItems(written, itemIds, context);
        }
        int[] counts = new int[itemIds.Length];
        bool good = true;
        bool[] seen = new bool[itemIds.Length];
        foreach (var entry in written.Entries)
        {
            if (FindItem(entry.Key, entry.Value, itemIds, seen, context) is not { } index)
            {
                good = false;
            }
            else if (!ScalarText.TryParseCount(entry.Value.Text, out counts[index]))
            {
                context.Report(DiagnosticCodes.NotACount, entry.Value, entry.Key, entry.Value.ToString());
                good = false;
            }
        }
        return good ? new CountsAnswer(itemIds, [.. counts]) : null;
    }

    private static CountsAnswer? BindItems(AnswerValue written, ImmutableArray<string> itemIds, in AnswerContext context)
    {
        ImmutableArray<AnswerValue> items = written.Kind switch
        {
            AnswerKind.List => written.Items,
            AnswerKind.Map => [],
            _ when ScalarText.IsNone(written.Text) => [],
            _ => [written],
        };
        int[] counts = new int[itemIds.Length];
        bool good = true;
        bool[] seen = new bool[itemIds.Length];
        foreach (var item in items)
        {
            if (FindItem(item.Text ?? item.ToString(), item, itemIds, seen, context) is { } index)
            {
                counts[index] = 1;
            }
            else
            {
                good = false;
            }
        }
        return good ? new CountsAnswer(itemIds, [.. counts]) : null;
    }

    private static int? FindItem(string id, AnswerValue value, ImmutableArray<string> itemIds, bool[] seen, in AnswerContext context)
    {
        int index = itemIds.IndexOf(id);
        if (index < 0)
        {
            context.Report(DiagnosticCodes.NotAnItem, value, id, Hints.DidYouMean(id, itemIds));
            return null;
        }
        if (seen[index])
        {
            context.Report(DiagnosticCodes.ItemTwice, value, id);
            return null;
        }
        seen[index] = true;
        return index;
    }
}
