using System.Globalization;
using System.Text;

namespace Rubric.Schema;

/// <summary>Writes submissions as a table of comma-separated values (RFC 4180), which reads back to the same submissions.</summary>
/// <remarks>A cell that a spreadsheet would run as a formula has an apostrophe before it, which reading takes off again.
/// The pair of <c>actual</c> and <c>target</c> is always written <c>4/5</c>; a list of one as <c>a;</c>.
/// White space around titles and notes is not kept, nor the order of answers where submissions answer in different orders.
/// <para>Safe to use from several threads.</para></remarks>
public static class TableWriter
{
    /// <summary>Returns submissions as a table.</summary>
    /// <param name="submissions">The submissions.</param>
    /// <param name="layout">What a row is.</param>
    /// <returns>The table, its lines ending with CRLF, without byte order mark.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="submissions"/> is null.</exception>
    /// <exception cref="ArgumentException">No table can hold one of them (<see cref="FindObstacle"/>), or two of a long table say the same about themselves.</exception>
    public static string Write(IEnumerable<Submission> submissions, TableLayout layout = TableLayout.Wide)
    {
        var writer = new StringWriter(CultureInfo.InvariantCulture);
        WriteRows(writer, submissions, layout);
        return writer.ToString();
    }

    /// <summary>Writes submissions as a table in UTF-8 with a byte order mark, by which spreadsheets recognise it.</summary>
    /// <param name="stream">Where to; it is left open.</param>
    /// <param name="submissions">The submissions.</param>
    /// <param name="layout">What a row is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> or <paramref name="submissions"/> is null.</exception>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>; nothing is written then.</exception>
    /// <exception cref="IOException">It cannot be written there.</exception>
    public static void WriteTo(Stream stream, IEnumerable<Submission> submissions, TableLayout layout = TableLayout.Wide)
    {
        ArgumentNullException.ThrowIfNull(stream);
        string table = Write(submissions, layout);
        byte[] bytes = Encoding.UTF8.GetBytes("\uFEFF" + table);
        stream.Write(bytes, 0, bytes.Length);
    }

    /// <summary>Tells why no table can hold a submission: errors, no subject, awards, an answer that no cell can mean.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="layout">What a row is.</param>
    /// <returns>The reason, in English and Chinese; <see langword="null"/> if a table can hold it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="submission"/> is null.</exception>
    public static LocalizedText? FindObstacle(Submission submission, TableLayout layout = TableLayout.Wide)
    {
        ArgumentNullException.ThrowIfNull(submission);
        return TableObstacle.Find(submission, layout);
    }

    private static void WriteRows(StringWriter writer, IEnumerable<Submission> submissions, TableLayout layout)
    {
        ArgumentNullException.ThrowIfNull(submissions);
        List<Submission> all = [.. submissions];
        foreach (var submission in all)
        {
            if (TableObstacle.Find(submission, layout) is { } obstacle)
            {
                throw new ArgumentException($"The submission about '{submission.Subject?.Id}' cannot be written: {obstacle.In("en")}", nameof(submissions));
            }
        }
        var rows = layout == TableLayout.Wide ? WideTable.Rows(all) : LongTable.Rows(all);
        foreach (var row in rows)
        {
            WriteRow(writer, row);
        }
    }

    private static void WriteRow(StringWriter writer, IReadOnlyList<string?> cells)
    {
        for (int i = 0; i < cells.Count; i++)
        {
            if (i > 0)
            {
                writer.Write(',');
            }
            string cell = CellMark.Add(cells[i] ?? "");
            bool quoted = cell.IndexOfAny(['"', ',', '\r', '\n']) >= 0;
            writer.Write(quoted ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell);
        }
        writer.Write("\r\n");
    }
}
