namespace Rubric.Schema;

/// <summary>A text that was read, kept so that diagnostics can show their line.</summary>
/// <remarks>Safe to share between threads.</remarks>
public sealed class SourceText
{
    private int[]? _lineStarts;

    /// <summary>Makes a text with its name.</summary>
    /// <param name="name">The name to show, usually a file's; <see langword="null"/> for none.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public SourceText(string? name, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (Name, Text) = (name, text);
    }

    /// <summary>Makes a stretch of whole lines of a longer text, which is not kept.</summary>
    internal SourceText(string? name, string text, int firstLine)
        : this(name, text) => FirstLine = firstLine;

    /// <summary>Gets the name to show, usually a file's.</summary>
    public string? Name { get; }

    /// <summary>Gets the text.</summary>
    public string Text { get; }

    /// <summary>The number of the line that the text begins with; 1 unless it is a stretch of a longer one.</summary>
    internal int FirstLine { get; } = 1;

    /// <summary>The number of the line in which what follows this stretch begins.</summary>
    internal int NextLine => FirstLine + LineStarts.Length - 1;

    private int[] LineStarts => _lineStarts ??= FindLineStarts(Text);

    /// <summary>Returns a line without its end.</summary>
    /// <param name="line">The number of the line, from 1.</param>
    /// <returns>The line; empty beyond the last.</returns>
    public string GetLine(int line)
    {
        int[] starts = LineStarts;
        line -= FirstLine - 1;
        if (line < 1 || line > starts.Length)
        {
            return "";
        }
        int start = starts[line - 1];
        int end = line < starts.Length ? starts[line] : Text.Length;
        return Text.Substring(start, end - start).TrimEnd('\r', '\n');
    }

    /// <summary>The position of a place in the text, at most its length.</summary>
    internal int IndexOf(int line, int column) =>
        line > LineStarts.Length ? Text.Length : Math.Min(Text.Length, LineStarts[Math.Max(line, 1) - 1] + Math.Max(column, 1) - 1);

    /// <summary>The place of a stretch of the text.</summary>
    internal SourceSpan SpanAt(int start, int end)
    {
        var (startLine, startColumn) = PlaceOf(start);
        var (endLine, endColumn) = PlaceOf(end);
        return new SourceSpan(this, startLine, startColumn, endLine, endColumn);
    }

    /// <summary>A line and column in the text; behind it, where a parser may see one more line, its end.</summary>
    internal (int Line, int Column) Within(int line, int column) => line > LineStarts.Length ? PlaceOf(Text.Length) : (Math.Max(1, line), Math.Max(1, column));

    private (int Line, int Column) PlaceOf(int position)
    {
        int found = Array.BinarySearch(LineStarts, position);
        int line = found >= 0 ? found : ~found - 1;
        return (line + FirstLine, position - LineStarts[line] + 1);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (int i = 0; ;)
        {
            int end = text.AsSpan(i).IndexOfAny('\n', '\r');
            if (end < 0)
            {
                return [.. starts];
            }
            i += end + 1;
            if (text[i - 1] == '\r' && i < text.Length && text[i] == '\n')
            {
                i++;
            }
            starts.Add(i);
        }
    }
}
