using System.Numerics;

namespace Rubric.Engine;

/// <summary>The totals of a table, and where wanted the points of its groups, in the integers of the plan.</summary>
internal sealed class BatchNumbers
{
    private readonly ScoreTable _table;
    private readonly int[] _totals = [];
    private readonly long[] _longTotals = [];
    private readonly BigInteger[] _wideTotals = [];
    private readonly AlignedNumbers[] _groups = [];
    private readonly long[][] _longGroups = [];
    private readonly BigInteger[][] _wideGroups = [];

    public BatchNumbers(ScoreTable table, bool wantsTotals, bool wantsGroups)
    {
        _table = table;
        var shape = table.Shape;
        int rows = table.Blocks.Count * shape.BlockRows;
        int groups = table.Plan.Groups.Length;
        int totals = wantsTotals ? Whole(table.Count) : 0;
        Tiers = new byte[wantsTotals ? totals : 0];
        switch (table.Plan.Arithmetic)
        {
            case ScoreArithmetic.Int32:
                _totals = NewArray<int>(totals);
                _groups = wantsGroups ? [.. Blocks(n => new AlignedNumbers(n * groups))] : [];
                break;
            case ScoreArithmetic.Int64:
                _longTotals = NewArray<long>(totals);
                _longGroups = wantsGroups ? [.. Blocks(n => new long[n * groups])] : [];
                break;
            default:
                _wideTotals = new BigInteger[totals];
                _wideGroups = wantsGroups ? [.. Blocks(n => new BigInteger[n * groups])] : [];
                break;
        }
    }

    public byte[] Tiers { get; }

    public BlockTarget TargetOf(int block)
    {
        int first = block * _table.Shape.BlockRows;
        int rows = Whole(RowsOf(block));
        return new BlockTarget
        {
            Tiers = Tiers.AsSpan(first, rows),
            Totals = _totals.Length == 0 ? [] : _totals.AsSpan(first, rows),
            LongTotals = _longTotals.Length == 0 ? [] : _longTotals.AsSpan(first, rows),
            WideTotals = _wideTotals.Length == 0 ? [] : _wideTotals.AsSpan(first, rows),
            Groups = _groups.Length == 0 ? [] : _groups[block].Span,
            LongGroups = _longGroups.Length == 0 ? [] : _longGroups[block],
            WideGroups = _wideGroups.Length == 0 ? [] : _wideGroups[block],
        };
    }

    public int RowsOf(int block) => Math.Min(_table.Shape.BlockRows, _table.Count - (block * _table.Shape.BlockRows));

    public BigInteger TotalOf(int row) => _totals.Length > 0 ? _totals[row] : _longTotals.Length > 0 ? _longTotals[row] : _wideTotals[row];

    public BigInteger PointsOf(int row, int group)
    {
        int groups = _table.Plan.Groups.Length;
        int block = row / _table.Shape.BlockRows;
        int own = row % _table.Shape.BlockRows;
        if (_groups.Length > 0)
        {
            int line = (own / ScoreTable.TileRows * groups) + group;
            return _groups[block].Span[(line * ScoreTable.TileRows) + (own % ScoreTable.TileRows)];
        }
        return _longGroups.Length > 0 ? _longGroups[block][(own * groups) + group] : _wideGroups[block][(own * groups) + group];
    }

    private IEnumerable<T> Blocks<T>(Func<int, T> make) => Enumerable.Range(0, _table.Blocks.Count).Select(b => make(Whole(RowsOf(b))));

    /// <summary>So many rows that they are whole tiles.</summary>
    private static int Whole(int rows) => (rows + ScoreTable.TileRows - 1) / ScoreTable.TileRows * ScoreTable.TileRows;

    private static T[] NewArray<T>(int length) =>
#if NET
        GC.AllocateUninitializedArray<T>(length);
#else
        new T[length];
#endif
}
