namespace Rubric.Engine.Tests.Speed;

/// <summary>What something allocates on the thread that does it.</summary>
internal static class LeastBytes
{
    private const int Runs = 50;

    /// <summary>The least of several runs: the first ones also make what is kept for ever, and any may pay for what happens to fall to its thread.</summary>
    public static long Of(Action act)
    {
        long least = long.MaxValue;
        for (int i = 0; i < Runs; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            act();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return least;
    }
}
