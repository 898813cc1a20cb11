using System.Numerics;

namespace Rubric.Engine;

/// <summary>A constant and the leaves between two sums of the leaves so far.</summary>
internal readonly record struct PartialSum<T>(int From, int To, T Constant);

/// <summary>A sum that is more than leaves side by side: of parts that stand apart, with something taken off, rounded or limited.</summary>
internal sealed record SpecialSum<T>(int[] Sources, T Constant, T? RoundTo, T? Most, bool IsFloored)
    where T : struct;

/// <summary>The limits of one of the numbers.</summary>
internal readonly record struct SumLimits<T>(int Number, T Low, T High, bool HasHigh);

/// <summary>Where a row-by-row scorer has its numbers: 0 and the sum after each leaf, then what is the difference of two of these, then all other sums.</summary>
internal sealed class RowLayout<T>
    where T : struct
{
    private readonly int[] _numberOf;

    public RowLayout(SumProgram program, Func<BigInteger, T> of)
    {
        var ranges = new (int From, int To, BigInteger Constant)?[program.PlaceCount];
        for (int place = 0; place < ranges.Length; place++)
        {
            ranges[place] = place < program.Runs.Length ? RangeOf(program.Runs[place]) : RangeOf(program.Steps[place - program.Runs.Length], ranges, p => IsRounded(program, p));
        }
        // A run that is rounded is special, but what is rounded is still a difference of two sums.
        bool IsPartial(int place) => ranges[place] is not null;
        int[] partial = [.. Enumerable.Range(0, ranges.Length).Where(IsPartial)];
        int[] special = [.. Enumerable.Range(0, ranges.Length).Where(p => !IsPartial(p) || IsRounded(program, p))];
        int first = program.Coefficients.Length + 1;
        _numberOf = new int[ranges.Length];
        for (int i = 0; i < partial.Length; i++)
        {
            _numberOf[partial[i]] = first + i;
        }
        Partial = [.. partial.Select(p => new PartialSum<T>(ranges[p]!.Value.From, ranges[p]!.Value.To, of(ranges[p]!.Value.Constant)))];
        Special = new SpecialSum<T>[special.Length];
        for (int i = 0; i < special.Length; i++)
        {
            int place = special[i];
            Special[i] = place < program.Runs.Length
                ? new SpecialSum<T>([_numberOf[place]], default, of(program.Runs[place].RoundTo), null, false)
                : OfStep(program.Steps[place - program.Runs.Length], of);
            _numberOf[place] = first + partial.Length + i;
        }
        NumberCount = first + partial.Length + special.Length;
    }

    public PartialSum<T>[] Partial { get; }

    public SpecialSum<T>[] Special { get; }

    public int NumberCount { get; }

    /// <summary>The number in which what stands in a place of the program is.</summary>
    public int NumberOf(int place) => _numberOf[place];

    private static bool IsRounded(SumProgram program, int place) => place < program.Runs.Length && !program.Runs[place].RoundTo.IsZero;

    private static (int From, int To, BigInteger Constant) RangeOf(SumRun run) => (run.Coefficients, run.Coefficients + run.Count, run.Constant);

    /// <summary>The leaves that a sum adds up, if they stand side by side and nothing else happens to them; else null.</summary>
    private static (int From, int To, BigInteger Constant)? RangeOf(SumStep step, (int From, int To, BigInteger Constant)?[] ranges, Func<int, bool> isRounded)
    {
        if (!step.RoundTo.IsZero || step.Most is not null || step.IsFloored)
        {
            return null;
        }
        (int From, int To, BigInteger Constant)? sum = null;
        foreach (int source in step.Sources)
        {
            if (source < 0 || isRounded(source) || ranges[source] is not { } own || (sum is { } before && before.To != own.From))
            {
                return null;
            }
            sum = sum is { } earlier ? (earlier.From, own.To, earlier.Constant + own.Constant) : own;
        }
        var (from, to, constant) = sum ?? (0, 0, BigInteger.Zero);
        return (from, to, constant + step.Constant);
    }

    private SpecialSum<T> OfStep(SumStep step, Func<BigInteger, T> of) => new(
        [.. step.Sources.Select(s => s < 0 ? ~_numberOf[~s] : _numberOf[s])],
        of(step.Constant),
        step.RoundTo.IsZero ? null : of(step.RoundTo),
        step.Most is { } most ? of(most) : null,
        step.IsFloored);
}
