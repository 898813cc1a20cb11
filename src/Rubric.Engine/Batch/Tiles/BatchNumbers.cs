using System.Numerics;

namespace Rubric.Engine;

/// <summary>The totals of a table, and where wanted the points of its groups, in the integers of the plan.</summary>
internal sealed class BatchNumbers
{
    private readonly TileShape _shape;
    private readonly int _groupCount;
    private readonly int[] _totals = [];
    private readonly long[] _longTotals = [];
    private readonly BigInteger[] _wideTotals = [];
    private readonly AlignedNumbers[] _groups = [];
    private readonly long[][] _longGroups = [];
    private readonly BigInteger[][] _wideGroups = [];

    public BatchNumbers(ScorePlan plan, ScoreTable table, bool wantsGroups, BatchNumbers? recycled)
    {
        (_shape, _groupCount) = (table.Shape, plan.Groups.Length);
        int totals = Whole(table.Count);
        Tiers = Again(recycled?.Tiers, totals);
        int[] blocks = wantsGroups ? [.. table.Blocks.Select((_, b) => Whole(table.RowsOf(b)) * _groupCount)] : [];
        switch (plan.Arithmetic)
        {
            case ScoreArithmetic.Int32:
                _totals = Again(recycled?._totals, totals);
                _groups = Again(recycled?._groups, blocks);
                break;
            case ScoreArithmetic.Int64:
                _longTotals = Again(recycled?._longTotals, totals);
                _longGroups = Again(recycled?._longGroups, blocks);
                break;
            default:
                _wideTotals = Again(recycled?._wideTotals, totals);
                _wideGroups = Again(recycled?._wideGroups, blocks);
                break;
        }
    }

    public byte[] Tiers { get; }

    /// <summary>Where the results of a block go.</summary>
    /// <param name="block">The block.</param>
    /// <param name="count">How many rows it has.</param>
    public BlockTarget TargetOf(int block, int count)
    {
        int first = block * _shape.BlockRows;
        int rows = Whole(count);
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

    public BigInteger TotalOf(int row) => _totals.Length > 0 ? _totals[row] : _longTotals.Length > 0 ? _longTotals[row] : _wideTotals[row];

    public BigInteger PointsOf(int row, int group)
    {
        int block = row / _shape.BlockRows;
        int own = row % _shape.BlockRows;
        if (_groups.Length > 0)
        {
            int line = (own / ScoreTable.TileRows * _groupCount) + group;
            return _groups[block].Span[(line * ScoreTable.TileRows) + (own % ScoreTable.TileRows)];
        }
        return _longGroups.Length > 0 ? _longGroups[block][(own * _groupCount) + group] : _wideGroups[block][(own * _groupCount) + group];
    }

    /// <summary>So many rows that they are whole tiles.</summary>
    private static int Whole(int rows) => (rows + ScoreTable.TileRows - 1) / ScoreTable.TileRows * ScoreTable.TileRows;

    /// <summary>An array that has the right length already, or a new one with anything in it.</summary>
    private static T[] Again<T>(T[]? recycled, int length)
    {
        if (recycled?.Length == length)
        {
            return recycled;
        }
#if NET
        return GC.AllocateUninitializedArray<T>(length);
#else
        return new T[length];
#endif
    }

    private static T[][] Again<T>(T[][]? recycled, int[] lengths) =>
        [.. lengths.Select((length, i) => Again(recycled is not null && i < recycled.Length ? recycled[i] : null, length))];

    private static AlignedNumbers[] Again(AlignedNumbers[]? recycled, int[] lengths) =>
        [.. lengths.Select((length, i) => recycled is not null && i < recycled.Length && recycled[i].Length == length
            ? recycled[i] : new AlignedNumbers(length, isCleared: false))];
}
