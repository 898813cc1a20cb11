namespace Rubric.Schema;

/// <summary>What all readers of one document share: the text, and where to report.</summary>
internal sealed class ReadingContext(SourceText text, DiagnosticReport report)
{
    // Each suggestion looks at every candidate; a hundred are more than anybody reads.
    private const int MostSuggestions = 100;

    // A value that aliases repeat is read at several paths; its mistake is still one.
    private HashSet<(DiagnosticCode Code, SourceSpan Place, string Argument)>? _reported;

    private int _suggestions;

    public SourceText Text { get; } = text;

    public DiagnosticReport Report { get; } = report;

    /// <summary>Reports something about the value at a path, and marks the path so that no rule speaks of it again.</summary>
    public void Add(DiagnosticCode code, SourceSpan place, ModelPath path, params object[] arguments)
    {
        string broken = path.ToString();
        if (code.Severity == Severity.Error)
        {
            Report.MarkBroken(broken);
        }
        _reported ??= [];
        if (_reported.Add((code, place, arguments.Length == 0 ? "" : arguments[0].ToString() ?? "")))
        {
            Report.Add(code, place, broken, [.. arguments.Select(a => a is string text ? Shapes.Shorten(text) : a)]);
        }
    }

    /// <summary>Reports a typing mistake in the value at a path.</summary>
    public void Add(Diagnostic mistake, ModelPath path) => Add(mistake.Code, mistake.Place, path, [.. mistake.Arguments]);

    /// <summary>Whether a suggestion may be looked for; not for ever.</summary>
    public bool MaySuggest() => _suggestions++ < MostSuggestions;

    public void MarkBroken(ModelPath path) => Report.MarkBroken(path.ToString());
}
