using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>Scores plain rows of a table under one profile, from their bytes to the bytes of the result.</summary>
/// <remarks>A row is plain if every indicator has an answer that earns whole units, and the result is a total and a tier.</remarks>
internal sealed class RowLane
{
    // Of a number with the comma before it, and what may be overwritten behind it.
    private const int MostOfNumber = 32;

    private readonly ScorePlan _plan;
    private readonly TableColumns _columns;
    private readonly RowFacts _facts;
    private readonly int _subject;
    private readonly int _title;
    private readonly int _phase;
    private readonly int _by;
    private readonly int[] _leafColumns;
    private readonly int[] _emptyColumns;
    private readonly CellCache[] _leaves;
    private readonly NumberText[] _groups;
    private readonly int[] _nodes;
    private readonly TextCache _totals = new(1 << 16);
    private readonly byte[] _rubric;
    private readonly byte[][] _tiers;
    private readonly int[] _units;
    private readonly long[] _numbers;
    private readonly ShortText[] _points;
    private ShortText _total;
    private Tier? _tier;
    private bool _hasReadFacts;

    private RowLane(ScorePlan plan, TableColumns columns)
    {
        (_plan, _columns, _facts) = (plan, columns, new RowFacts(plan, columns));
        (_subject, _title) = (columns.IndexOf(ColumnPart.Subject), columns.IndexOf(ColumnPart.Title));
        (_phase, _by) = (columns.IndexOf(ColumnPart.Phase), columns.IndexOf(ColumnPart.By));
        _leafColumns = [.. plan.Leaves.Select(ColumnOf)];
        _emptyColumns = [.. Enumerable.Range(0, columns.Parts.Length).Where(i => columns.Parts[i] == ColumnPart.Answer && plan.IndexOf(columns.Names[i]) < 0)];
        _leaves = [.. plan.Leaves.Select(l => new CellCache(l))];
        _groups = [.. plan.Groups.Select((_, i) => new NumberText(plan, i))];
        _nodes = [.. plan.Rubric.BaseView.Nodes.Select(n => plan.IndexOf(n.Id) is >= 0 and var leaf ? leaf : ~IndexOfGroup(n.Id))];
        _rubric = Encoding.UTF8.GetBytes($",{CsvText.CellOf(plan.Rubric.Id)},{CsvText.CellOf(plan.Rubric.Version)},{CsvText.CellOf(plan.Profile?.Id)},");
        _tiers = [.. plan.Rubric.Tiers.Append(null).Select(t => Encoding.UTF8.GetBytes($",,,{CsvText.CellOf(t?.Id)},{(t?.Stars is { } stars ? Language.Number(stars) : "")},,"))];
        (_units, _points, _numbers) = (new int[_leaves.Length], new ShortText[_leaves.Length], new long[_groups.Length]);
    }

    /// <summary>Makes a lane; null if a row of this rubric or profile is never plain.</summary>
    public static RowLane? TryMake(RubricEvaluator evaluator, string? profile, TableColumns columns)
    {
        var rubric = evaluator.Rubric;
        if ((profile is not null && rubric.Profiles.All(p => p.Id != profile)) || !RowFacts.AreOverridesOfFacts(rubric)
            || !ScorePlan.TryCreate(evaluator, new ScorePlanOptions { Profile = profile }, out var plan, out _)
            || plan!.Arithmetic > ScoreArithmetic.Int64
            || plan.Leaves.Length + plan.Groups.Length != rubric.BaseView.Nodes.Length)
        {
            return null;
        }
        bool isAnswerable = plan.Leaves.All(l => Array.IndexOf(columns.Names, l.Id) >= 0);
        return isAnswerable ? new RowLane(plan, columns) : null;
    }

    /// <summary>Scores a row; false if it is not plain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryScore(RowCells cells)
    {
        _hasReadFacts = false;
        if (!TryReadAnswers(cells))
        {
            return false;
        }
        _hasReadFacts = true;
        if (!_facts.TryRead(cells, out var facts))
        {
            return false;
        }
        var outcome = _plan.ScoreUnits(_units, _numbers, facts);
        _tier = outcome.Tier;
        return outcome.Status == EvaluationStatus.Scored && outcome.TryGetNumber(out long number) && TryFindTotal(outcome, number);
    }

    /// <summary>Writes the result of the row that was scored just now; false if it has to be evaluated for that, and nothing was written.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="length">How many bytes it has.</param>
    /// <param name="output">Takes the result.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryWrite(RowCells cells, int length, Utf8Output output)
    {
        byte[] rating = _tiers[_tier is null ? _tiers.Length - 1 : _plan.Rubric.Tiers.IndexOf(_tier)];
        int most = CellText.MostBytes(length) + (3 * 3) + _rubric.Length + rating.Length + 16 + (MostOfNumber * (_nodes.Length + 2));
        var to = output.Reserve(most);
        int at = CellText.Write(cells[_subject], to);
        if (at == 0)
        {
            return false;
        }
        to[at++] = (byte)',';
        at += _title < 0 ? 0 : CellText.Write(cells[_title], to[at..]);
        at += Copy(_rubric, to[at..]);
        at += _phase < 0 ? 0 : CellText.Write(cells[_phase], to[at..]);
        to[at++] = (byte)',';
        at += _by < 0 ? 0 : CellText.Write(cells[_by], to[at..]);
        at += Copy(",scored,"u8, to[at..]);
        at += _total.WriteTo(ref to[at]);
        at += Copy(rating, to[at..]);
        at = WriteNodes(to, at);
        if (at < 0)
        {
            return false;
        }
        to[at] = (byte)'\r';
        to[at + 1] = (byte)'\n';
        output.Advance(at + 2);
        return true;
    }

    /// <summary>Learns from the whole evaluation of the row that was not plain just now.</summary>
    public void Learn(Evaluation evaluation)
    {
        if (_hasReadFacts)
        {
            _facts.Learn(evaluation);
        }
    }

    private int ColumnOf(ScoreLeaf leaf) => Enumerable.Range(0, _columns.Names.Length).First(i => _columns.Parts[i] == ColumnPart.Answer && _columns.Names[i] == leaf.Id);

    private int IndexOfGroup(string id)
    {
        int index = 0;
        while (_plan.Groups[index].Id != id)
        {
            index++;
        }
        return index;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryReadAnswers(RowCells cells)
    {
        foreach (int column in _emptyColumns)
        {
            if (!cells[column].IsEmpty)
            {
                return false;
            }
        }
        var (columns, leaves, units, points) = (_leafColumns, _leaves, _units, _points);
        for (int i = 0; i < leaves.Length; i++)
        {
            int length = cells.Read(columns[i], out ulong low, out ulong high);
            if (length == 0)
            {
                return false;
            }
            ref readonly var meaning = ref length <= ShortText.Longest ? ref leaves[i].Find(low, high) : ref leaves[i].Find(cells[columns[i]]);
            if (meaning.Units < 0)
            {
                return false;
            }
            units[i] = meaning.Units;
            points[i] = meaning.Points;
        }
        return true;
    }

    private bool TryFindTotal(ScoreOutcome outcome, long number)
    {
        if (_totals.TryFind(number, out _total))
        {
            return true;
        }
        if (!ShortText.TryMake(ResultCsv.Number(outcome.Total)!, out _total))
        {
            return false;
        }
        _totals.Add(number, _total);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int WriteNodes(Span<byte> to, int at)
    {
        // As much was reserved as all numbers can take.
        ref byte first = ref MemoryMarshal.GetReference(to);
        foreach (int node in _nodes)
        {
            Unsafe.Add(ref first, at++) = (byte)',';
            ref byte next = ref Unsafe.Add(ref first, at);
            int length = node >= 0 ? _points[node].WriteTo(ref next) : _groups[~node].Write(_numbers[~node], ref next);
            if (length < 0)
            {
                return -1;
            }
            at += length;
        }
        return at;
    }

    private static int Copy(ReadOnlySpan<byte> text, Span<byte> to)
    {
        text.CopyTo(to);
        return text.Length;
    }
}
