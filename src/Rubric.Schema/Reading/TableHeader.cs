namespace Rubric.Schema;

/// <summary>The first row of a table: which column holds what.</summary>
internal sealed class TableHeader
{
    // Each suggestion compares a name with every id; nobody reads more of them.
    private const int MostSuggestions = 20;

    private readonly TableColumn[] _columns;

    private TableHeader(TableColumn[] columns, bool isLong) => (_columns, IsLong) = (columns, isLong);

    public IReadOnlyList<TableColumn> Columns => _columns;

    /// <summary>Whether each row is one answer, not one submission.</summary>
    public bool IsLong { get; }

    /// <summary>Which column says what a row is about; -1 if none does, which was reported.</summary>
    public int SubjectIndex { get; private set; }

    /// <summary>Reads the header; null if the table is not separated by commas, so that nothing in it can be told.</summary>
    public static TableHeader? Read(List<CsvCell> cells, DiagnosticReport report)
    {
        if (FindSeparator(cells, out var where) is { } separator)
        {
            report.Add(DiagnosticCodes.TableSeparator, where.Place, "", separator);
            return null;
        }
        bool isLong = cells.Any(c => c.Text == "indicator") && cells.Any(c => c.Text == "value");
        var header = new TableHeader([.. cells.Select(c => TableColumn.Of(c, isLong))], isLong);
        header.CheckRepeated(report);
        header.SubjectIndex = Array.FindIndex(header._columns, c => c.Kind == TableColumnKind.Subject);
        header.CheckSubject(report);
        header.CheckNames(report);
        return header;
    }

    /// <summary>Reports a column that has a value below it but no name.</summary>
    public void ReportUnnamed(int index, LocalizedText row, CsvCell cell, DiagnosticReport report) =>
        Break(index, DiagnosticCodes.UnnamedColumn, report, index + 1, CsvReader.Shorten(cell.Text), row);

    /// <summary>Reports the columns that are no indicator and no fact of any of these rubrics.</summary>
    public void CheckAgainst(IReadOnlyCollection<RubricDefinition> rubrics, DiagnosticReport report)
    {
        var indicators = new HashSet<string>(rubrics.SelectMany(r => r.BaseView.Nodes).Select(n => n.Id), StringComparer.Ordinal);
        var facts = new HashSet<string>(rubrics.SelectMany(r => r.Facts).Select(f => f.Id), StringComparer.Ordinal);
        List<string> names = [.. TableColumn.FixedNames, .. indicators, .. facts.Select(f => "fact:" + f), .. indicators.Select(i => "note:" + i)];
        int unknown = 0;
        for (int i = 0; i < _columns.Length; i++)
        {
            var column = _columns[i];
            bool known = column.Kind switch
            {
                TableColumnKind.Answer or TableColumnKind.Note => indicators.Contains(column.Name),
                TableColumnKind.Fact => facts.Contains(column.Name),
                _ => true,
            };
            if (!known)
            {
                string text = column.Head.Text;
                string? nearest = unknown++ < MostSuggestions ? Suggestions.Nearest(text, names) : null;
                Break(i, DiagnosticCodes.UnknownColumn, report, i + 1, CsvReader.Shorten(text), TableWords.DidYouMean(nearest));
            }
        }
    }

    /// <summary>What separates the columns if commas do not: a full-width comma, or what stands in the only cell.</summary>
    private static LocalizedText? FindSeparator(List<CsvCell> cells, out CsvCell where)
    {
        foreach (var cell in cells)
        {
            if (cell.Text.Contains('，', StringComparison.Ordinal))
            {
                where = cell;
                return "，";
            }
        }
        where = cells[0];
        if (cells.Count > 1)
        {
            return null;
        }
        if (where.Text.Contains('\t', StringComparison.Ordinal))
        {
            return TableWords.Tab;
        }
        return where.Text.Contains(';', StringComparison.Ordinal) ? new LocalizedText(";") : null;
    }

    private void CheckRepeated(DiagnosticReport report)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < _columns.Length; i++)
        {
            string text = _columns[i].Head.Text;
            if (text.Length > 0 && !seen.TryAdd(text, i))
            {
                Break(i, DiagnosticCodes.RepeatedColumn, report, seen[text] + 1, i + 1, CsvReader.Shorten(text));
            }
        }
    }

    private void CheckSubject(DiagnosticReport report)
    {
        if (SubjectIndex >= 0)
        {
            return;
        }
        int near = Array.FindIndex(_columns, c => !c.IsHead && Suggestions.Nearest(c.Head.Text, ["subject"]) is not null);
        int index = Math.Max(near, 0);
        report.Add(DiagnosticCodes.MissingColumn, _columns[index].Head.Place, "", TableWords.IsItThis(near < 0 ? null : _columns[near].Head.Text));
        if (near >= 0)
        {
            _columns[near] = _columns[near] with { Kind = TableColumnKind.Broken };
        }
    }

    private void CheckNames(DiagnosticReport report)
    {
        for (int i = 0; i < _columns.Length; i++)
        {
            var column = _columns[i];
            if (column.Kind == TableColumnKind.Attribute && SubmissionRules.IsReserved(column.Name))
            {
                Break(i, DiagnosticCodes.ReservedAttribute, report, column.Name);
            }
            else if (column.Kind == TableColumnKind.Unknown)
            {
                string text = column.Head.Text;
                string? meant = text.Contains('：', StringComparison.Ordinal) ? text.Replace('：', ':') : Suggestions.Nearest(text, TableColumn.FixedNames);
                Break(i, DiagnosticCodes.UnknownColumn, report, i + 1, CsvReader.Shorten(text), TableWords.DidYouMean(meant));
            }
        }
    }

    private void Break(int index, DiagnosticCode code, DiagnosticReport report, params object[] arguments)
    {
        report.Add(code, _columns[index].Head.Place, "", arguments);
        _columns[index] = _columns[index] with { Kind = TableColumnKind.Broken };
    }
}
