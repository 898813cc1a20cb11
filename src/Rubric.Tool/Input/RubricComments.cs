using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>Finds the comments of a rubric's text.</summary>
internal static class RubricComments
{
    /// <summary>The number of the first line with a comment; null for none.</summary>
    /// <param name="text">The text of the rubric, which is without errors.</param>
    /// <param name="hash">The rubric's hash.</param>
    public static int? FindFirst(string text, string hash)
    {
        int line = 1;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                line++;
            }
            else if (text[i] == '#' && (i == 0 || char.IsWhiteSpace(text[i - 1])) && IsComment(text, i, hash))
            {
                return line;
            }
        }
        return null;
    }

    /// <summary>A comment can go without a change; what stands between quotes or below a bar cannot, since the hash covers every text.</summary>
    private static bool IsComment(string text, int start, string hash)
    {
        int end = text.AsSpan(start).IndexOfAny('\r', '\n');
        string without = end < 0 ? text[..start] : text.Remove(start, end);
        return RubricReader.Read(without) is { HasErrors: false, Value: { } rubric } && rubric.Hash == hash;
    }
}
