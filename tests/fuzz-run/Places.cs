using Rubric.Schema;

namespace Rubric.Fuzzing;

/// <summary>Where the lines of a text begin and end; counted here once more, so that the library does not vouch for itself.</summary>
internal sealed class Places
{
    private readonly SourceText _source;
    private readonly List<int> _lengths = [];

    public Places(SourceText source)
    {
        _source = source;
        string text = source.Text;
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            bool pair = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n';
            if (text[i] is '\n' or '\r' && !pair)
            {
                _lengths.Add(i + 1 - start);
                start = i + 1;
            }
        }
        _lengths.Add(text.Length - start);
    }

    public bool IsOf(SourceText source) => ReferenceEquals(source, _source);

    /// <summary>What is wrong with a place; null if nothing is.</summary>
    public string? Fault(SourceSpan place)
    {
        if (place.StartLine > place.EndLine || (place.StartLine == place.EndLine && place.StartColumn > place.EndColumn))
        {
            return "ends before it starts";
        }
        return Fault(place.StartLine, place.StartColumn) ?? Fault(place.EndLine, place.EndColumn);
    }

    /// <summary>A column may be the one behind the last character of its line.</summary>
    private string? Fault(int line, int column)
    {
        if (line < 1 || line > _lengths.Count)
        {
            return $"line {line} of {_lengths.Count}";
        }
        return column < 1 || column > _lengths[line - 1] + 1 ? $"column {column} of {_lengths[line - 1]} in line {line}" : null;
    }
}
