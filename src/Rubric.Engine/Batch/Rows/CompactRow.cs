using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Scores one row that is given as numbers.</summary>
internal static class CompactRow
{
    // Not on the stack: a method that reserves a number of bytes there is compiled once and for all, before it is known what it does most.
    [ThreadStatic]
    private static int[]? _kept;

    public static ScoreOutcome Score(ScorePlan plan, ReadOnlySpan<decimal> scores, ScoreFacts facts, Span<long> numbers, Span<Fraction?> groups)
    {
        var gates = plan.Parts.Gates;
        plan.Parts.CheckLength(scores.Length, nameof(scores));
        uint bits = plan.BitsOf(facts);
        if (groups.IsEmpty && ScorerFor(plan.Parts, numbers).TryScore(scores, bits, numbers, out var result))
        {
            return new ScoreOutcome(plan, result);
        }
        if (_kept is not { } kept || kept.Length < gates.Length)
        {
            _kept = kept = new int[gates.Length];
        }
        var units = kept.AsSpan(0, gates.Length);
        int read = Read(gates, scores, units);
        return read == units.Length || ReadSlowly(plan.Parts.Leaves, scores, units, read)
            ? InUnits(plan, units, bits, numbers, groups)
            : InFractions(plan, scores, bits, numbers, groups);
    }

    public static ScoreOutcome Score(ScorePlan plan, ReadOnlySpan<int> units, ScoreFacts facts, Span<long> numbers)
    {
        plan.Parts.CheckLength(units.Length, nameof(units));
        uint bits = plan.BitsOf(facts);
        return plan.Parts.AreInRange(units) ? InUnits(plan, units, bits, numbers, []) : InFractions(plan, units, bits, numbers);
    }

    /// <summary>The scorer that gives these numbers: that of totals gives none.</summary>
    private static RowScorer ScorerFor(PlanParts parts, Span<long> numbers) => numbers.IsEmpty ? parts.TotalScorer : parts.GroupScorer;

    /// <summary>Reads scores as units, as long as they are short decimals that their scales give.</summary>
    /// <returns>How many it read.</returns>
    private static int Read(UnitGate[] gates, ReadOnlySpan<decimal> scores, Span<int> units)
    {
        for (int i = 0; i < gates.Length && i < scores.Length && i < units.Length; i++)
        {
            if (!gates[i].TryPass(DecimalBits.Of(scores[i]), out units[i]))
            {
                return i;
            }
        }
        return gates.Length;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool ReadSlowly(ImmutableArray<ScoreLeaf> leaves, ReadOnlySpan<decimal> scores, Span<int> units, int from)
    {
        for (int i = from; i < leaves.Length; i++)
        {
            if (!leaves[i].TryGetUnits(scores[i], out units[i]))
            {
                return false;
            }
        }
        return true;
    }

    private static ScoreOutcome InUnits(ScorePlan plan, ReadOnlySpan<int> units, uint facts, Span<long> numbers, Span<Fraction?> groups)
    {
        var parts = plan.Parts;
        return new ScoreOutcome(plan, groups.IsEmpty
            ? ScorerFor(parts, numbers).Score(units, facts, numbers)
            : parts.GroupScorer.ScoreGroups(units, facts, parts, groups));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ScoreOutcome InFractions(ScorePlan plan, ReadOnlySpan<decimal> scores, uint facts, Span<long> numbers, Span<Fraction?> groups)
    {
        var row = new ExactRow(plan.Parts);
        for (int i = 0; i < scores.Length; i++)
        {
            row.Take(i, scores[i]);
        }
        return Finish(plan, row, facts, numbers, groups);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
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
}
