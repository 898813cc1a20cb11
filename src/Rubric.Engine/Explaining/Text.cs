using System.Text;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Text as it stands in columns of a terminal. Also compiled into the tool.</summary>
internal static class Text
{
    /// <summary>How many columns a text takes; Chinese characters take two.</summary>
    public static int Width(string text)
    {
        int width = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                width += DisplayWidth.Of(char.ConvertToUtf32(text[i], text[i + 1]));
                i++;
            }
            else
            {
                width += DisplayWidth.Of(text[i]);
            }
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
