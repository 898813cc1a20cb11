using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>The rubrics of an application, each version ready to score, for as long as the application runs.</summary>
/// <remarks>Versions are added and never replaced: a result that was published can be worked out again at any time.
/// <para>Safe to share between threads: readers never wait, and see every rubric whole.</para></remarks>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "A catalog is a collection by its name.")]
public sealed class RubricCatalog : IReadOnlyCollection<RubricDefinition>
{
    private readonly object _changing = new();
    private readonly List<(RubricSource Source, ReaderOptions Reader, EvaluatorOptions Evaluator)> _sources = [];
    private volatile CatalogState _state = CatalogState.Empty;

    private RubricCatalog()
    {
    }

    /// <summary>Gets how many rubrics there are, every version counted.</summary>
    public int Count => _state.Evaluators.Length;

    /// <summary>Gets the evaluator of a rubric.</summary>
    /// <param name="reference">Its id where one version is at hand, else <c>id@version</c>.</param>
    /// <returns>The evaluator.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reference"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such rubric, or several versions of it and the reference names none; the message lists what there is.</exception>
    public RubricEvaluator this[string reference]
    {
        get
        {
            var state = _state;
            return Find(state, reference) ?? throw new KeyNotFoundException(Explain(state, reference));
        }
    }

    /// <summary>Reads the rubrics of all sources.</summary>
    /// <param name="configure">Names the sources.</param>
    /// <returns>The catalog.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="configure"/> is null.</exception>
    /// <exception cref="RubricException">Something is wrong in any source; all of it is told at once.</exception>
    public static RubricCatalog Load(Action<RubricCatalogOptions> configure)
    {
        var catalog = new RubricCatalog();
        catalog.Add(configure);
        return catalog;
    }

    /// <summary>Adds sources and reads their rubrics.</summary>
    /// <param name="configure">Names the sources.</param>
    /// <exception cref="ArgumentNullException"><paramref name="configure"/> is null.</exception>
    /// <exception cref="RubricException">Something is wrong in any of these sources; all of it is told at once, and nothing is added.</exception>
    public void Add(Action<RubricCatalogOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var options = new RubricCatalogOptions();
        configure(options);
        lock (_changing)
        {
            var addition = new CatalogAddition(_state, options.Evaluator);
            addition.Add(options.Sources.SelectMany(s => s.Read(options.Reader)));
            if (addition.Result.HasErrors)
            {
                throw new RubricException(addition.Result.Diagnostics);
            }
            _sources.AddRange(options.Sources.Select(s => (s, options.Reader, options.Evaluator)));
            _state = addition.State;
        }
    }

    /// <summary>Looks at all sources again and adds what is new.</summary>
    /// <returns>What was added, and what is wrong. A rubric that has changed without a new version is refused, a broken or vanished
    /// document is passed over: what had been read before stays as it was.</returns>
    public RubricRefresh Refresh()
    {
        lock (_changing)
        {
            var added = ImmutableArray.CreateBuilder<RubricDefinition>();
            var problems = ImmutableArray.CreateBuilder<Diagnostic>();
            foreach (var group in _sources.GroupBy(s => s.Evaluator))
            {
                var addition = new CatalogAddition(_state, group.Key);
                addition.Add(group.SelectMany(s => s.Source.Read(s.Reader)));
                added.AddRange(addition.Result.Added);
                problems.AddRange(addition.Result.Diagnostics);
                _state = addition.State;
            }
            return new RubricRefresh(added.ToImmutable(), problems.ToImmutable());
        }
    }

    /// <summary>Returns the evaluator of a rubric.</summary>
    /// <param name="reference">Its id where one version is at hand, else <c>id@version</c>.</param>
    /// <returns>The evaluator, or <see langword="null"/> where there is no such rubric, or several versions of it and the reference names none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reference"/> is null.</exception>
    public RubricEvaluator? Find(string reference) => Find(_state, reference);

    /// <summary>Returns all versions of a rubric that are at hand.</summary>
    /// <param name="id">The id of the rubric.</param>
    /// <returns>The versions, in the order in which they were added; none where there is no such rubric.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public IReadOnlyList<RubricDefinition> Versions(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return [.. _state.Versions(id).Select(e => e.Rubric)];
    }

    /// <summary>Returns the rubrics, every version, in the order in which they were added.</summary>
    /// <returns>An enumerator over the rubrics that there are at this moment.</returns>
    public IEnumerator<RubricDefinition> GetEnumerator() => _state.Evaluators.Select(e => e.Rubric).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static RubricEvaluator? Find(CatalogState state, string reference)
    {
        var parsed = RubricReference.Parse(reference);
        return parsed.Version is not null ? state.Find(parsed)
            : state.Versions(parsed.Id) is [var only] ? only
            : null;
    }

    private static string Explain(CatalogState state, string reference)
    {
        var versions = state.Versions(RubricReference.Parse(reference).Id);
        return versions.Count switch
        {
            0 => $"There is no rubric '{reference}'. There are: {List(state.Evaluators)}.",
            _ when reference.IndexOf('@', StringComparison.Ordinal) < 0 => $"There are several versions of the rubric '{reference}'; name one of: {List(versions)}.",
            _ => $"There is no rubric '{reference}'. There are: {List(versions)}.",
        };
    }

    private static string List(IEnumerable<RubricEvaluator> evaluators) => string.Join(", ", evaluators.Select(e => e.Rubric));
}
