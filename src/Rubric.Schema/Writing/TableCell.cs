namespace Rubric.Schema;

/// <summary>Turns an answer into the cell of a table that means the same (format, section 10).</summary>
internal static class TableCell
{
    private static readonly char[] _separators = [';', '=', '/'];

    /// <summary>The cell; null if no cell means the same.</summary>
    public static string? Of(AnswerValue value) => value.Kind switch
    {
        AnswerKind.Cell => IsTrimmed(value.Text!) ? value.Text : null,
        AnswerKind.Text => OfText(value),
        AnswerKind.List => OfList(value),
        _ => OfMap(value),
    };

    public static bool IsTrimmed(string text) => text.Length > 0 && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[text.Length - 1]);

    private static string? OfText(AnswerValue value)
    {
        string text = value.Text!;
        return value.Kind is AnswerKind.Text or AnswerKind.Cell && IsTrimmed(text) && (ScalarText.IsNotApplicable(text) || text.IndexOfAny(_separators) < 0) ? text : null;
    }

    /// <summary>Entries with a semicolon between them; behind a single one too, so that it stays a list.</summary>
    private static string? OfList(AnswerValue value)
    {
        var cells = new List<string>();
        foreach (var item in value.Items)
        {
            if ((item.Kind == AnswerKind.Map ? OfPair(item) : item.Text is null ? null : OfText(item)) is not { } cell)
            {
                return null;
            }
            cells.Add(cell);
        }
        return cells.Count == 0 ? "none" : string.Join(";", cells) + (cells.Count == 1 ? ";" : "");
    }

    private static string? OfMap(AnswerValue value)
    {
        if (OfPair(value) is { } pair)
        {
            return pair;
        }
        var cells = new List<string>();
        foreach (var (key, part) in value.Entries)
        {
            if (part.Text is null || OfText(AnswerValue.OfText(key)) is null || OfText(part) is not { } count)
            {
                return null;
            }
            cells.Add($"{key}={count}");
        }
        return cells.Count == 0 ? "none" : string.Join(";", cells);
    }

    /// <summary>Actual and target; these two keys are always taken for them.</summary>
    private static string? OfPair(AnswerValue value)
    {
        string? actual = null, target = null;
        foreach (var (key, part) in value.Entries)
        {
            string? cell = part.Text is null ? null : OfText(part);
            switch (key)
            {
                case "actual":
                    actual = cell;
                    break;
                case "target":
                    target = cell;
                    break;
                default:
                    return null;
            }
        }
        return actual is null || target is null ? null : $"{actual}/{target}";
    }
}
