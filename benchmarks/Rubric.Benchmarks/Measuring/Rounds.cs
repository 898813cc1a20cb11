using System.Diagnostics;
using System.Runtime;

namespace Rubric.Benchmarks;

/// <summary>Times contenders in turn, round after round, and compares them within each round: what disturbs one disturbs its neighbours.</summary>
/// <remarks>Everybody pays for the collections of what he allocates, and for nobody else's: a visit begins with nothing left to be collected, and is long enough for several collections.</remarks>
public sealed class Rounds
{
    private const int LeastRuns = 5;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan s_longestWarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan s_visit = TimeSpan.FromMilliseconds(20);
    private readonly Dictionary<Contender, double[]> _nanoseconds = [];

    private Rounds()
    {
    }

    /// <summary>Warms every contender up, then runs them all in turn, as many rounds as are wanted.</summary>
    public static Rounds Run(int rounds, params Contender[] contenders) => Run(rounds, leastRuns: 1, contenders);

    /// <summary>The same with at least so many runs at a time: where a run is long and collects garbage now and then, one alone is no fair sample.</summary>
    public static Rounds Run(int rounds, int leastRuns, params Contender[] contenders)
    {
        var result = new Rounds();
        int[] runs = [.. contenders.Select(c => Math.Max(leastRuns, WarmUp(c)))];
        GC.Collect();
        foreach (var contender in contenders)
        {
            result._nanoseconds.Add(contender, new double[rounds]);
        }
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < contenders.Length; i++)
            {
                result._nanoseconds[contenders[i]][round] = Time(contenders[i], runs[i]);
            }
        }
        return result;
    }

    /// <summary>The median of how many times as long one takes an item as the other.</summary>
    public double Ratio(Contender subject, Contender reference) =>
        Median(_nanoseconds[subject].Zip(_nanoseconds[reference], (s, r) => s / r));

    /// <summary>The median of how much longer one takes an item than the other.</summary>
    public TimeSpan Difference(Contender subject, Contender reference) =>
        TimeSpan.FromMicroseconds(Median(_nanoseconds[subject].Zip(_nanoseconds[reference], (s, r) => s - r)) / 1_000);

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Runs until nothing has been compiled for a while, and returns how many runs are long enough to be timed.</summary>
    private static int WarmUp(Contender contender)
    {
        long start = Stopwatch.GetTimestamp(), lastCompiled = start, methods = 0;
        int runs = 0;
        do
        {
            contender.Run();
            runs++;
            if (JitInfo.GetCompiledMethodCount() != methods)
            {
                (methods, lastCompiled) = (JitInfo.GetCompiledMethodCount(), Stopwatch.GetTimestamp());
            }
        }
        while ((Stopwatch.GetElapsedTime(lastCompiled) < s_warmUp || runs < LeastRuns) && Stopwatch.GetElapsedTime(start) < s_longestWarmUp);
        return Math.Max(1, (int)(runs * s_visit / Stopwatch.GetElapsedTime(start)));
    }

    private static double Time(Contender contender, int runs)
    {
        // Only what is young: a full collection would empty the caches too. What lives long is the same for all.
        GC.Collect(0);
        long start = Stopwatch.GetTimestamp();
        for (int run = 0; run < runs; run++)
        {
            contender.Run();
        }
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / ((double)runs * contender.Items);
    }
}
