using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>Everything that is wrong in the documents, each thing once, by file and place.</summary>
internal sealed class Findings(IEnumerable<InputFile> files)
{
    // Enough to work through; a table may have the same mistake in every row.
    private const int MostOfFile = 100;

    private readonly Dictionary<string, int> _order = files.Select((f, i) => (f.Path, Index: i)).ToDictionary(f => f.Path, f => f.Index, StringComparer.Ordinal);
    private readonly List<Diagnostic> _all = [];
    private readonly HashSet<(string Code, string? File, int Line, int Column, string Message)> _seen = [];

    public bool HasErrors => Count(Severity.Error) > 0;

    public int Count(Severity severity) => _all.Count(d => d.Severity == severity);

    public void Add(Diagnostic diagnostic)
    {
        var place = diagnostic.Place;
        if (_seen.Add((diagnostic.Code.Id, place.Source?.Name, place.StartLine, place.StartColumn, diagnostic.Message)))
        {
            _all.Add(diagnostic);
        }
    }

    public void AddAll(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>All of them, sorted: files in the order given, then lines and columns.</summary>
    public IReadOnlyList<Diagnostic> Sorted(Severity least = Severity.Hint) =>
        [.. _all.Where(d => d.Severity >= least)
            .OrderBy(d => d.Place.Source?.Name is { } name && _order.TryGetValue(name, out int index) ? index : int.MaxValue)
            .ThenBy(d => d.Place.StartLine)
            .ThenBy(d => d.Place.StartColumn)];

    /// <summary>Writes them for people, each with its line and a caret.</summary>
    public void Write(TextWriter writer, Language language, Severity least = Severity.Hint)
    {
        foreach (var file in Sorted(least).GroupBy(d => d.Place.Source?.Name))
        {
            foreach (var diagnostic in file.Take(MostOfFile))
            {
                writer.WriteLine(diagnostic.ToDisplayString(language.Tag));
            }
            int rest = file.Count() - MostOfFile;
            if (rest > 0)
            {
                writer.WriteLine($"{file.Key}{language.Colon}{language.Say($"{rest} more like these, not shown.", $"另有 {rest} 条，未列出。")}");
            }
        }
    }
}
