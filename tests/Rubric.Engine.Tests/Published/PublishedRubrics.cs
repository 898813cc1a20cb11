using System.Collections.Concurrent;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Published;

/// <summary>The rubrics of the repository, with their examples.</summary>
internal static class PublishedRubrics
{
    private static readonly ConcurrentDictionary<string, Lazy<Dictionary<string, Evaluation>>> _results = new(StringComparer.Ordinal);

    public static IReadOnlyList<string> Folders { get; } =
        [.. Directory.EnumerateDirectories(Repository.Rubrics).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    public static RubricSet All { get; } =
        RubricSet.Create(Folders.Select(f => RubricReader.ReadFile(PathOf(f)).GetValueOrThrow())).GetValueOrThrow();

    public static string PathOf(string folder) => Path.Combine(Repository.Rubrics, folder, "rubric.yaml");

    /// <summary>The submissions of a folder: YAML documents and tables.</summary>
    public static IEnumerable<string> Examples(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Rubrics, folder, "examples"))
            .Where(f => Path.GetExtension(f) is ".yaml" or ".csv")
            .Order(StringComparer.Ordinal);

    public static IReadOnlyList<Submission> ReadSubmissions(string file)
    {
        var read = SubmissionReader.ReadFile(file, new() { Rubrics = All });
        Assert.Empty(read.Diagnostics);
        return read.Value!;
    }

    /// <summary>The result of every subject in the examples of a rubric, worked out once.</summary>
    public static Dictionary<string, Evaluation> ScoreExamples(string folder) =>
        _results.GetOrAdd(folder, f => new Lazy<Dictionary<string, Evaluation>>(() => Score(f))).Value;

    private static Dictionary<string, Evaluation> Score(string folder)
    {
        string id = RubricReader.ReadFile(PathOf(folder)).GetValueOrThrow().Id;
        var evaluator = new RubricEvaluator(All, id);
        return Dossier.BySubject(Examples(folder).SelectMany(ReadSubmissions))
            .Select(evaluator.Evaluate)
            .ToDictionary(r => r.Subject!.Value.Id, StringComparer.Ordinal);
    }
}
