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
/// <remarks>Only what somebody looks at has a number: tests, the total, groups that are wanted, other sums. Those of wanted groups come first, in their order.</remarks>
internal sealed class RowLayout<T>
    where T : struct
{
    private readonly int[] _numberOf;

    public RowLayout(SumProgram program, int[] wanted, Func<BigInteger, T> of)
    {
        var ranges = new (int From, int To, BigInteger Constant)?[program.PlaceCount];
        for (int place = 0; place < ranges.Length; place++)
        {
            ranges[place] = place < program.Runs.Length ? RangeOf(program.Runs[place]) : RangeOf(program.Steps[place - program.Runs.Length], ranges, p => IsRounded(program, p));
        }
        // A run that is rounded is special, but what is rounded is still a difference of two sums.
        int[] special = [.. Enumerable.Range(0, ranges.Length).Where(p => ranges[p] is null || IsRounded(program, p))];
        var sources = special.Where(p => p >= program.Runs.Length).SelectMany(p => program.Steps[p - program.Runs.Length].Sources.Select(s => s < 0 ? ~s : s));
        var others = program.Tests.Select(t => t.Place).Concat(special).Concat(sources).Where(p => p != program.Total);
        // Groups that have the same leaves have a number each, so that those of all groups stand side by side.
        List<(int From, int To, BigInteger Constant)> partial = [.. wanted.Select(p => ranges[p]).OfType<(int, int, BigInteger)>()];
        partial.AddRange(others.Select(p => ranges[p]).OfType<(int, int, BigInteger)>().Except(partial).ToList());
        int first = program.Coefficients.Length + 1;
        _numberOf = [.. ranges.Select(r => r is { } range ? first + partial.IndexOf(range) : -1)];
        if (ranges[program.Total] is { } all)
        {
            // An override may replace the total, but not what a group has that is all of it.
            _numberOf[program.Total] = first + partial.Count;
            partial.Add(all);
        }
        Partial = [.. partial.Select(p => new PartialSum<T>(p.From, p.To, of(p.Constant)))];
        Special = new SpecialSum<T>[special.Length];
        for (int i = 0; i < special.Length; i++)
        {
            int place = special[i];
            Special[i] = place < program.Runs.Length
                ? new SpecialSum<T>([_numberOf[place]], default, of(program.Runs[place].RoundTo), null, false)
                : OfStep(program.Steps[place - program.Runs.Length], of);
            _numberOf[place] = first + Partial.Length + i;
        }
        NumberCount = first + Partial.Length + special.Length;
        int standing = 0;
        Wanted = [.. wanted.Select(p => ranges[p] is null ? _numberOf[p] : first + standing++)];
    }

    public PartialSum<T>[] Partial { get; }

    public SpecialSum<T>[] Special { get; }

    public int NumberCount { get; }

    /// <summary>The numbers of the groups that are wanted.</summary>
    public int[] Wanted { get; }

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
