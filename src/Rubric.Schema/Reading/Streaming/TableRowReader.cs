using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Reads rows of a table from wherever in it they stand, for programs that cut tables into rows themselves.</summary>
/// <remarks>The rows give the same submissions as the whole table does, with the same problems at the same places.
/// What only the whole table shows is left to the caller: its encoding, characters that may not be there, and columns that no rubric has.
/// <para>Only in the build for .NET 10. Not safe to use from several threads at once.</para></remarks>
public sealed class TableRowReader
{
    private static readonly HashSet<SourceSpan> _none = [];

    private readonly SubmissionReaderOptions _options;
    private readonly TableReader? _table;

    /// <summary>Reads the header of a table.</summary>
    /// <param name="header">The text of the table from its beginning to the end of the first row that is not blank.</param>
    /// <param name="options">How to read; <see langword="null"/> for <see cref="SubmissionReaderOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="header"/> is null.</exception>
    public TableRowReader(string header, SubmissionReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(header);
        _options = options ?? SubmissionReaderOptions.Default;
        var report = new DiagnosticReport();
        var source = new SourceText(_options.Reader.FileName, header);
        if (!TableReader.TryBegin(new CsvReader(source, _options.Reader.MaxNodes, report), report, 0, out _table))
        {
            TableReader.ReportBlank(source, report);
        }
        Problems = [.. report.ErrorsSince(0)];
        Columns = [.. _table?.Columns.Select(c => c.Head.Text) ?? []];
    }

    /// <summary>Gets the names of the columns, as written.</summary>
    /// <value>Empty if the header is of no use.</value>
    public ImmutableArray<string> Columns { get; }

    /// <summary>Gets whether each row is one answer, not one submission.</summary>
    public bool IsLong => _table is { IsLong: true };

    /// <summary>Gets what is wrong with the header.</summary>
    public ImmutableArray<Diagnostic> Problems { get; }

    /// <summary>Reads rows; in a table with a row for each answer all rows of a submission must be among them.</summary>
    /// <param name="rows">The text of one or more whole rows that follow each other.</param>
    /// <param name="line">The number of the line in which they begin, from 1.</param>
    /// <param name="number">The number of the first of them as a spreadsheet counts, from 1: blank rows too, a row of several lines once.</param>
    /// <returns>Their submissions, each with the errors of its row; none for blank rows, and below a header that is of no use.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is less than 1.</exception>
    public IReadOnlyList<Submission> Read(string rows, int line, int number)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        if (_table is null)
        {
            return [];
        }
        var report = new DiagnosticReport();
        _table.Continue(new CsvReader(new SourceText(_options.Reader.FileName, rows, line), _options.Reader.MaxNodes, report, number - 1), report);
        _table.ReadRows();
        return [.. _table.Take(_ => true).Select(d => d.Build(Problems, _none))];
    }

    /// <summary>Says which of the rows read so far have fewer cells than the header.</summary>
    /// <returns>One warning for all of them; <see langword="null"/> if there is none.</returns>
    public Diagnostic? FindShortRows()
    {
        var report = new DiagnosticReport();
        _table?.ReportShortRows(report);
        return report.Count == 0 ? null : report.All[0];
    }
}
