using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Collects what is found while one document is read and checked.</summary>
/// <remarks>A value that reading reported is <em>broken</em>: rules that look at it later stay silent, so that one mistake gives one diagnostic.</remarks>
internal sealed class DiagnosticReport(SourceLocator? locator = null)
{
    private static readonly char[] _steps = ['.', '['];

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);

    // The broken paths and all that lead to them.
    private readonly HashSet<string> _toBroken = new(StringComparer.Ordinal);

    public bool HasErrors { get; private set; }

    /// <summary>Whether what is checked was read from a document, rather than made in code.</summary>
    public bool IsOfDocument => locator is not null;

    /// <summary>All that was found, in the order in which it was.</summary>
    public IReadOnlyList<Diagnostic> All => _diagnostics;

    /// <summary>How many diagnostics there are so far; see <see cref="ErrorsSince"/>.</summary>
    public int Count => _diagnostics.Count;

    public void Add(DiagnosticCode code, SourceSpan place, string path, params IEnumerable<object> arguments)
    {
        HasErrors |= code.Severity == Severity.Error;
        _diagnostics.Add(new Diagnostic(code, place, path, arguments));
    }

    /// <summary>Reports a problem of the value at a path of the document.</summary>
    public void Add(DiagnosticCode code, ModelPath path, params IEnumerable<object> arguments) =>
        Add(code, PlaceOf(path), path.ToString(), arguments);

    /// <summary>Takes over what was found elsewhere in the same text.</summary>
    public void AddAll(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            HasErrors |= diagnostic.Severity == Severity.Error;
            _diagnostics.Add(diagnostic);
        }
    }

    /// <summary>The errors that were found after there were <paramref name="count"/> diagnostics: those of one submission among several.</summary>
    public ImmutableArray<Diagnostic> ErrorsSince(int count)
    {
        if (count == _diagnostics.Count)
        {
            return [];
        }
        var errors = ImmutableArray.CreateBuilder<Diagnostic>();
        for (int i = count; i < _diagnostics.Count; i++)
        {
            if (_diagnostics[i].Severity == Severity.Error)
            {
                errors.Add(_diagnostics[i]);
            }
        }
        return errors.ToImmutable();
    }

    public SourceSpan PlaceOf(ModelPath path) => locator?.Find(path) ?? SourceSpan.None;

    public void MarkBroken(string path)
    {
        if (!_broken.Add(path))
        {
            return;
        }
        _toBroken.Add("");
        _toBroken.Add(path);
        for (int end = path.LastIndexOfAny(_steps); end > 0 && _toBroken.Add(path.Substring(0, end)); end = path.LastIndexOfAny(_steps, end - 1))
        {
            // What leads to a path that is there already is there as well.
        }
    }

    /// <summary>Whether reading has already reported the value at this path, so that nothing may be concluded from it.</summary>
    public bool IsBroken(ModelPath path) => _broken.Count > 0 && _broken.Contains(path.ToString());

    /// <summary>Whether reading has already reported this value or anything in it.</summary>
    public bool HasBrokenIn(ModelPath path) => _broken.Count > 0 && _toBroken.Contains(path.ToString());

    /// <summary>The paths that reading has reported.</summary>
    public IReadOnlyCollection<string> BrokenPaths => _broken;

    /// <summary>Whether reading has reported anything: then a name that seems unknown may be one that could not be read.</summary>
    public bool HasBroken => _broken.Count > 0;

    /// <summary>The diagnostics by place, at most <paramref name="limit"/> of them and then one that counts the rest.</summary>
    public ImmutableArray<Diagnostic> ToSortedArray(int limit = 100)
    {
        if (_diagnostics.Count == 0)
        {
            return [];
        }
        var sorted = _diagnostics
            .OrderBy(d => d.Place.StartLine)
            .ThenBy(d => d.Place.StartColumn)
            .ToList();
        if (sorted.Count <= limit)
        {
            return [.. sorted];
        }
        // Errors must survive the cut: a list without an error would call the document good.
        var kept = new HashSet<Diagnostic>(sorted.OrderByDescending(d => d.Severity).Take(limit));
        var shown = sorted.Where(kept.Contains).ToList();
        var last = shown[shown.Count - 1];
        shown.Add(new Diagnostic(DiagnosticCodes.MoreDiagnostics, last.Place, "", sorted.Count - limit));
        return [.. shown];
    }
}
