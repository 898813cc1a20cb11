namespace Rubric.Engine;

/// <summary>An explanation in Markdown.</summary>
internal sealed class MarkdownPage(TextWriter writer) : Page
{
    private bool _begun;

    public override void Heading(int level, string text)
    {
        Separate();
        writer.WriteLine($"{new string('#', level)} {MarkdownText.Escape(text).Replace("#", "\\#", StringComparison.Ordinal)}");
    }

    public override void Paragraph(string text)
    {
        Separate();
        writer.WriteLine(AtStart(MarkdownText.Escape(text)));
    }

    public override void Table(string[] headers, IReadOnlyList<PageRow> rows)
    {
        Separate();
        bool[] isShown = [.. headers.Select((h, i) => h.Length > 0 || rows.Any(r => r.Cells[i].Length > 0))];
        WriteRow(headers.Select(h => MarkdownText.Escape(h.TrimStart('#'))), isShown);
        WriteRow(headers.Select(h => h.StartsWith('#') ? "---:" : "---"), isShown);
        foreach (var row in rows)
        {
            WriteRow(row.Cells.Select(c => row.IsStrong && c.Length > 0 ? $"**{MarkdownText.Escape(c)}**" : MarkdownText.Escape(c)), isShown);
        }
    }

    public override void Items(string[] headers, IReadOnlyList<PageItem> items)
    {
        Separate();
        bool[] isShown = [items.Any(i => i.Lead.Length > 0), true, items.Any(i => i.Lines.Count > 0)];
        WriteRow(headers.Select(MarkdownText.Escape), isShown);
        WriteRow(["---:", "---", "---"], isShown);
        foreach (var item in items)
        {
            WriteRow([MarkdownText.Escape(item.Lead), MarkdownText.Escape(item.Title), string.Join("<br>", item.Lines.Select(MarkdownText.Escape))], isShown);
        }
    }

    private void WriteRow(IEnumerable<string> cells, bool[] isShown) =>
        writer.WriteLine("| " + string.Join(" | ", cells.Where((_, i) => isShown[i])) + " |");

    private void Separate()
    {
        if (_begun)
        {
            writer.WriteLine();
        }
        _begun = true;
    }

    /// <summary>What would begin a heading, a list or a quotation there is text.</summary>
    private static string AtStart(string text)
    {
        int digits = 0;
        while (digits < text.Length && text[digits] is >= '0' and <= '9')
        {
            digits++;
        }
        if (digits > 0)
        {
            bool isMark = digits < text.Length && (text[digits] is '.' or ')') && (digits + 1 == text.Length || text[digits + 1] == ' ');
            return isMark ? text.Insert(digits, "\\") : text;
        }
        return text.Length > 0 && text[0] is '#' or '>' or '+' or '-' or '=' ? "\\" + text : text;
    }
}
