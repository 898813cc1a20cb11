using System.Text;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>Text as it stands in columns of a terminal.</summary>
internal static class Text
{
    /// <summary>How many columns a text takes; Chinese characters take two.</summary>
    public static int Width(string text)
    {
        int width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += DisplayWidth.Of(rune.Value);
        }
        return width;
    }

    /// <summary>A text from a document in one line, without characters that would steer the terminal.</summary>
    public static string Clean(string text)
    {
        if (!text.Any(char.IsControl))
        {
            return text;
        }
        var clean = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            clean.Append(char.IsControl(c) ? ' ' : c);
        }
        return clean.ToString().Trim();
    }
}
