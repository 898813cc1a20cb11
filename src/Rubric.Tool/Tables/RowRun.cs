using System.Text;
using Rubric.Engine;

namespace Rubric.Tool;

/// <summary>Writes the results of a table as CSV, row by row: plain ones from their bytes, others as they were evaluated.</summary>
internal sealed class RowRun(TextWriter writer, RubricEvaluator evaluator, TableColumns columns)
{
    private const int MostProfiles = 1_000;

    private readonly Utf8Output _output = new(writer);
    private readonly RowCells _cells = new(columns.Parts.Length);
    private readonly Dictionary<string, RowLane?> _lanes = new(StringComparer.Ordinal);
    private readonly int _rubricColumn = columns.IndexOf(ColumnPart.Rubric);
    private readonly int _profileColumn = columns.IndexOf(ColumnPart.Profile);
    private readonly byte[] _id = Encoding.UTF8.GetBytes(evaluator.Rubric.Id);
    private readonly byte[] _reference = Encoding.UTF8.GetBytes(evaluator.Rubric.ToString());
    private readonly StringBuilder _text = new();
    private ResultCsv? _csv;
    private byte[]? _profile;
    private RowLane? _lane;
    private RowLane? _tried;

    /// <summary>Whether there is a result.</summary>
    public bool Any => _csv is not null;

    /// <summary>Scores a row and writes its result; false if it has to be evaluated.</summary>
    public bool TryScore(TableRows rows)
    {
        _tried = null;
        if (rows.HasQuote || !_cells.TrySplit(rows.Buffer, rows.Start, rows.End) || !IsOfRubric() || FindLane() is not { } lane)
        {
            return false;
        }
        _tried = lane;
        if (!lane.TryScore(_cells))
        {
            return false;
        }
        Begin();
        return lane.TryWrite(_cells, rows.End - rows.Start, _output);
    }

    /// <summary>Writes the result of a row that had to be evaluated.</summary>
    public void Add(ScoredResult result)
    {
        Begin();
        _csv!.Add(result);
        Move();
        _tried?.Learn(result.Evaluation);
    }

    public void Finish() => _output.Flush();

    private void Begin()
    {
        if (_csv is null)
        {
            _csv = new ResultCsv(new StringWriter(_text), hasRanks: false);
            _csv.Begin(evaluator.Rubric);
            Move();
        }
    }

    /// <summary>Texts of evaluated rows, and the header, come between those of plain ones.</summary>
    private void Move()
    {
        _output.Write(_text.ToString());
        _text.Clear();
    }

    private bool IsOfRubric()
    {
        var cell = _rubricColumn < 0 ? default : _cells[_rubricColumn];
        return cell.IsEmpty || cell.SequenceEqual(_id) || cell.SequenceEqual(_reference);
    }

    private RowLane? FindLane()
    {
        var cell = _profileColumn < 0 ? default : _cells[_profileColumn];
        if (_profile is null || !cell.SequenceEqual(_profile))
        {
            _profile = cell.ToArray();
            string profile = Encoding.UTF8.GetString(cell);
            if (!_lanes.TryGetValue(profile, out _lane))
            {
                _lane = RowLane.TryMake(evaluator, profile.Length == 0 ? null : profile, columns);
                if (_lanes.Count < MostProfiles)
                {
                    _lanes.Add(profile, _lane);
                }
            }
        }
        return _lane;
    }
}
