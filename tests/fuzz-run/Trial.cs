using System.Diagnostics;
using System.Globalization;
using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Fuzzing;

/// <summary>Reads one document, evaluates what was read, and notes whatever may not be.</summary>
/// <param name="kind">What it is read as.</param>
/// <param name="bytes">Its bytes.</param>
/// <param name="text">The text to read in place of the bytes; null to read these.</param>
/// <param name="home">What it is evaluated with.</param>
internal sealed class Trial(Kind kind, byte[] bytes, string? text, Home home)
{
    // Above the largest measured: what every document costs, and what each of its bytes may; see CONTRIBUTING.md.
    public const long BytesPerDocument = 1L << 20;
    public const long BytesPerByte = 4_096;
    public const long BytesPerEvaluation = 2L << 20;
    public const long BytesPerByteEvaluated = 64;

    // Sentences of more than these tell nothing new, and a table can share its faults with thousands of results.
    private const int MostShown = 200;

    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(30);

    public List<string> Failures { get; } = [];

    public IReadOnlyList<Diagnostic> Diagnostics { get; private set; } = [];

    public TimeSpan Time { get; private set; }

    public long Allocated { get; private set; }

    public long AllocatedByEvaluation { get; private set; }

    public int Evaluations { get; private set; }

    public bool WasRead { get; private set; }

    public void Run()
    {
        var clock = Stopwatch.StartNew();
        try
        {
            if (kind == Kind.Rubric)
            {
                RunRubric();
            }
            else
            {
                RunSubmissions();
            }
        }
#pragma warning disable CA1031 // Any exception at all is what is looked for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Failures.Add(e.ToString());
        }
        Time = clock.Elapsed;
        if (Time > _longest)
        {
            Failures.Add(string.Create(CultureInfo.InvariantCulture, $"took {Time.TotalSeconds:F1} s"));
        }
    }

    private void RunRubric()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        var read = text is null ? RubricReader.ReadBytes(bytes) : RubricReader.Read(text);
        Allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Check(read.Diagnostics, mustBeKnown: true);
        CheckAllocated();
        if (read.HasErrors != read.Value is null)
        {
            Failures.Add($"HasErrors is {read.HasErrors}, the value is {(read.Value is null ? "null" : "not null")}");
        }
        if (read.Value is { } rubric)
        {
            WasRead = true;
            CheckWriting(rubric);
            var set = home.SetWith(rubric);
            Check(set.Diagnostics, mustBeKnown: false);
            if (set.Value is not null)
            {
                Evaluate(set.Value, [.. home.Submissions]);
            }
        }
    }

    private void RunSubmissions()
    {
        var options = new SubmissionReaderOptions { Format = kind == Kind.Table ? SubmissionFormat.Csv : SubmissionFormat.Yaml };
        long before = GC.GetAllocatedBytesForCurrentThread();
        var read = text is null ? SubmissionReader.ReadBytes(bytes, options) : SubmissionReader.Read(text, options);
        Allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Check(read.Diagnostics, mustBeKnown: true);
        CheckAllocated();
        if (read.HasErrors != read.Value!.Any(s => !s.Problems.IsEmpty))
        {
            Failures.Add($"HasErrors is {read.HasErrors}, but the submissions say otherwise");
        }
        WasRead = !read.HasErrors;
        if (home.SetWith(null).Value is { } set)
        {
            // The broken ones too: whoever passes them on gets results that say so. A table may have thousands.
            Evaluate(set, [.. read.Value!.Take(200)]);
        }
    }

    private static void CheckSame(string hash, ReadResult<RubricDefinition> again)
    {
        if (again.GetValueOrThrow().Hash != hash)
        {
            throw new InvalidOperationException("The rubric as written and read again has another hash.");
        }
    }

    private static void CheckWriting(RubricDefinition rubric) => CheckSame(rubric.Hash, RubricReader.Read(RubricWriter.Write(rubric)));

    private void Evaluate(RubricSet set, List<Submission> submissions)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        var results = new List<Evaluation>();
        var dossiers = Dossier.BySubject(submissions);
        List<RubricDefinition> roots = [.. set.Roots()];
        foreach (var rubric in roots)
        {
            var evaluator = new RubricEvaluator(set, $"{rubric.Id}@{rubric.Version}");
            results.AddRange(dossiers.Where(d => Concerns(d, rubric, roots)).Select(evaluator.Evaluate));
        }
        AllocatedByEvaluation = GC.GetAllocatedBytesForCurrentThread() - before;
        Evaluations = results.Count;
        foreach (var result in results)
        {
            Check(result.Problems, mustBeKnown: false);
            if (result.Status == EvaluationStatus.Invalid == result.Problems.IsEmpty)
            {
                Failures.Add($"{result.Status} with {result.Problems.Length} problems");
            }
        }
        if (AllocatedByEvaluation > (BytesPerEvaluation + (BytesPerByteEvaluated * bytes.Length)) * Math.Max(1, Evaluations))
        {
            Failures.Add(string.Create(CultureInfo.InvariantCulture, $"{Evaluations} evaluations allocated {AllocatedByEvaluation:N0} bytes"));
        }
    }

    /// <summary>What is for a root is evaluated by it, anything else by every root, one of which may score it.</summary>
    private static bool Concerns(Dossier dossier, RubricDefinition rubric, List<RubricDefinition> roots) =>
        dossier.Submissions.Any(s => s.Rubric?.Id is not { } id || id == rubric.Id || !roots.Any(r => r.Id == id));

    private void CheckAllocated()
    {
        if (Allocated > BytesPerDocument + (BytesPerByte * bytes.Length))
        {
            Failures.Add(string.Create(CultureInfo.InvariantCulture, $"{bytes.Length:N0} bytes allocated {Allocated:N0}"));
        }
    }

    private void Check(IReadOnlyList<Diagnostic> diagnostics, bool mustBeKnown)
    {
        Diagnostics = [.. Diagnostics, .. diagnostics];
        Places? places = null;
        int shown = 0;
        foreach (var found in diagnostics)
        {
            string sentence = shown++ < MostShown ? found.ToDisplayString("en") + found.ToDisplayString("zh-Hans") : found.Code.Id;
            if (!found.Place.IsKnown)
            {
                if (mustBeKnown || found.Place != SourceSpan.None)
                {
                    Failures.Add("no place: " + sentence);
                }
                continue;
            }
            if (found.Place.Source is not { } source)
            {
                Failures.Add("no text: " + sentence);
                continue;
            }
            places = places?.IsOf(source) == true ? places : new Places(source);
            if (places.Fault(found.Place) is { } fault)
            {
                Failures.Add($"{fault}: {found.Place.StartLine},{found.Place.StartColumn}-{found.Place.EndLine},{found.Place.EndColumn} {sentence}");
            }
        }
    }
}
