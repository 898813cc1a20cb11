using System.Text;

namespace Rubric.Engine;

/// <summary>Text from documents in Markdown. Also compiled into the tool.</summary>
internal static class MarkdownText
{
    /// <summary>A text in one line, in which nothing is a mark.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in Text.Clean(text))
        {
            escaped.Append(c switch
            {
                '<' => "&lt;",
                '&' => "&amp;",
                '\\' or '|' or '*' or '_' or '`' or '[' or ']' or '~' => "\\" + c,
                _ => c.ToString(),
            });
        }
        return escaped.ToString();
    }
}
