namespace Rubric.Schema;

/// <summary>Reads the rows of a table block by block.</summary>
internal sealed class TableBlockReader(SubmissionReaderOptions options)
{
    private int _row;

    /// <summary>The table; null before its header was found, and for one of no use.</summary>
    public TableReader? Table { get; private set; }

    /// <summary>Whether nothing that follows is of interest.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Whether there was a row that is not blank.</summary>
    public bool HasBegun { get; private set; }

    public void Read(SourceText block, DiagnosticReport report)
    {
        var csv = new CsvReader(block, options.Reader.MaxNodes, report, _row);
        if (HasBegun)
        {
            Table!.Continue(csv, report);
        }
        else if (TableReader.TryBegin(csv, report, 0, out var table))
        {
            (HasBegun, Table, IsStopped) = (true, table, table is null);
        }
        Table?.ReadRows();
        _row = csv.Row;
        IsStopped |= csv.IsStopped;
    }
}
