namespace Rubric.Schema;

/// <summary>Keeps one of the many equal short texts of a document: its keys, and words such as <c>yes-no</c>.</summary>
internal sealed class SharedTexts
{
    private const int LongestShared = 16;

    // Texts that fall on the same place replace each other: what stands often is there again soon.
    private readonly string[] _kept = new string[256];

    /// <summary>The text itself, or an equal one that was given before.</summary>
    public string Share(string text)
    {
        if (text.Length is 0 or > LongestShared)
        {
            return text;
        }
        ref string kept = ref _kept[((text[0] * 31) + (text[text.Length / 2] * 7) + text[text.Length - 1] + text.Length) & 255];
        if (!string.Equals(kept, text, StringComparison.Ordinal))
        {
            kept = text;
        }
        return kept;
    }
}
