namespace Rubric.Schema;

/// <summary>The apostrophe before a cell that a spreadsheet would run as a formula, or that would be read as nothing.</summary>
/// <remarks>Reading takes it off again, so that every text comes back as it was; other apostrophes stay.</remarks>
internal static class CellMark
{
    // A spreadsheet set to Chinese or Japanese takes the wide ones for the plain ones.
    private const string BeginsFormula = "=+-@\t\r＝＋－＠";

    /// <summary>The text of a cell with the mark where it needs one; a number never does.</summary>
    public static string Add(string text) => IsMarked(text) && !ScalarText.TryParseNumber(text, out _) ? "'" + text : text;

    /// <summary>The text of a cell without the mark.</summary>
    public static string Remove(string text) => text.Length > 0 && text[0] == '\'' && IsMarked(text) ? text.Substring(1) : text;

    /// <summary>Whether a cell is as if not written: empty, or a word that says so.</summary>
    public static bool IsNothing(string? text) => text is null or "" or "~" or "null" or "Null" or "NULL";

    /// <summary>Whether such a text stands behind any number of apostrophes.</summary>
    private static bool IsMarked(string text)
    {
        int start = 0;
        while (start < text.Length && text[start] == '\'')
        {
            start++;
        }
        if (start == text.Length)
        {
            return false;
        }
        return BeginsFormula.Contains(text[start], StringComparison.Ordinal) || (text.Length - start <= 4 && IsNothing(text.Substring(start)));
    }
}
