using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Takes the cell of a table apart (format, section 10), into what the same answer is in a sheet.</summary>
internal static class Cell
{
    /// <summary><c>a;b</c> becomes a list; a cell without a semicolon stays one value.</summary>
    public static AnswerValue AsList(AnswerValue value)
    {
        if (value.Kind != AnswerKind.Cell || value.Text!.IndexOf(';', StringComparison.Ordinal) < 0)
        {
            return value;
        }
        return AnswerValue.OfList(Split(value), value.Place);
    }

    /// <summary><c>late=2;lost=1</c> becomes a map, <c>late;lost</c> a list.</summary>
    public static AnswerValue AsCounts(AnswerValue value)
    {
        if (value.Kind != AnswerKind.Cell || value.Text!.IndexOf('=', StringComparison.Ordinal) < 0)
        {
            return AsList(value);
        }
        // An item without a count is one finding, as in a list.
        return AnswerValue.OfMap(Split(value).Select(part => Pair(part, '=') ?? new(part.Text!, AnswerValue.OfText("1", value.Place))), value.Place);
    }

    /// <summary><c>4/5</c> becomes actual and target; a cell without a slash stays one value.</summary>
    public static AnswerValue AsRatio(AnswerValue value)
    {
        if (value.Kind != AnswerKind.Cell || Pair(value, '/') is not { } pair)
        {
            return value;
        }
        return AnswerValue.OfMap([new("actual", AnswerValue.OfText(pair.Key, value.Place)), new("target", pair.Value)], value.Place);
    }

    private static ImmutableArray<AnswerValue> Split(AnswerValue value) =>
        [.. value.Text!.TrimEnd(';', ' ').Split(';').Select(part => AnswerValue.OfCell(part.Trim(), value.Place))];

    private static KeyValuePair<string, AnswerValue>? Pair(AnswerValue value, char separator)
    {
        string text = value.Text!;
        int at = text.IndexOf(separator, StringComparison.Ordinal);
        return at < 0 ? null : new(text.Substring(0, at).Trim(), AnswerValue.OfText(text.Substring(at + 1).Trim(), value.Place));
    }
}
