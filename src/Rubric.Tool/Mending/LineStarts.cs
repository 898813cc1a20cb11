namespace Rubric.Tool;

/// <summary>Where the lines of a text begin, as diagnostics count them.</summary>
internal sealed class LineStarts
{
    private readonly string _text;
    private readonly List<int> _starts = [0];

    public LineStarts(string text)
    {
        _text = text;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
            {
                _starts.Add(i + 1);
            }
        }
    }

    public int Count => _starts.Count;

    /// <summary>The position of a line and a column.</summary>
    public int IndexOf(int line, int column) =>
        line > _starts.Count ? _text.Length : Math.Min(_text.Length, _starts[Math.Max(line, 1) - 1] + Math.Max(column, 1) - 1);

    /// <summary>A line, from 1, without what ends it.</summary>
    public string Line(int line)
    {
        int end = line < _starts.Count ? _starts[line] : _text.Length;
        return _text[_starts[line - 1]..end].TrimEnd('\r', '\n');
    }
}
