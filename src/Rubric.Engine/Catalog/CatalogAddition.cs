using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Adds what sources hold to a catalog: new versions only, each as soon as all that it evaluates is there.</summary>
internal sealed class CatalogAddition(CatalogState before, EvaluatorOptions options)
{
    private readonly List<Diagnostic> _problems = [];
    private readonly List<RubricDefinition> _waiting = [];
    private readonly List<RubricDefinition> _added = [];

    public CatalogState State { get; private set; } = before;

    public RubricRefresh Result => new([.. _added], [.. _problems]);

    public void Add(IEnumerable<CatalogDocument> documents)
    {
        foreach (var document in documents)
        {
            _problems.AddRange(document.Problems);
            if (document.Rubric is { } rubric)
            {
                Take(rubric, document);
            }
        }
        while (AddNext(r => !IsAnyWaiting(CatalogState.IdsEvaluatedBy(r))))
        {
        }
        // What is left waits for something that cannot come: now it is told what is missing.
        while (AddNext(_ => true))
        {
        }
        foreach (var rubric in _waiting)
        {
            _problems.AddRange(State.Resolve(rubric).Diagnostics);
        }
    }

    private void Take(RubricDefinition rubric, CatalogDocument document)
    {
        var known = State.Find(rubric.Reference)?.Rubric ?? _waiting.FirstOrDefault(w => w.Reference == rubric.Reference);
        if (known is null)
        {
            _waiting.Add(rubric);
        }
        else if (!string.Equals(known.Hash, rubric.Hash, StringComparison.Ordinal))
        {
            _problems.Add(new Diagnostic(DiagnosticCodes.RubricChanged, document.Place, "", rubric.ToString()));
        }
    }

    /// <summary>Adds the first of those waiting that may be tried and fits.</summary>
    private bool AddNext(Func<RubricDefinition, bool> mayBeTried)
    {
        foreach (var rubric in _waiting)
        {
            if (mayBeTried(rubric) && State.Resolve(rubric) is { HasErrors: false, Value: { } set })
            {
                State = State.Add(new RubricEvaluator(new EvaluatorFamily(set, options), rubric));
                _waiting.Remove(rubric);
                _added.Add(rubric);
                return true;
            }
        }
        return false;
    }

    private bool IsAnyWaiting(IEnumerable<string> ids) => ids.Any(id => _waiting.Any(w => string.Equals(w.Id, id, StringComparison.Ordinal)));
}
