using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>Writes rows of comma-separated values (RFC 4180) that a spreadsheet opens as text, never as formulas.</summary>
internal sealed class CsvText(TextWriter writer)
{
    private bool _begun;

    public void Write(IEnumerable<string?> cells)
    {
        // The byte order mark, by which a spreadsheet knows UTF-8.
        writer.Write(_begun ? "" : "\uFEFF");
        _begun = true;
        writer.Write(string.Join(',', cells.Select(CellOf)));
        writer.Write("\r\n");
    }

    /// <summary>A text as it stands in a cell.</summary>
    public static string CellOf(string? text) => Quote(CellMark.Add(text ?? ""));

    private static string Quote(string cell) =>
        cell.AsSpan().IndexOfAny("\",\r\n") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
