using System.Numerics;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Scores the rows of tiles one by one, in any arithmetic.</summary>
internal sealed class RowTileScorer(PlanParts parts, bool wantsGroups) : TileScorer
{
    public override void Score(TileBlock block, int rows, uint defaultFacts, BlockTarget target, List<int> redo)
    {
        var (leaves, shape) = (parts.Leaves, parts.Shape);
        int[] units = new int[leaves.Length];
        for (int row = 0; row < rows; row++)
        {
            var tile = block.Tile(row / ScoreTable.TileRows)[(row % ScoreTable.TileRows)..];
            bool isGood = true;
            for (int i = 0; i < units.Length; i++)
            {
                units[i] = shape.Read(tile, i);
                isGood &= (uint)units[i] <= (uint)leaves[i].MaxUnits;
            }
            uint facts = parts.Facts.Count == 0 ? defaultFacts : (uint)tile[shape.FactsLine];
            if (!isGood || !TryScore(row, units, facts, target))
            {
                redo.Add(row);
            }
        }
    }

    private bool TryScore(int row, int[] units, uint facts, BlockTarget target)
    {
        var result = ScoreRow(row, units, facts, target);
        target.Tiers[row] = result.Tier;
        switch (result.Form)
        {
            case RowTotal.Number when !target.Totals.IsEmpty:
                target.Totals[row] = (int)result.Number;
                break;
            case RowTotal.Number when !target.LongTotals.IsEmpty:
                target.LongTotals[row] = result.Number;
                break;
            case RowTotal.WideNumber or RowTotal.Fraction when !target.WideTotals.IsEmpty:
                target.WideTotals[row] = (result.Total(parts.Denominator)!.Value * new Fraction(parts.Denominator, BigInteger.One)).Numerator;
                break;
        }
        return result.Status == EvaluationStatus.Scored;
    }

    private RowResult ScoreRow(int row, int[] units, uint facts, BlockTarget target)
    {
        if (!wantsGroups)
        {
            return parts.TotalScorer.Score(units, facts);
        }
        int count = parts.Groups.Length;
        if (!target.WideGroups.IsEmpty)
        {
            return parts.GroupScorer.Score(units, facts, target.WideGroups.Slice(row * count, count));
        }
        if (!target.LongGroups.IsEmpty)
        {
            return parts.GroupScorer.Score(units, facts, target.LongGroups.Slice(row * count, count));
        }
        Span<long> numbers = count <= 256 ? stackalloc long[count] : new long[count];
        var result = parts.GroupScorer.Score(units, facts, numbers);
        int line = (row / ScoreTable.TileRows * count * ScoreTable.TileRows) + (row % ScoreTable.TileRows);
        for (int i = 0; i < count; i++)
        {
            target.Groups[line + (i * ScoreTable.TileRows)] = (int)numbers[i];
        }
        return result;
    }
}
