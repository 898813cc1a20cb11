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
    private readonly Dictionary<string, int> _kept = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _notKept = new(StringComparer.Ordinal);
    private bool _hadErrors;

    public bool HasErrors => _hadErrors || Count(Severity.Error) > 0;

    public int Count(Severity severity) => _all.Count(d => d.Severity == severity);

    /// <summary>Takes something; false if it was found before.</summary>
    public bool Add(Diagnostic diagnostic)
    {
        bool isNew = _seen.Add(KeyOf(diagnostic));
        if (isNew)
        {
            _all.Add(diagnostic);
        }
        return isNew;
    }

    public void AddAll(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>Takes what is wrong with a row of a long table, of which no more is kept than is shown. The rows come in their order.</summary>
    public void AddOfRow(Diagnostic diagnostic)
    {
        if (diagnostic.Severity < Severity.Warning)
        {
            return;
        }
        _hadErrors |= diagnostic.Severity == Severity.Error;
        string file = diagnostic.Place.Source?.Name ?? "";
        if (_kept.GetValueOrDefault(file) < MostOfFile)
        {
            _kept[file] = _kept.GetValueOrDefault(file) + (Add(diagnostic) ? 1 : 0);
        }
        else if (!_seen.Contains(KeyOf(diagnostic)))
        {
            _notKept[file] = _notKept.GetValueOrDefault(file) + 1;
        }
    }

    /// <summary>Remembers that something was found which is told elsewhere.</summary>
    public void NoteOf(Diagnostic diagnostic) => _hadErrors |= diagnostic.Severity == Severity.Error;

    /// <summary>Hands over everything from warnings on that is in some files, sorted, so that it is told elsewhere.</summary>
    public IReadOnlyList<Diagnostic> TakeOf(IReadOnlySet<string> files)
    {
        _hadErrors = HasErrors;
        List<Diagnostic> taken = [.. Sorted(Severity.Warning).Where(d => d.Place.Source?.Name is { } name && files.Contains(name))];
        var all = new HashSet<Diagnostic>(taken, ReferenceEqualityComparer.Instance);
        _all.RemoveAll(all.Contains);
        return taken;
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
            int rest = Math.Max(0, file.Count() - MostOfFile) + _notKept.GetValueOrDefault(file.Key ?? "");
            if (rest > 0)
            {
                writer.WriteLine($"{file.Key}{language.Colon}{language.Say($"{rest} more like these, not shown.", $"另有 {rest} 条，未列出。")}");
            }
        }
    }

    private static (string Code, string? File, int Line, int Column, string Message) KeyOf(Diagnostic diagnostic) =>
        (diagnostic.Code.Id, diagnostic.Place.Source?.Name, diagnostic.Place.StartLine, diagnostic.Place.StartColumn, diagnostic.Message);
}
