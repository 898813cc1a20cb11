using System.Text;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>Copies the text of a cell of a table into a cell of the result.</summary>
internal static class CellText
{
    /// <summary>How much longer a cell can become: a mark, quotation marks around it, and each of those within twice.</summary>
    public static int MostBytes(int length) => (2 * length) + 3;

    /// <summary>Writes a cell.</summary>
    /// <returns>How many bytes it takes.</returns>
    public static int Write(ReadOnlySpan<byte> cell, Span<byte> to)
    {
        if (IsPlain(cell))
        {
            cell.CopyTo(to);
            return cell.Length;
        }
        return Encoding.UTF8.GetBytes(CsvText.CellOf(Read(cell)), to);
    }

    /// <summary>The text of a cell as the library reads it.</summary>
    public static string Read(ReadOnlySpan<byte> cell) => CellMark.Remove(Encoding.UTF8.GetString(cell).Trim());

    /// <summary>Whether a cell stays as it is: it begins and ends with a letter, a digit or a Chinese character, and is no word for nothing.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
        {
            return true;
        }
        bool isNull = cell.Length == 4 && (cell[0] | 0x20) == 'n';
        return !isNull && (char.IsAsciiLetterOrDigit((char)cell[0]) || IsChinese(cell[0]))
            && (char.IsAsciiLetterOrDigit((char)cell[^1]) || (cell.Length >= 3 && IsChinese(cell[^3])));
    }

    /// <summary>Whether the first of three bytes is that of a character from U+4000 to U+9FFF.</summary>
    private static bool IsChinese(byte first) => first is >= 0xE4 and <= 0xE9;
}
