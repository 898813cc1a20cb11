using System.Diagnostics;
using System.Globalization;
using Rubric.Engine.Tests.Paths;

// The paths of the engine against all ways there are, over as many rubrics as are asked for: path-run [rubrics] [seed] [ways] [shown]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
int Argument(int at, int otherwise) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;
int rubrics = Argument(0, 2_000), seed = Argument(1, 0), ways = Argument(2, 2_000), shown = Argument(3, 3);
var clock = Stopwatch.StartNew();

var tally = new PathTally(ways);
tally.Run(rubrics, seed, comparison =>
{
    if (shown-- > 0)
    {
        Console.WriteLine(comparison);
    }
});

tally.Steps.Sort();
Console.WriteLine($"rubrics     {tally.Cases}, differing {tally.Differing}, drawn {tally.Drawn}");
Console.WriteLine($"scored      {tally.Scored} ways; the median path took {tally.Steps[tally.Steps.Count / 2]} steps, the longest {tally.Steps[^1]}");
Console.WriteLine($"seconds     {clock.Elapsed.TotalSeconds:F0}");
foreach (var feature in tally.Features)
{
    Console.WriteLine($"{feature.Key,-40} {feature.Value,9} {100m * feature.Value / tally.Cases,6:F1} %");
}
return tally.Differing == 0 ? 0 : 1;
