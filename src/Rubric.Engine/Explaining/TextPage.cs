namespace Rubric.Engine;

/// <summary>An explanation as plain text: aligned columns, wide characters counted as two.</summary>
internal sealed class TextPage(TextWriter writer) : Page
{
    private const string Indent = "  ";

    private bool _begun;

    public override void Heading(int level, string text)
    {
        Separate();
        writer.WriteLine(Text.Clean(text));
        if (level == 1)
        {
            writer.WriteLine(new string('═', Math.Min(Text.Width(Text.Clean(text)), 72)));
        }
    }

    public override void Paragraph(string text) => writer.WriteLine(Text.Clean(text));

    public override void Table(string[] headers, IReadOnlyList<PageRow> rows)
    {
        var table = new TextTable(headers);
        foreach (var row in rows)
        {
            table.Add([.. row.Cells.Select(Text.Clean)]);
        }
        table.Write(writer, Indent);
    }

    public override void Items(string[] headers, IReadOnlyList<PageItem> items)
    {
        int width = items.Max(i => Text.Width(i.Lead));
        foreach (var item in items)
        {
            string lead = new string(' ', width - Text.Width(item.Lead)) + item.Lead;
            writer.WriteLine($"{Indent}{lead}  {Text.Clean(item.Title)}".TrimEnd());
            foreach (string line in item.Lines)
            {
                writer.WriteLine(Indent + new string(' ', width) + "  " + Text.Clean(line));
            }
        }
    }

    private void Separate()
    {
        if (_begun)
        {
            writer.WriteLine();
        }
        _begun = true;
    }
}
