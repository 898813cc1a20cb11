namespace Rubric.Engine;

/// <summary>Columns that line up in a terminal. Also compiled into the tool.</summary>
internal sealed class TextTable
{
    private const string Gap = "  ";

    private readonly List<string[]> _rows = [];
    private readonly bool[] _isNumber;

    /// <summary>Makes a table.</summary>
    /// <param name="headers">The names of the columns; a column of numbers is marked by a <c>#</c> in front.</param>
    public TextTable(params string[] headers)
    {
        _isNumber = [.. headers.Select(h => h.StartsWith('#'))];
        _rows.Add([.. headers.Select(h => h.TrimStart('#'))]);
    }

    public void Add(params string[] cells) => _rows.Add([.. cells.Select(c => c)]);

    /// <summary>Writes the table, its header first unless all of it is empty; columns without any text are left out.</summary>
    public void Write(TextWriter writer, string indent = "", CancellationToken cancellation = default)
    {
        AlignPoints();
        int columns = _isNumber.Length;
        int[] widths = new int[columns];
        for (int c = 0; c < columns; c++)
        {
            widths[c] = _rows.Skip(1).All(r => r[c].Length == 0) ? 0 : _rows.Max(r => Text.Width(r[c]));
        }
        bool hasHeader = _rows[0].Any(h => h.Length > 0);
        foreach (string[] row in hasHeader ? _rows : _rows.Skip(1))
        {
            cancellation.ThrowIfCancellationRequested();
            var cells = Enumerable.Range(0, columns).Where(c => widths[c] > 0).Select(c => Pad(row[c], widths[c], _isNumber[c]));
            writer.WriteLine(indent + string.Join(Gap, cells).TrimEnd());
        }
    }

    /// <summary>Numbers stand with their points one below the other.</summary>
    private void AlignPoints()
    {
        for (int c = 0; c < _isNumber.Length; c++)
        {
            if (!_isNumber[c])
            {
                continue;
            }
            int most = _rows.Skip(1).Max(r => (int?)Fractional(r[c])) ?? 0;
            foreach (string[] row in _rows.Skip(1).Where(r => r[c].Length > 0))
            {
                row[c] += new string(' ', most - Fractional(row[c]));
            }
        }
    }

    /// <summary>How many characters stand from the point on.</summary>
    private static int Fractional(string number)
    {
        int point = number.IndexOf('.', StringComparison.Ordinal);
        return point >= 0 ? number.Length - point : number.EndsWith('%') ? 1 : 0;
    }

    private static string Pad(string cell, int width, bool isNumber)
    {
        string space = new(' ', width - Text.Width(cell));
        return isNumber ? space + cell : cell + space;
    }
}
