namespace Rubric.Schema;

/// <summary>Turns the cell of a table into the same answer as a document writes it.</summary>
/// <remarks>No rubric is needed for that: <c>;</c>, <c>=</c> and <c>/</c> can stand in no id and no number, so a scale reads them in one way or not at all.
/// What no scale reads stays the text that it is, which none reads either.</remarks>
internal static class CellAnswer
{
    public static AnswerValue ToWritten(AnswerValue value)
    {
        if (value.Kind != AnswerKind.Cell)
        {
            return value;
        }
        string text = value.Text!;
        if (text.Contains('=', StringComparison.Ordinal))
        {
            return AsCounts(text) ?? AnswerValue.OfText(text);
        }
        return text.Contains(';', StringComparison.Ordinal) ? AsList(text) ?? AnswerValue.OfText(text) : AsEntry(text);
    }

    private static string[] Split(string text) => [.. text.TrimEnd(';', ' ').Split(';').Select(p => p.Trim())];

    /// <summary>Findings by item; one without a number is one.</summary>
    private static AnswerValue? AsCounts(string text)
    {
        var counts = new Dictionary<string, AnswerValue>(StringComparer.Ordinal);
        var entries = new List<KeyValuePair<string, AnswerValue>>();
        foreach (string part in Split(text))
        {
            var (item, count) = Halves(part, '=') ?? (part, "1");
            if (item.Length == 0 || count.Length == 0 || !counts.TryAdd(item, count))
            {
                return null;
            }
            entries.Add(new(item, count));
        }
        // These would be a ratio in a document, which a cell writes 4/5.
        return counts.Count == 2 && counts.ContainsKey("actual") && counts.ContainsKey("target") ? null : AnswerValue.OfMap(entries);
    }

    private static AnswerValue? AsList(string text)
    {
        string[] parts = Split(text);
        return parts.Contains("") ? null : AnswerValue.OfList(parts.Select(AsEntry));
    }

    /// <summary>One text, or actual and target.</summary>
    private static AnswerValue AsEntry(string text)
    {
        if (ScalarText.IsNotApplicable(text) || Halves(text, '/') is not { } halves || halves.First.Length == 0 || halves.Second.Length == 0)
        {
            return AnswerValue.OfText(text);
        }
        return AnswerValue.OfMap([new("actual", halves.First), new("target", halves.Second)]);
    }

    private static (string First, string Second)? Halves(string text, char separator)
    {
        int at = text.IndexOf(separator, StringComparison.Ordinal);
        return at < 0 ? null : (text.Substring(0, at).Trim(), text.Substring(at + 1).Trim());
    }
}
