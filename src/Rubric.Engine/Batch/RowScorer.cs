using System.Numerics;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Scores one row of units after the other.</summary>
internal abstract class RowScorer
{
    /// <summary>Scores a row.</summary>
    /// <param name="units">The units of every leaf, all of them good.</param>
    /// <param name="facts">The bits of the facts.</param>
    public abstract RowResult Score(ReadOnlySpan<int> units, uint facts);

    /// <summary>Scores a row and gives what stands in some places.</summary>
    /// <param name="units">The units of every leaf, all of them good.</param>
    /// <param name="facts">The bits of the facts.</param>
    /// <param name="wanted">The places.</param>
    /// <param name="numbers">Gets what stands there; only for arithmetic of at most 64 bits.</param>
    public abstract RowResult Score(ReadOnlySpan<int> units, uint facts, ReadOnlySpan<int> wanted, Span<long> numbers);

    /// <summary>Scores a row and gives what stands in some places, in any arithmetic.</summary>
    public abstract RowResult Score(ReadOnlySpan<int> units, uint facts, ReadOnlySpan<int> wanted, Span<BigInteger> numbers);

    /// <summary>Scores a row and gives the points of every group.</summary>
    public RowResult ScoreGroups(ReadOnlySpan<int> units, uint facts, PlanParts parts, Span<Fraction?> groups)
    {
        var numbers = new BigInteger[groups.Length];
        var result = Score(units, facts, parts.GroupPlaces, numbers);
        for (int i = 0; i < numbers.Length && result.Form != RowTotal.None; i++)
        {
            groups[i] = parts.PointsOf(i, numbers[i]);
        }
        return result;
    }

    public static RowScorer Of(SumProgram program, PlanRules rules, ScoreArithmetic arithmetic) => arithmetic switch
    {
        ScoreArithmetic.Int32 or ScoreArithmetic.Int64 => new RowScorer<long, LongArithmetic>(program, rules),
#if NET
        ScoreArithmetic.Int128 => new RowScorer<Int128, WideArithmetic>(program, rules),
#endif
        _ => new RowScorer<BigInteger, BigArithmetic>(program, rules),
    };
}

/// <summary>Scores rows in one kind of integer.</summary>
/// <remarks>Safe to share between threads: each has its own places.</remarks>
internal sealed class RowScorer<T, TArithmetic> : RowScorer
    where T : struct
    where TArithmetic : struct, IArithmetic<T>
{
    [ThreadStatic]
    private static T[]? _kept;

    private readonly Run[] _runs;
    private readonly T[] _coefficients;
    private readonly Step[] _steps;
    private readonly int[] _sources;
    private readonly Test[] _tests;
    private readonly TierRule[] _tiers;
    private readonly PlanRules _rules;
    private readonly T[] _replacements;
    private readonly RoundingMode _mode;
    private readonly int _total;
    private readonly BigInteger _denominator;

    public RowScorer(SumProgram program, PlanRules rules)
    {
        var arithmetic = default(TArithmetic);
        (_rules, _mode, _total, _denominator) = (rules, program.Mode, program.Total, program.Denominator);
        _coefficients = [.. program.Coefficients.Select(arithmetic.Of)];
        _runs = [.. program.Runs.Select(r => new Run(r.First, r.Count, r.Coefficients, arithmetic.Of(r.Constant), arithmetic.Of(r.RoundTo), !r.RoundTo.IsZero))];
        var sources = new List<int>();
        _steps = new Step[program.Steps.Length];
        for (int i = 0; i < _steps.Length; i++)
        {
            var step = program.Steps[i];
            _steps[i] = new Step(sources.Count, step.Sources.Length, arithmetic.Of(step.Constant), arithmetic.Of(step.RoundTo), !step.RoundTo.IsZero,
                arithmetic.Of(step.Most ?? 0), step.Most is not null, step.IsFloored);
            sources.AddRange(step.Sources);
        }
        _sources = [.. sources];
        _tests = [.. program.Tests.Select(t => new Test(t.Place, arithmetic.Of(t.Low), arithmetic.Of(t.High ?? 0), t.High is not null))];
        _tiers = [.. rules.Tiers.Select(TierRule.Of)];
        _replacements = [.. program.Replacements.Select(arithmetic.Of)];
    }

    public override RowResult Score(ReadOnlySpan<int> units, uint facts) => Score(units, facts, Places());

    public override RowResult Score(ReadOnlySpan<int> units, uint facts, ReadOnlySpan<int> wanted, Span<long> numbers)
    {
        var places = Places();
        var result = Score(units, facts, places);
        for (int i = 0; i < wanted.Length && result.Form != RowTotal.None; i++)
        {
            numbers[i] = ToLong(places[wanted[i]]);
        }
        return result;
    }

    public override RowResult Score(ReadOnlySpan<int> units, uint facts, ReadOnlySpan<int> wanted, Span<BigInteger> numbers)
    {
        var places = Places();
        var result = Score(units, facts, places);
        for (int i = 0; i < wanted.Length && result.Form != RowTotal.None; i++)
        {
            numbers[i] = default(TArithmetic).ToBigInteger(places[wanted[i]]);
        }
        return result;
    }

    private Span<T> Places()
    {
        // One more, as the total may be replaced while its own place still has what the tree came to.
        int count = _runs.Length + _steps.Length + 1;
        var kept = _kept;
        if (kept is null || kept.Length < count)
        {
            _kept = kept = new T[count];
        }
        return kept.AsSpan(0, count);
    }

    private RowResult Score(ReadOnlySpan<int> units, uint facts, Span<T> places)
    {
        AddUp(units, places);
        foreach (var rule in _rules.BeforeScoring)
        {
            if (Holds(rule.When, places, facts, _rules.NoTier))
            {
                return rule.Override.Effect is Exclude
                    ? new RowResult(EvaluationStatus.Excluded, _rules.NoTier)
                    : new RowResult(EvaluationStatus.Decided, rule.After[_rules.NoTier]);
            }
        }
        var total = places[_total];
        for (int i = 0; i < _replacements.Length; i++)
        {
            // All of them look at the computed total; the last one stays.
            total = Holds(_rules.OnTotal[i].When, places, facts, _rules.NoTier) ? _replacements[i] : total;
        }
        places[_total] = total;
        int tier = FindTier(places, facts);
        var status = EvaluationStatus.Scored;
        foreach (var rule in _rules.OnTier)
        {
            if (!Holds(rule.When, places, facts, tier))
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
        return typeof(T) == typeof(long)
            ? new RowResult(status, tier, ToLong(total))
            : new RowResult(status, tier, new Fraction(default(TArithmetic).ToBigInteger(total), _denominator));
    }

    private void AddUp(ReadOnlySpan<int> units, Span<T> places)
    {
        var arithmetic = default(TArithmetic);
        int place = 0;
        foreach (ref readonly var run in _runs.AsSpan())
        {
            var sum = run.Constant;
            var coefficients = _coefficients.AsSpan(run.Coefficients, run.Count);
            var own = units.Slice(run.First, run.Count);
            for (int i = 0; i < coefficients.Length && i < own.Length; i++)
            {
                sum = arithmetic.MultiplyAdd(sum, coefficients[i], own[i]);
            }
            places[place++] = run.Rounds ? Round(sum, run.RoundTo) : sum;
        }
        foreach (ref readonly var step in _steps.AsSpan())
        {
            var sum = step.Constant;
            foreach (int source in _sources.AsSpan(step.First, step.Count))
            {
                sum = source < 0 ? arithmetic.Subtract(sum, places[~source]) : arithmetic.Add(sum, places[source]);
            }
            if (step.IsSpecial)
            {
                sum = Finish(step, sum);
            }
            places[place++] = sum;
        }
    }

    private T Finish(in Step step, T sum)
    {
        var arithmetic = default(TArithmetic);
        if (step.Rounds)
        {
            sum = Round(sum, step.RoundTo);
        }
        if (step.HasMost && arithmetic.Compare(sum, step.Most) > 0)
        {
            sum = step.Most;
        }
        return step.IsFloored && arithmetic.Compare(sum, default) < 0 ? default : sum;
    }

    /// <summary>Rounds a number that is not negative to a multiple of another one.</summary>
    private T Round(T number, T grain)
    {
        var arithmetic = default(TArithmetic);
        var quotient = arithmetic.Divide(number, grain, out var rest);
        var down = arithmetic.Subtract(number, rest);
        // The rest is at least half of the grain if what is left of the grain is at most the rest.
        int half = arithmetic.Compare(rest, arithmetic.Subtract(grain, rest));
        bool isUp = _mode switch
        {
            RoundingMode.Down => false,
            RoundingMode.Up => arithmetic.Compare(rest, default) > 0,
            RoundingMode.HalfEven => half > 0 || (half == 0 && arithmetic.IsOdd(quotient)),
            _ => half >= 0,
        };
        return isUp ? arithmetic.Add(down, grain) : down;
    }

    private int FindTier(ReadOnlySpan<T> places, uint facts)
    {
        for (int tier = 0; tier < _tiers.Length; tier++)
        {
            if (Holds(_tiers[tier], places, facts))
            {
                return tier;
            }
        }
        return _rules.NoTier;
    }

    private bool Holds(TierRule rule, ReadOnlySpan<T> places, uint facts)
    {
        foreach (int test in rule.Tests)
        {
            if (!Holds(_tests[test], places))
            {
                return false;
            }
        }
        foreach (var condition in rule.Others)
        {
            if (!Holds(condition, places, facts, _rules.NoTier))
            {
                return false;
            }
        }
        return true;
    }

    private bool Holds(PlanCondition condition, ReadOnlySpan<T> places, uint facts, int tier)
    {
        switch (condition.Kind)
        {
            case PlanConditionKind.Constant:
                return condition.Holds;
            case PlanConditionKind.Sum:
                return Holds(_tests[condition.Test], places);
            case PlanConditionKind.Facts:
                return ((facts >> condition.Bit) & 1) != 0;
            case PlanConditionKind.Tier:
                return tier < _rules.NoTier && ((condition.Tiers >> tier) & 1) != 0;
            case PlanConditionKind.Not:
                return !Holds(condition.Parts[0], places, facts, tier);
            default:
                int held = 0;
                foreach (var part in condition.Parts)
                {
                    held += Holds(part, places, facts, tier) ? 1 : 0;
                }
                return held >= condition.LeastOf(condition.Parts.Length) && held <= condition.Most;
        }
    }

    private static bool Holds(in Test test, ReadOnlySpan<T> places)
    {
        var arithmetic = default(TArithmetic);
        var number = places[test.Place];
        return arithmetic.Compare(number, test.Low) >= 0 && (!test.HasHigh || arithmetic.Compare(number, test.High) <= 0);
    }

    private static long ToLong(T number) => number is long small ? small : (long)default(TArithmetic).ToBigInteger(number);

    private readonly record struct Run(int First, int Count, int Coefficients, T Constant, T RoundTo, bool Rounds);

    private readonly record struct Step(int First, int Count, T Constant, T RoundTo, bool Rounds, T Most, bool HasMost, bool IsFloored)
    {
        public bool IsSpecial => Rounds || HasMost || IsFloored;
    }

    private readonly record struct Test(int Place, T Low, T High, bool HasHigh);
}
