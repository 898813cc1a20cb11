using System.Text;
using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>The facts of rows, read once for all rows that have the same.</summary>
/// <remarks>Overrides that look at facts alone do the same in all these rows: one whole evaluation shows whether any fires.</remarks>
internal sealed class RowFacts
{
    private const int MostKept = 10_000;

    private readonly ScorePlan _plan;
    private readonly int[] _columns;
    private readonly string[] _names;
    private readonly bool _hasOverrides;
    private readonly Dictionary<string, Kept> _kept = new(StringComparer.Ordinal);
    private byte[] _lastKey = [];
    private Kept? _last;

    public RowFacts(ScorePlan plan, TableColumns columns)
    {
        _plan = plan;
        _columns = [.. Enumerable.Range(0, columns.Parts.Length).Where(i => columns.Parts[i] == ColumnPart.Fact)];
        _names = [.. _columns.Select(i => columns.Names[i])];
        _hasOverrides = !plan.Rubric.Overrides.IsEmpty;
    }

    /// <summary>Whether overrides look at nothing but facts, so that points change nothing about them.</summary>
    public static bool AreOverridesOfFacts(RubricDefinition rubric) => rubric.Overrides.All(o => o.When.All(ConditionTree.IsOnFactsAlone));

    /// <summary>Reads the facts of a row; false where a whole evaluation has to look at it.</summary>
    public bool TryRead(RowCells cells, out ScoreFacts facts)
    {
        if (_last is null || !IsLast(cells))
        {
            (_last, _lastKey) = (Find(cells), KeyOf(cells));
        }
        facts = _last.Facts ?? default;
        return _last.Facts is not null && !_last.IsOpen;
    }

    /// <summary>Learns from the whole evaluation of the row that was read last.</summary>
    public void Learn(Evaluation evaluation)
    {
        if (_last is { IsOpen: true } && evaluation.Status == EvaluationStatus.Scored && evaluation.FiredOverrides.IsEmpty)
        {
            _last.IsOpen = false;
        }
    }

    private bool IsLast(RowCells cells)
    {
        var key = _lastKey.AsSpan();
        foreach (int column in _columns)
        {
            var cell = cells[column];
            if (!key.StartsWith(cell) || key[cell.Length] != ',')
            {
                return false;
            }
            key = key[(cell.Length + 1)..];
        }
        return true;
    }

    private byte[] KeyOf(RowCells cells)
    {
        var key = new List<byte>();
        foreach (int column in _columns)
        {
            key.AddRange(cells[column]);
            key.Add((byte)',');
        }
        return [.. key];
    }

    private Kept Find(RowCells cells)
    {
        string key = Encoding.UTF8.GetString(KeyOf(cells));
        if (_kept.TryGetValue(key, out var kept))
        {
            return kept;
        }
        if (_kept.Count == MostKept)
        {
            _kept.Clear();
        }
        kept = new Kept(Ask(cells)) { IsOpen = _hasOverrides };
        _kept.Add(key, kept);
        return kept;
    }

    private ScoreFacts? Ask(RowCells cells)
    {
        var facts = new List<KeyValuePair<string, AnswerValue>>();
        for (int i = 0; i < _columns.Length; i++)
        {
            string written = Encoding.UTF8.GetString(cells[_columns[i]]).Trim();
            if (!CellMark.IsNothing(written))
            {
                facts.Add(new(_names[i], AnswerValue.OfCell(CellMark.Remove(written))));
            }
        }
        try
        {
            return _plan.GetFacts(facts);
        }
        catch (Exception problem) when (problem is RubricException or ArgumentException)
        {
            // They do not fit, or one that is looked at is not known: the evaluation says so.
            return null;
        }
    }

    private sealed class Kept(ScoreFacts? facts)
    {
        /// <summary>The facts; null where they are not good or not complete.</summary>
        public ScoreFacts? Facts => facts;

        /// <summary>Whether it is not known yet that no override fires.</summary>
        public bool IsOpen { get; set; }
    }
}
