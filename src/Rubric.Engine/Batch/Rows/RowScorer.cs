using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Scores one row of units after the other.</summary>
internal abstract class RowScorer
{
    /// <summary>Scores a row.</summary>
    /// <param name="units">The units of every leaf, all of them good.</param>
    /// <param name="facts">The bits of the facts.</param>
    public abstract RowResult Score(ReadOnlySpan<int> units, uint facts);

    /// <summary>Scores a row and gives the points of every group, if it has a total.</summary>
    /// <param name="units">The units of every leaf, all of them good.</param>
    /// <param name="facts">The bits of the facts.</param>
    /// <param name="groups">Gets the numbers of all groups; only in arithmetic of at most 64 bits.</param>
    public abstract RowResult Score(ReadOnlySpan<int> units, uint facts, Span<long> groups);

    /// <summary>Scores a row of decimals the quick way; false where there is none, or for this row not.</summary>
    /// <param name="scores">The points of every leaf.</param>
    /// <param name="facts">The bits of the facts.</param>
    /// <param name="groups">Gets the numbers of all groups, if it has a total.</param>
    /// <param name="result">What it came to.</param>
    public abstract bool TryScore(ReadOnlySpan<decimal> scores, uint facts, Span<long> groups, out RowResult result);

    /// <summary>Scores a row and gives the points of every group, if it has a total, in any arithmetic.</summary>
    public abstract RowResult Score(ReadOnlySpan<int> units, uint facts, Span<BigInteger> groups);

    /// <summary>Scores a row and gives the points of every group.</summary>
    public RowResult ScoreGroups(ReadOnlySpan<int> units, uint facts, PlanParts parts, Span<Fraction?> groups)
    {
        var numbers = new BigInteger[groups.Length];
        var result = Score(units, facts, numbers);
        for (int i = 0; i < numbers.Length && result.Form != RowTotal.None; i++)
        {
            groups[i] = parts.PointsOf(i, numbers[i]);
        }
        return result;
    }

    /// <summary>Makes a scorer.</summary>
    /// <param name="program">The sums.</param>
    /// <param name="rules">The tiers and overrides.</param>
    /// <param name="arithmetic">The integers.</param>
    /// <param name="groups">Where the groups stand whose points it gives; none for a scorer of totals alone.</param>
    /// <param name="gates">What makes a decimal units, for each leaf, if decimals may be read in vectors; null if not.</param>
    public static RowScorer Of(SumProgram program, PlanRules rules, ScoreArithmetic arithmetic, int[] groups, UnitGate[]? gates) => arithmetic switch
    {
        ScoreArithmetic.Int32 or ScoreArithmetic.Int64 => new RowScorer<long, LongArithmetic>(program, rules, groups, gates),
#if NET
        ScoreArithmetic.Int128 => new RowScorer<Int128, WideArithmetic>(program, rules, groups, gates),
#endif
        _ => new RowScorer<BigInteger, BigArithmetic>(program, rules, groups, gates),
    };
}

/// <summary>Scores rows in one kind of integer.</summary>
/// <remarks>The products of units and coefficients are added up once, from the first leaf to the last; what a group has is the difference
/// between two of these sums. Safe to share between threads: each has its own numbers.</remarks>
internal sealed class RowScorer<T, TArithmetic> : RowScorer
    where T : struct
    where TArithmetic : struct, IArithmetic<T>
{
    [ThreadStatic]
    private static T[]? _kept;

    private readonly T[] _coefficients;
    private readonly int[]? _leaves;
    private readonly int _rowLength;
    private readonly PartialSum<T>[] _partial;
    private readonly SpecialSum<T>[] _special;
    private readonly SumLimits<T>[] _limits;
    private readonly Tier[] _tiers;
    private readonly T[] _replacements;
    private readonly PlanRules _rules;
    private readonly RoundingMode _mode;
    private readonly BigInteger _denominator;
    private readonly int _total;
    private readonly int _count;
    private readonly int[] _groups;
    private readonly bool _areGroupsTogether;
#if NET
    private readonly DecimalProducts? _products;
#endif

    public RowScorer(SumProgram program, PlanRules rules, int[] groups, UnitGate[]? gates)
    {
        var arithmetic = default(TArithmetic);
        var layout = new RowLayout<T>(program, groups, arithmetic.Of);
        (_partial, _special, _count) = (layout.Partial, layout.Special, layout.NumberCount);
        _coefficients = [.. program.Coefficients.Select(arithmetic.Of)];
        int[] leaves = [.. program.Runs.SelectMany(r => Enumerable.Range(r.First, r.Count))];
        _rowLength = leaves.Length == 0 ? 0 : leaves.Max() + 1;
        // Mostly each leaf is added up once, in order.
        _leaves = leaves.SequenceEqual(Enumerable.Range(0, leaves.Length)) ? null : leaves;
        _limits = [.. program.Tests.Select(t => new SumLimits<T>(layout.NumberOf(t.Place), arithmetic.Of(t.Low), arithmetic.Of(t.High ?? 0), t.High is not null))];
        _tiers = [.. rules.Tiers.Select(TierRule.Of).Select(t => new Tier(
            [.. t.Tests.Where(i => !program.Tests[i].Low.IsZero).Select(i => (_limits[i].Number, _limits[i].Low))],
            [.. t.Tests.Where(i => _limits[i].HasHigh).Select(i => (_limits[i].Number, _limits[i].High))],
            t.Others))];
        _replacements = [.. program.Replacements.Select(arithmetic.Of)];
        (_rules, _mode, _denominator) = (rules, program.Mode, program.Denominator);
        _total = layout.NumberOf(program.Total);
        _groups = layout.Wanted;
        _areGroupsTogether = _groups.Select((number, i) => number - i).Distinct().Count() == 1;
#if NET
        if (gates is not null && _leaves is null && _coefficients is long[] coefficients)
        {
            _products = DecimalProducts.Of(gates, coefficients);
        }
#endif
    }

#if NET
    /// <summary>How many numbers a row needs besides its own.</summary>
    private int SpareCount => _products is null ? 0 : _coefficients.Length * DecimalProducts.NumbersOfALeaf;
#else
    private static int SpareCount => 0;
#endif

    public override RowResult Score(ReadOnlySpan<int> units, uint facts) => Score(units, facts, Numbers());

    public override RowResult Score(ReadOnlySpan<int> units, uint facts, Span<long> groups)
    {
        var numbers = Numbers();
        var result = Score(units, facts, numbers);
        CopyGroups(result, numbers, groups);
        return result;
    }

    public override RowResult Score(ReadOnlySpan<int> units, uint facts, Span<BigInteger> groups)
    {
        var numbers = Numbers();
        var result = Score(units, facts, numbers);
        for (int i = 0; i < _groups.Length && result.Form != RowTotal.None; i++)
        {
            groups[i] = default(TArithmetic).ToBigInteger(numbers[_groups[i]]);
        }
        return result;
    }

    public override bool TryScore(ReadOnlySpan<decimal> scores, uint facts, Span<long> groups, out RowResult result)
    {
#if NET
        if (_products is not null)
        {
            var numbers = Numbers();
            // Only an arithmetic of 64 bits has products.
            var products = MemoryMarshal.Cast<T, long>(_kept.AsSpan(_count, SpareCount));
            if (_products.TryRead(scores, products))
            {
                AddUpProducts(products, MemoryMarshal.Cast<T, long>(numbers));
                AddUpParts(numbers);
                result = Judge(numbers, facts);
                CopyGroups(result, numbers, groups);
                return true;
            }
        }
#endif
        result = default;
        return false;
    }

    private void CopyGroups(in RowResult result, ReadOnlySpan<T> numbers, Span<long> groups)
    {
        if (result.Form == RowTotal.None)
        {
            return;
        }
        if (typeof(T) == typeof(long) && _areGroupsTogether)
        {
            MemoryMarshal.Cast<T, long>(numbers.Slice(_groups[0], _groups.Length)).CopyTo(groups);
            return;
        }
        for (int i = 0; i < _groups.Length; i++)
        {
            groups[i] = numbers[_groups[i]] is long small ? small : (long)default(TArithmetic).ToBigInteger(numbers[_groups[i]]);
        }
    }

    private Span<T> Numbers()
    {
        var kept = _kept;
        int length = _count + SpareCount;
        if (kept is null || kept.Length < length)
        {
            _kept = kept = new T[length];
        }
        return kept.AsSpan(0, _count);
    }

    private RowResult Score(ReadOnlySpan<int> units, uint facts, Span<T> numbers)
    {
        AddUp(units, numbers);
        AddUpParts(numbers);
        return Judge(numbers, facts);
    }

    /// <summary>Finds tier and total, once everything is added up.</summary>
    private RowResult Judge(Span<T> numbers, uint facts)
    {
        foreach (var rule in _rules.BeforeScoring)
        {
            if (Holds(rule.When, numbers, facts, _rules.NoTier))
            {
                return rule.Override.Effect is Exclude
                    ? new RowResult(EvaluationStatus.Excluded, _rules.NoTier)
                    : new RowResult(EvaluationStatus.Decided, rule.After[_rules.NoTier]);
            }
        }
        var total = numbers[_total];
        for (int i = 0; i < _replacements.Length; i++)
        {
            // All of them look at the computed total; the last one stays.
            total = Holds(_rules.OnTotal[i].When, numbers, facts, _rules.NoTier) ? _replacements[i] : total;
        }
        numbers[_total] = total;
        int tier = FindTier(numbers, facts);
        var status = EvaluationStatus.Scored;
        foreach (var rule in _rules.OnTier)
        {
            if (!Holds(rule.When, numbers, facts, tier))
            {
                continue;
            }
            if (rule.Override.Effect is Exclude)
            {
                (tier, status) = (_rules.NoTier, EvaluationStatus.Excluded);
                break;
            }
            tier = rule.After[tier];
        }
        return ResultOf(status, tier, total);
    }

    private RowResult ResultOf(EvaluationStatus status, int tier, T total)
    {
        if (total is long number)
        {
            return new RowResult(status, tier, number);
        }
#if NET
        if (total is Int128 wide)
        {
            return new RowResult(status, tier, (long)(wide >> 64), (ulong)wide);
        }
#endif
        return new RowResult(status, tier, new Fraction(default(TArithmetic).ToBigInteger(total), _denominator));
    }

    private void AddUp(ReadOnlySpan<int> units, Span<T> numbers)
    {
        // Everything that is indexed below was laid out by the constructor for rows of this length: this is the innermost loop of all.
        if (units.Length < _rowLength || numbers.Length < _count)
        {
            throw new ArgumentException("The row is too short.", nameof(units));
        }
        var arithmetic = default(TArithmetic);
        ref T first = ref MemoryMarshal.GetReference(numbers);
        ref int unit = ref MemoryMarshal.GetReference(units);
        T sum = default;
        first = sum;
        var coefficients = _coefficients;
        for (int i = 0; i < coefficients.Length; i++)
        {
            sum = arithmetic.MultiplyAdd(sum, coefficients[i], Unsafe.Add(ref unit, _leaves is null ? i : _leaves[i]));
            Unsafe.Add(ref first, i + 1) = sum;
        }
    }

#if NET
    private static void AddUpProducts(ReadOnlySpan<long> products, Span<long> numbers)
    {
        // One number more than products, as the constructor laid them out.
        ref long next = ref MemoryMarshal.GetReference(numbers);
        long sum = 0;
        next = sum;
        for (int i = 1; i < products.Length; i += DecimalProducts.NumbersOfALeaf)
        {
            sum += products[i];
            next = ref Unsafe.Add(ref next, 1);
            next = sum;
        }
    }
#endif

    /// <summary>Finds what is the difference of two sums, and all other sums.</summary>
    private void AddUpParts(Span<T> numbers)
    {
        var arithmetic = default(TArithmetic);
        ref T first = ref MemoryMarshal.GetReference(numbers);
        ref T next = ref Unsafe.Add(ref first, _coefficients.Length + 1);
        foreach (ref readonly var part in _partial.AsSpan())
        {
            next = arithmetic.Add(part.Constant, arithmetic.Subtract(Unsafe.Add(ref first, part.To), Unsafe.Add(ref first, part.From)));
            next = ref Unsafe.Add(ref next, 1);
        }
        foreach (var step in _special)
        {
            next = AddUp(step, numbers);
            next = ref Unsafe.Add(ref next, 1);
        }
    }

    private T AddUp(SpecialSum<T> step, ReadOnlySpan<T> numbers)
    {
        var arithmetic = default(TArithmetic);
        var sum = step.Constant;
        foreach (int source in step.Sources)
        {
            sum = source < 0 ? arithmetic.Subtract(sum, numbers[~source]) : arithmetic.Add(sum, numbers[source]);
        }
        if (step.RoundTo is { } grain)
        {
            sum = Round(sum, grain);
        }
        if (step.Most is { } most && arithmetic.IsLess(most, sum))
        {
            sum = most;
        }
        return step.IsFloored && arithmetic.IsLess(sum, default) ? default : sum;
    }

    /// <summary>Rounds a number that is not negative to a multiple of another one.</summary>
    private T Round(T number, T grain)
    {
        var arithmetic = default(TArithmetic);
        var quotient = arithmetic.Divide(number, grain, out var rest);
        var down = arithmetic.Subtract(number, rest);
        // The rest is at least half of the grain if what the grain has more is not more than the rest.
        var more = arithmetic.Subtract(grain, rest);
        bool isHalf = !arithmetic.IsLess(rest, more);
        bool isUp = _mode switch
        {
            RoundingMode.Down => false,
            RoundingMode.Up => arithmetic.IsLess(default, rest),
            RoundingMode.HalfEven => isHalf && (arithmetic.IsLess(more, rest) || arithmetic.IsOdd(quotient)),
            _ => isHalf,
        };
        return isUp ? arithmetic.Add(down, grain) : down;
    }

    private int FindTier(ReadOnlySpan<T> numbers, uint facts)
    {
        var tiers = _tiers;
        for (int tier = 0; tier < tiers.Length; tier++)
        {
            if (Hold(tiers[tier], numbers) && Hold(tiers[tier].Others, numbers, facts))
            {
                return tier;
            }
        }
        return _rules.NoTier;
    }

    private static bool Hold(Tier tier, ReadOnlySpan<T> numbers)
    {
        var arithmetic = default(TArithmetic);
        foreach (var (number, low) in tier.Lows)
        {
            if (arithmetic.IsLess(numbers[number], low))
            {
                return false;
            }
        }
        foreach (var (number, high) in tier.Highs)
        {
            if (arithmetic.IsLess(high, numbers[number]))
            {
                return false;
            }
        }
        return true;
    }

    private bool Hold(PlanCondition[] conditions, ReadOnlySpan<T> numbers, uint facts)
    {
        foreach (var condition in conditions)
        {
            if (!Holds(condition, numbers, facts, _rules.NoTier))
            {
                return false;
            }
        }
        return true;
    }

    private bool Holds(PlanCondition condition, ReadOnlySpan<T> numbers, uint facts, int tier)
    {
        switch (condition.Kind)
        {
            case PlanConditionKind.Never:
                return false;
            case PlanConditionKind.Sum:
                return Holds(_limits[condition.Test], numbers);
            case PlanConditionKind.Facts:
                return ((facts >> condition.Bit) & 1) != 0;
            case PlanConditionKind.Tier:
                return tier < _rules.NoTier && ((condition.Tiers >> tier) & 1) != 0;
            case PlanConditionKind.Not:
                return !Holds(condition.Parts[0], numbers, facts, tier);
            default:
                int held = 0;
                foreach (var part in condition.Parts)
                {
                    held += Holds(part, numbers, facts, tier) ? 1 : 0;
                }
                return held >= condition.LeastOf(condition.Parts.Length) && held <= condition.Most;
        }
    }

    private static bool Holds(in SumLimits<T> limits, ReadOnlySpan<T> numbers)
    {
        var arithmetic = default(TArithmetic);
        var number = numbers[limits.Number];
        return !arithmetic.IsLess(number, limits.Low) && (!limits.HasHigh || !arithmetic.IsLess(limits.High, number));
    }

    /// <summary>The limits that a tier needs, and everything else.</summary>
    private sealed record Tier((int Number, T Limit)[] Lows, (int Number, T Limit)[] Highs, PlanCondition[] Others);
}
