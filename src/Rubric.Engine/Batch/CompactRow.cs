using System.Buffers;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Scores one row that is given as numbers.</summary>
internal static class CompactRow
{
    private const int MostOnStack = 256;

    public static ScoreOutcome Score(ScorePlan plan, ReadOnlySpan<decimal> scores, ScoreFacts facts, Span<long> numbers, Span<Fraction?> groups)
    {
        var leaves = plan.Parts.LeafArray;
        CheckLength(scores.Length, leaves.Length, nameof(scores));
        uint bits = plan.BitsOf(facts);
        int[]? rented = leaves.Length > MostOnStack ? ArrayPool<int>.Shared.Rent(leaves.Length) : null;
        var units = rented is null ? stackalloc int[leaves.Length] : rented.AsSpan(0, leaves.Length);
        bool areUnits = true;
        for (int i = 0; i < leaves.Length; i++)
        {
            if (!leaves[i].TryGetUnits(scores[i], out units[i]))
            {
                areUnits = false;
                break;
            }
        }
        var outcome = areUnits ? InUnits(plan, units, bits, numbers, groups) : InFractions(plan, scores, bits, numbers, groups);
        if (rented is not null)
        {
            ArrayPool<int>.Shared.Return(rented);
        }
        return outcome;
    }

    public static ScoreOutcome Score(ScorePlan plan, ReadOnlySpan<int> units, ScoreFacts facts, Span<long> numbers)
    {
        var leaves = plan.Parts.LeafArray;
        CheckLength(units.Length, leaves.Length, nameof(units));
        uint bits = plan.BitsOf(facts);
        for (int i = 0; i < leaves.Length; i++)
        {
            if ((uint)units[i] > (uint)leaves[i].MaxUnits)
            {
                return InFractions(plan, units, bits, numbers);
            }
        }
        return InUnits(plan, units, bits, numbers, []);
    }

    private static ScoreOutcome InUnits(ScorePlan plan, ReadOnlySpan<int> units, uint facts, Span<long> numbers, Span<Fraction?> groups)
    {
        var parts = plan.Parts;
        if (!numbers.IsEmpty)
        {
            return new ScoreOutcome(plan, parts.GroupScorer.Score(units, facts, parts.GroupPlaces, numbers));
        }
        if (groups.IsEmpty)
        {
            return new ScoreOutcome(plan, parts.TotalScorer.Score(units, facts));
        }
        var row = parts.GroupScorer.ScoreGroups(units, facts, parts, groups);
        return new ScoreOutcome(plan, row);
    }

    private static ScoreOutcome InFractions(ScorePlan plan, ReadOnlySpan<decimal> scores, uint facts, Span<long> numbers, Span<Fraction?> groups)
    {
        var row = new ExactRow(plan.Parts);
        for (int i = 0; i < scores.Length; i++)
        {
            row.Take(i, scores[i]);
        }
        return Finish(plan, row, facts, numbers, groups);
    }

    private static ScoreOutcome InFractions(ScorePlan plan, ReadOnlySpan<int> units, uint facts, Span<long> numbers)
    {
        var row = new ExactRow(plan.Parts);
        for (int i = 0; i < units.Length; i++)
        {
            row.Take(i, units[i]);
        }
        return Finish(plan, row, facts, numbers, []);
    }

    private static ScoreOutcome Finish(ScorePlan plan, ExactRow row, uint facts, Span<long> numbers, Span<Fraction?> groups)
    {
        var result = row.Score(facts);
        if (!row.IsGood)
        {
            return new ScoreOutcome(plan, new RowResult(EvaluationStatus.Invalid, plan.Rubric.Tiers.Length), row.FirstBad);
        }
        if (!numbers.IsEmpty)
        {
            throw new ArgumentException("The row has something that does not apply, or lies between two units: take the points of its groups as fractions.", nameof(numbers));
        }
        row.CopyGroups(groups);
        return new ScoreOutcome(plan, result);
    }

    private static void CheckLength(int given, int needed, string parameter)
    {
        if (given != needed)
        {
            throw new ArgumentException($"A row has one score for each of the {needed} leaves of the plan, not {given}.", parameter);
        }
    }
}
