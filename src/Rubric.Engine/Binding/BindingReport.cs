using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Collects what is wrong with the answers of one submission.</summary>
internal sealed class BindingReport
{
    private readonly List<Diagnostic> _problems = [];

    public bool HasErrors => _problems.Count > 0;

    public void Add(DiagnosticCode code, SourceSpan place, ModelPath path, params IEnumerable<object> arguments) =>
        _problems.Add(new Diagnostic(code, place, path.ToString(), arguments));

    public void AddRange(IEnumerable<Diagnostic> problems) => _problems.AddRange(problems);

    public ImmutableArray<Diagnostic> ToArray() => [.. _problems];
}
