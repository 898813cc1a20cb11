using System.Text;

namespace Rubric.Schema;

/// <summary>Shows a line of source with a caret under a span.</summary>
internal static class SourceExcerpt
{
    private const int Widest = 160;

    public static void Append(StringBuilder text, SourceSpan place)
    {
        string line = place.Source!.GetLine(place.StartLine);
        int start = Math.Min(place.StartColumn - 1, line.Length);
        int end = place.EndLine == place.StartLine ? Math.Min(place.EndColumn - 1, line.Length) : line.Length;
        int from = Math.Max(0, Math.Min(start - (Widest / 2), line.Length - Widest));
        int to = Math.Min(line.Length, from + Widest);
        if (from > 0 && char.IsLowSurrogate(line[from]))
        {
            from--;
        }
        if (to > from && to < line.Length && char.IsHighSurrogate(line[to - 1]))
        {
            to++;
        }

        string gutter = $"  {place.StartLine} | ";
        text.Append('\n').Append(gutter);
        AppendVisible(text, line, from, to);
        text.Append('\n').Append(' ', gutter.Length - 2).Append("| ");
        text.Append(' ', Width(line, from, start)).Append('^');
        int length = Width(line, start, Math.Min(end, to));
        if (length > 1)
        {
            text.Append('~', length - 1);
        }
    }

    /// <summary>A control character would move the terminal's cursor: it is shown as one replacement column.</summary>
    private static void AppendVisible(StringBuilder text, string line, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            text.Append(line[i] == '\t' ? ' ' : char.IsControl(line[i]) ? '\u00B7' : line[i]);
        }
    }

    private static int Width(string line, int from, int to)
    {
        int width = 0;
        for (int i = from; i < to; i++)
        {
            if (char.IsHighSurrogate(line[i]) && i + 1 < to && char.IsLowSurrogate(line[i + 1]))
            {
                width += DisplayWidth.Of(char.ConvertToUtf32(line[i], line[i + 1]));
                i++;
            }
            else
            {
                width += DisplayWidth.Of(line[i]);
            }
        }
        return width;
    }
}
