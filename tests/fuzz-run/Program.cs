using System.Diagnostics;
using System.Globalization;
using Rubric.Fuzzing;

// Reads and evaluates mutated documents: fuzz-run [documents] [seed]; with 'only NUMBER' behind them just that document.
// What fails is written next to the log, which stands in artifacts/fuzz.
const int Shown = 10;
const int Parts = 64;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
int documents = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 20_000;
int seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 0;
int only = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : -1;

var corpus = Corpus.Load();
string folder = Path.Combine(Repository.Root, "artifacts", "fuzz");
Directory.CreateDirectory(folder);
using var log = new StreamWriter(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"log-{seed}.txt")));
var writing = new Lock();
int printed = 0;

var clock = Stopwatch.StartNew();
var tallies = new Tally[Parts];
// Each document has a number and random numbers of its own; what is found does not depend on the workers.
Parallel.For(0, Parts, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, part =>
{
    tallies[part] = new Tally();
    for (int number = part; number < documents; number += Parts)
    {
        if (only < 0 || number == only)
        {
            Run(number, tallies[part]);
        }
    }
});

var slowest = tallies.MaxBy(t => t.Slowest.Time)!.Slowest;
var hungriest = tallies.MaxBy(t => t.Hungriest.Ratio)!.Hungriest;
int failed = tallies.Sum(t => t.Failed), done = tallies.Sum(t => t.Documents);
foreach (var code in tallies.SelectMany(t => t.Codes).GroupBy(c => c.Key, c => c.Value).OrderByDescending(g => g.Sum()).ThenBy(g => g.Key, StringComparer.Ordinal))
{
    Say($"  {code.Key} {code.Sum(),10}");
}
Say($"documents {done}, read without an error {tallies.Sum(t => t.Read)}, evaluations {tallies.Sum(t => t.Evaluations)}, seed {seed}");
Say($"slowest {slowest.Time.TotalMilliseconds:F0} ms: {slowest.What}");
Say($"largest reading {tallies.MaxBy(t => t.Largest.Bytes)!.Largest.What}");
Say($"largest evaluation {tallies.MaxBy(t => t.LargestEvaluation.Bytes)!.LargestEvaluation.What}");
Say($"largest allocation {hungriest.Ratio:F0} per byte above {Trial.BytesPerDocument:N0}: {hungriest.What}");
Say($"seconds {clock.Elapsed.TotalSeconds:F0}");
Say($"  succeeded: {done - failed}");
Say($"  failed: {failed}");
return failed == 0 ? 0 : 1;

void Run(int number, Tally tally)
{
    var random = new Random(unchecked((seed * 1_000_003) + number));
    var from = corpus[random.Next(corpus.Count)];
    bool isBomb = random.Next(25) == 0;
    string? text = isBomb ? Bomb.Whole(random, from) : random.Next(6) == 0 ? new Mutator(random).ChangeText(from, corpus) : null;
    byte[] bytes = text is null ? new Mutator(random).ChangeFile(from, corpus) : BrokenUtf8.From(text);
    if (random.Next(2) == 0)
    {
        text = null;
    }
    // Now and then the wrong reader: users mix files up.
    var kind = random.Next(30) == 0 ? (Kind)random.Next(3) : from.Kind;
    var trial = new Trial(kind, bytes, text, from.Home);
    trial.Run();
    string name = string.Create(CultureInfo.InvariantCulture, $"{number} ({(isBomb ? "bomb, " : "")}{kind}, {from.Name})");
    tally.Add(trial, name, bytes.Length);
    if (trial.Failures.Count > 0 || only >= 0)
    {
        Keep(name, string.Create(CultureInfo.InvariantCulture, $"failed-{seed}-{number}.txt"), trial, bytes);
    }
}

void Keep(string name, string file, Trial trial, byte[] bytes)
{
    lock (writing)
    {
        File.WriteAllBytes(Path.Combine(folder, file), bytes);
        log.WriteLine($"{name}: {file}");
        foreach (string failure in trial.Failures)
        {
            log.WriteLine("  " + failure);
        }
        if (printed++ < Shown && trial.Failures.Count > 0)
        {
            Console.WriteLine($"{name}: {trial.Failures[0]}");
        }
    }
}

void Say(FormattableString line)
{
    string text = FormattableString.Invariant(line);
    Console.WriteLine(text);
    log.WriteLine(text);
}
