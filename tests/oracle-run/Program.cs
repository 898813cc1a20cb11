using System.Diagnostics;
using System.Globalization;
using Rubric.Oracle.Comparing;

// The engine against the oracle, over as many evaluations as are asked for: oracle-run [evaluations] [seed]
const int ShownOfAKind = 1;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
int evaluations = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 20_000;
int seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 0;
var clock = Stopwatch.StartNew();

// Each worker has samples of its own; what is found does not depend on how many there are.
const int Parts = 64;
var tallies = new Tally[Parts];
var shown = new Lock();
var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
Parallel.For(0, Parts, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, part =>
{
    int count = (evaluations / Parts) + (part < evaluations % Parts ? 1 : 0);
    tallies[part] = new Tally();
    tallies[part].Run(count, unchecked(seed + (part * 10_000_000)), trial =>
    {
        lock (shown)
        {
            string kind = Shrinking.Kind(trial);
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            if (kinds[kind] <= ShownOfAKind)
            {
                Console.WriteLine(Shrinking.Smallest(trial));
            }
        }
    });
});

int samples = tallies.Sum(t => t.Samples), differing = tallies.Sum(t => t.Differing), done = tallies.Sum(t => t.Evaluations);
Console.WriteLine($"evaluations {done}, differing {differing}");
foreach (var (kind, count) in kinds)
{
    Console.WriteLine($"  {count,9} in {kind}");
}
Console.WriteLine($"samples     {samples}, refused {tallies.Sum(t => t.Refused)}");
Console.WriteLine($"seconds     {clock.Elapsed.TotalSeconds:F0}");
foreach (var feature in tallies.SelectMany(t => t.Features).GroupBy(f => f.Key, f => f.Value).OrderBy(g => g.Key, StringComparer.Ordinal))
{
    Console.WriteLine($"{feature.Key,-40} {feature.Sum(),9} {100m * feature.Sum() / done,6:F1} %");
}
return differing == 0 ? 0 : 1;
