using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Collects what is wrong with the answers of one submission.</summary>
internal sealed class BindingReport
{
    private List<Diagnostic>? _problems;

    public bool HasErrors => _problems is not null;

    public void Add(DiagnosticCode code, SourceSpan place, ModelPath path, params IEnumerable<object> arguments) =>
        Add(new Diagnostic(code, place, path.ToString(), arguments));

    public void AddRange(IEnumerable<Diagnostic> problems)
    {
        foreach (var problem in problems)
        {
            Add(problem);
        }
    }

    public ImmutableArray<Diagnostic> ToArray() => _problems is null ? [] : [.. _problems];

    public void Add(Diagnostic problem) => (_problems ??= []).Add(problem);
}
