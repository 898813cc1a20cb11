namespace Rubric.Tool;

/// <summary>Mends what was typed in full width into the answers of a table, which are numbers and ids; texts stay as they are.</summary>
internal static class TableMender
{
    private static readonly string[] _texts = ["subject", "title", "rubric", "phase", "by", "role", "profile", "indicator", "note"];

    /// <summary>An edit for each cell that is mended.</summary>
    public static IEnumerable<TextEdit> Mend(string text)
    {
        List<string>? heads = null;
        foreach (var row in Rows(text))
        {
            if (heads is null)
            {
                heads = row.ConvertAll(c => text.Substring(c.Start, c.Length).Trim().Trim('"'));
                // The first row that says something names the columns.
                heads = heads.TrueForAll(h => h.Length == 0) ? null : heads;
                continue;
            }
            for (int i = 0; i < row.Count && i < heads.Count; i++)
            {
                string cell = text.Substring(row[i].Start, row[i].Length);
                string mended = IsText(heads[i]) ? cell : Mended(cell);
                if (!string.Equals(mended, cell, StringComparison.Ordinal))
                {
                    yield return new TextEdit(row[i].Start, row[i].Length, mended);
                }
            }
        }
    }

    private static bool IsText(string head) =>
        head.StartsWith("note:", StringComparison.Ordinal) || head.StartsWith("attribute:", StringComparison.Ordinal) || _texts.Contains(head, StringComparer.Ordinal);

    /// <summary>What separates is no part of an id; digits may be, so that they are mended only where all of the cell is numbers.</summary>
    private static string Mended(string cell)
    {
        string separated = string.Concat(cell.Select(c => c switch
        {
            '；' => ';',
            '＝' => '=',
            '／' => '/',
            '\u3000' or '\u00A0' or '\u202F' or (>= '\u2000' and <= '\u200A') => ' ',
            _ => c,
        }));
        string plain = string.Concat(separated.Select(c => c switch
        {
            >= '０' and <= '９' => (char)(c - '０' + '0'),
            '．' => '.',
            '－' => '-',
            '％' => '%',
            _ => c,
        }));
        return plain.All(c => char.IsAsciiDigit(c) || ".-%;/\" ".Contains(c, StringComparison.Ordinal)) ? plain : separated;
    }

    /// <summary>The cells of each row, with their quotation marks.</summary>
    private static IEnumerable<List<TextEdit>> Rows(string text)
    {
        var row = new List<TextEdit>();
        int start = 0;
        bool isQuoted = false;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isEnd = i == text.Length || (!isQuoted && text[i] is ',' or '\r' or '\n');
            // Only at the beginning of a cell a quotation mark opens one; two of them stand for one.
            isQuoted ^= i < text.Length && text[i] == '"' && (isQuoted || i == start || text[i - 1] == '"');
            if (!isEnd)
            {
                continue;
            }
            row.Add(new TextEdit(start, i - start, ""));
            start = i + 1;
            if (i == text.Length || text[i] != ',')
            {
                yield return row;
                row = [];
            }
        }
    }
}
