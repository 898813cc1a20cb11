namespace Rubric.Tool;

/// <summary>A stretch of a text and what stands in its place afterwards.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Replacement">What replaces it.</param>
internal readonly record struct TextEdit(int Start, int Length, string Replacement)
{
    /// <summary>Makes edits in a text; of two that overlap only the first.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var parts = new List<string>();
        int end = 0;
        foreach (var edit in edits.OrderBy(e => e.Start))
        {
            if (edit.Start >= end)
            {
                parts.Add(text[end..edit.Start]);
                parts.Add(edit.Replacement);
                end = edit.Start + edit.Length;
            }
        }
        return string.Concat(parts) + text[end..];
    }
}
