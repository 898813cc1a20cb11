namespace Rubric.Benchmarks;

/// <summary>How many bytes a contender allocates an item, on the thread that runs it; the same every time.</summary>
public static class Allocations
{
    private const int Runs = 10;

    public static double PerItem(Contender contender)
    {
        contender.Run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int run = 0; run < Runs; run++)
        {
            contender.Run();
        }
        return (GC.GetAllocatedBytesForCurrentThread() - before) / ((double)Runs * contender.Items);
    }
}
