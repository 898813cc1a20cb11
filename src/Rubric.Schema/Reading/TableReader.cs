using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Rubric.Schema;

/// <summary>Reads the submissions of a table, a row for each of them or a row for each answer (format, section 10).</summary>
internal sealed class TableReader
{
    private const int MostRowsNamed = 10;

    private readonly TableHeader _header;
    private readonly List<Diagnostic> _headerProblems;
    private readonly List<TableDraft> _drafts = [];
    private readonly Dictionary<string, TableDraft> _byHead = new(StringComparer.Ordinal);
    private readonly HashSet<RubricReference?> _references = [];
    private readonly List<int> _shortRows = [];
    private CsvReader _csv;
    private DiagnosticReport _report;
    private (SourceSpan Place, LocalizedText Row, int Cells) _firstShort;
    private int _moreShortRows;

    private TableReader(CsvReader csv, TableHeader header, DiagnosticReport report, int mark)
    {
        (_csv, _header, _report) = (csv, header, report);
        _headerProblems = [.. report.ErrorsSince(mark)];
    }

    /// <summary>Reads all submissions of a table; those with errors are among them.</summary>
    public static List<Submission> Read(SourceText source, SubmissionReaderOptions options, DiagnosticReport report)
    {
        int mark = report.Count;
        var hidden = new List<Diagnostic>();
        CharacterCheck.Run(source, options.Reader.MaxDiagnostics, hidden);
        report.AddAll(hidden);
        var csv = new CsvReader(source, options.Reader.MaxNodes, report);
        if (!TryBegin(csv, report, mark, out var table))
        {
            ReportBlank(source, report);
        }
        if (table is null)
        {
            return [];
        }
        table.ReadRows();
        table.CheckTable(options);
        return table.Build(options.Reader.MaxDiagnostics);
    }

    /// <summary>Goes over blank rows to the header; false if there is nothing else. Of a header that is of no use there is no table.</summary>
    public static bool TryBegin(CsvReader csv, DiagnosticReport report, int mark, out TableReader? table)
    {
        table = null;
        var cells = new List<CsvCell>();
        do
        {
            if (!csv.Read(cells))
            {
                return false;
            }
        }
        while (!csv.IsBroken && IsBlank(cells));
        if (!csv.IsBroken && TableHeader.Read(cells, report) is { } header)
        {
            table = new TableReader(csv, header, report, mark);
        }
        return true;
    }

    public static void ReportBlank(SourceText source, DiagnosticReport report) =>
        report.Add(DiagnosticCodes.MissingColumn, new SourceSpan(source, 1, 1, 1, 1), "", TableWords.IsItThis(null));

    /// <summary>The faults of the table itself that were found so far: of its header and its columns.</summary>
    public IReadOnlyList<Diagnostic> HeaderProblems => _headerProblems;

    public IReadOnlyList<TableColumn> Columns => _header.Columns;

    /// <summary>Whether each row is one answer, not one submission.</summary>
    public bool IsLong => _header.IsLong;

    /// <summary>Goes on with the next rows of the table.</summary>
    public void Continue(CsvReader csv, DiagnosticReport report) => (_csv, _report) = (csv, report);

    /// <summary>Reads the rows that are at hand.</summary>
    public void ReadRows()
    {
        var cells = new List<CsvCell>();
        while (true)
        {
            int mark = _report.Count;
            if (!_csv.Read(cells))
            {
                return;
            }
            bool fits = !_csv.IsBroken && cells.Count == _header.Columns.Count;
            if ((!_csv.IsBroken && IsBlank(cells)) || (_csv.IsDoubtful && !fits))
            {
                continue;
            }
            var draft = FindDraft(cells, out bool isNew);
            if (isNew)
            {
                ReadHead(cells, draft);
            }
            CheckRow(cells, draft);
            if (_header.IsLong)
            {
                ReadLong(cells, draft);
            }
            else
            {
                ReadWide(cells, draft);
            }
            draft.AddProblems(_report.ErrorsSince(mark));
        }
    }

    /// <summary>What only all rows together show.</summary>
    public void CheckTable(SubmissionReaderOptions options)
    {
        ReportShortRows(_report);
        if (options.Rubrics is not null && !_header.IsLong)
        {
            CheckColumns(options.Rubrics);
        }
    }

    /// <summary>A spreadsheet may leave off empty cells at the end of rows: a warning for all of them, not one for each.</summary>
    public void ReportShortRows(DiagnosticReport report)
    {
        if (_firstShort.Row is not null)
        {
            report.Add(
                DiagnosticCodes.RowTooShort, _firstShort.Place, "", _firstShort.Row, _firstShort.Cells, _header.Columns.Count, TableWords.AlsoRows(_shortRows, _moreShortRows));
        }
    }

    /// <summary>Gives away the submissions, in their order, up to the first that may have more rows.</summary>
    public IReadOnlyList<TableDraft> Take(Func<TableDraft, bool> isWhole)
    {
        int count = _drafts.FindIndex(d => !isWhole(d));
        var taken = _drafts.GetRange(0, count < 0 ? _drafts.Count : count);
        _drafts.RemoveRange(0, taken.Count);
        foreach (var draft in taken)
        {
            if (draft.Key is { } key)
            {
                _byHead.Remove(key);
            }
        }
        return taken;
    }

    /// <summary>A fault of the header is one of every row; but only the first submission carries more of them than are shown,
    /// or a table with many wrong columns above many rows would cost their product.</summary>
    private List<Submission> Build(int mostShown)
    {
        var faultyColumns = new HashSet<SourceSpan>(_headerProblems.Select(p => p.Place));
        ImmutableArray<Diagnostic> all = [.. _headerProblems];
        ImmutableArray<Diagnostic> some = [.. _headerProblems.Take(Math.Max(1, mostShown))];
        var submissions = new List<Submission>(_drafts.Count);
        foreach (var draft in _drafts)
        {
            submissions.Add(draft.Build(submissions.Count == 0 ? all : some, faultyColumns));
        }
        return submissions;
    }

    private static bool IsBlank(List<CsvCell> cells)
    {
        foreach (var cell in cells)
        {
            if (cell.Text.Length > 0)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The submission that a row belongs to: its own, or in a long table that of all rows which say the same about it.</summary>
    private TableDraft FindDraft(List<CsvCell> cells, out bool isNew)
    {
        TableDraft? draft = null;
        string? key = _header.IsLong ? HeadKey(cells) : null;
        isNew = key is null || !_byHead.TryGetValue(key, out draft);
        if (draft is null)
        {
            (var first, var last) = (cells[0].Place, cells[cells.Count - 1].Place);
            draft = new TableDraft(first with { EndLine = last.EndLine, EndColumn = last.EndColumn }, key);
            _drafts.Add(draft);
            if (key is not null)
            {
                _byHead.Add(key, draft);
            }
        }
        draft.LastRow = _csv.Row;
        return draft;
    }

    private string HeadKey(List<CsvCell> cells)
    {
        var key = new StringBuilder();
        for (int i = 0; i < _header.Columns.Count; i++)
        {
            if (_header.Columns[i] is { IsHead: true, Kind: not TableColumnKind.Title })
            {
                string text = i < cells.Count ? cells[i].Text : "";
                key.Append(text.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(text);
            }
        }
        return key.ToString();
    }

    private void ReadHead(List<CsvCell> cells, TableDraft draft)
    {
        RubricReference? reference = null;
        for (int i = 0; i < _header.Columns.Count && i < cells.Count; i++)
        {
            var column = _header.Columns[i];
            if (!column.IsHead || cells[i].Text.Length == 0)
            {
                continue;
            }
            if (column.Kind == TableColumnKind.Rubric)
            {
                reference = RubricReference.Parse(cells[i].Text);
                if (!SubmissionRules.IsReference(reference.Value))
                {
                    _report.Add(DiagnosticCodes.InvalidRubricReference, cells[i].Place, "", cells[i].Text);
                    continue;
                }
            }
            draft.SetHead(column, cells[i]);
        }
        _references.Add(reference);
    }

    private void CheckRow(List<CsvCell> cells, TableDraft draft)
    {
        int columns = _header.Columns.Count;
        if (_csv.IsBroken)
        {
            return;
        }
        if (draft.Subject is null && _header.SubjectIndex >= 0)
        {
            int index = Math.Min(_header.SubjectIndex, cells.Count - 1);
            _report.Add(DiagnosticCodes.EmptyCell, cells[index].Place, "", TableWords.Row(_csv.Row, null), "subject");
        }
        for (int i = columns; i < cells.Count; i++)
        {
            if (cells[i].Text.Length > 0)
            {
                _report.Add(DiagnosticCodes.RowTooLong, cells[i].Place, "", RowOf(draft), CsvReader.Shorten(cells[i].Text), i + 1, columns);
                return;
            }
        }
        if (cells.Count < columns)
        {
            NoteShortRow(cells, draft);
        }
    }

    private void ReadWide(List<CsvCell> cells, TableDraft draft)
    {
        for (int i = 0; i < _header.Columns.Count && i < cells.Count; i++)
        {
            var cell = cells[i];
            if (IsNothing(cell))
            {
                continue;
            }
            var column = _header.Columns[i];
            if (column.Kind == TableColumnKind.Unnamed && !_csv.IsBroken)
            {
                ReportUnnamed(i, cell, draft);
            }
            draft.Add(column.Kind, column.Name, column.Head.Place, cell);
        }
    }

    private void ReadLong(List<CsvCell> cells, TableDraft draft)
    {
        CsvCell indicator = default, value = default, remark = default;
        for (int i = 0; i < _header.Columns.Count && i < cells.Count; i++)
        {
            switch (_header.Columns[i].Kind)
            {
                case TableColumnKind.Title when draft.Title is null && cells[i].Text.Length > 0:
                    draft.SetHead(_header.Columns[i], cells[i]);
                    break;
                case TableColumnKind.Indicator:
                    indicator = cells[i];
                    break;
                case TableColumnKind.Value:
                    value = cells[i];
                    break;
                case TableColumnKind.Remark:
                    remark = cells[i];
                    break;
                case TableColumnKind.Unnamed when cells[i].Text.Length > 0 && !_csv.IsBroken:
                    ReportUnnamed(i, cells[i], draft);
                    break;
            }
        }
        if (_csv.IsBroken)
        {
            return;
        }
        if (string.IsNullOrEmpty(indicator.Text))
        {
            var place = indicator.Place.IsKnown ? indicator.Place : cells[cells.Count - 1].Place;
            _report.Add(DiagnosticCodes.EmptyCell, place, "", RowOf(draft), "indicator");
            return;
        }
        if (!draft.TryAnswer(indicator.Text, _csv.Row, out int before))
        {
            _report.Add(DiagnosticCodes.RepeatedAnswer, indicator.Place, "", RowOf(draft), indicator.Text, before);
            return;
        }
        (var kind, string id) = TableColumn.Target(indicator.Text);
        if (!IsNothing(value))
        {
            draft.Add(kind, id, indicator.Place, value);
        }
        if (!IsNothing(remark))
        {
            draft.Add(TableColumnKind.Note, indicator.Text, indicator.Place, remark);
        }
    }

    /// <summary>Whether a cell is as if not written: empty, or a word that says so.</summary>
    private static bool IsNothing(CsvCell cell) => cell.Text is null || cell.IsNothing;

    private void ReportUnnamed(int index, CsvCell cell, TableDraft draft)
    {
        int mark = _report.Count;
        _header.ReportUnnamed(index, RowOf(draft), cell, _report);
        _headerProblems.AddRange(_report.ErrorsSince(mark));
    }

    private void NoteShortRow(List<CsvCell> cells, TableDraft draft)
    {
        if (_firstShort.Row is null)
        {
            _firstShort = (draft.Place with { StartLine = cells[0].Place.StartLine }, RowOf(draft), cells.Count);
        }
        else if (_shortRows.Count < MostRowsNamed)
        {
            _shortRows.Add(_csv.Row);
        }
        else
        {
            _moreShortRows++;
        }
    }

    private void CheckColumns(RubricSet rubrics)
    {
        var named = new List<RubricDefinition>();
        foreach (var reference in _references)
        {
            List<RubricDefinition> found = reference is not { } written ? [.. rubrics]
                : [.. rubrics.Versions(written.Id).Where(r => written.Version is null || r.Version == written.Version)];
            if (found.Count == 0)
            {
                // The rubric is not at hand: any column may be one of its indicators.
                return;
            }
            named.AddRange(found);
        }
        int mark = _report.Count;
        _header.CheckAgainst([.. named.Distinct()], _report);
        _headerProblems.AddRange(_report.ErrorsSince(mark));
    }

    private LocalizedText RowOf(TableDraft draft) => TableWords.Row(_csv.Row, draft.Subject);
}
