using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>The rubrics that were given, read and put together.</summary>
/// <param name="Rubrics">The good ones, in the order of their files.</param>
/// <param name="Set">All of them together; null if something in them or between them is wrong.</param>
internal sealed record RubricFiles(IReadOnlyList<RubricDefinition> Rubrics, RubricSet? Set)
{
    /// <summary>Reads rubrics and adds everything that is wrong with them to the findings.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static RubricFiles Read(IEnumerable<InputFile> files, Findings findings, CancellationToken cancellation)
    {
        var rubrics = new List<RubricDefinition>();
        var broken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            var read = RubricReader.ReadFile(file.Path);
            findings.AddAll(read.Diagnostics);
            if (read.HasErrors || read.Value is not { } rubric)
            {
                broken.Add(file.Id ?? "");
            }
            else
            {
                rubrics.Add(rubric);
            }
        }
        var set = RubricSet.Create(rubrics);
        findings.AddAll(set.Diagnostics.Where(d => !Concerns(d, broken)));
        return new RubricFiles([.. rubrics.DistinctBy(r => r.Reference)], broken.Count == 0 ? set.Value : null);
    }

    /// <summary>A rubric that could not be read is not at hand: that mistake was told where it was made.</summary>
    private static bool Concerns(Diagnostic diagnostic, HashSet<string> broken) =>
        diagnostic.Code == DiagnosticCodes.UnknownRubric
        && diagnostic.Arguments is [string reference, ..]
        && broken.Contains(RubricReference.Parse(reference).Id);
}
