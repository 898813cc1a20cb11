namespace Rubric.Benchmarks;

/// <summary>Prints figures as they come, and fails if any misses its limit by more than what a busy machine explains.</summary>
public static class Check
{
    public static int Run(IEnumerable<Figure> figures)
    {
        int failed = 0;
        foreach (var figure in figures)
        {
            Console.WriteLine(FigureTable.Line(figure));
            failed += figure.Fails ? 1 : 0;
        }
        Console.WriteLine(failed == 0 ? "none failed" : $"{failed} failed");
        return failed == 0 ? 0 : 1;
    }
}
