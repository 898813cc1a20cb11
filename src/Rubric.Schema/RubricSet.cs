using System.Collections;
using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Rubrics by id and version, whose references to each other were checked.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class RubricSet : IReadOnlyCollection<RubricDefinition>
{
    private readonly ImmutableArray<RubricDefinition> _rubrics;
    private readonly ILookup<string, RubricDefinition> _byId;

    private RubricSet(ImmutableArray<RubricDefinition> rubrics)
    {
        _rubrics = rubrics;
        _byId = rubrics.ToLookup(r => r.Id, StringComparer.Ordinal);
    }

    /// <summary>Gets how many rubrics there are, every version counted.</summary>
    public int Count => _rubrics.Length;

    /// <summary>Makes a set and checks what its rubrics say of each other: references, tiers, what is taken, circles.</summary>
    /// <param name="rubrics">The rubrics, each id and version once.</param>
    /// <returns>The set, unless there are errors, and everything that was found.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rubrics"/> is null.</exception>
    public static ReadResult<RubricSet> Create(params IEnumerable<RubricDefinition> rubrics)
    {
        ArgumentNullException.ThrowIfNull(rubrics);
        var set = new RubricSet([.. rubrics]);
        var report = new DiagnosticReport();
        SetRules.Check(set, report);
        return new ReadResult<RubricSet>(report.HasErrors ? null : set, report.ToSortedArray());
    }

    /// <summary>Returns the rubric that a reference names.</summary>
    /// <param name="reference">An id, with a version where several are at hand.</param>
    /// <returns>The rubric; <see langword="null"/> if there is none, or several and the reference names no version.</returns>
    public RubricDefinition? Find(RubricReference reference)
    {
        RubricDefinition? found = null;
        foreach (var rubric in Versions(reference.Id))
        {
            if (string.Equals(rubric.Version, reference.Version, StringComparison.Ordinal))
            {
                return rubric;
            }
            if (reference.Version is null)
            {
                if (found is not null)
                {
                    return null;
                }
                found = rubric;
            }
        }
        return found;
    }

    /// <summary>Returns all versions of a rubric, in the order given.</summary>
    /// <param name="id">The id of the rubric.</param>
    /// <returns>Its versions; none if the id is unknown.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public IEnumerable<RubricDefinition> Versions(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _byId[id];
    }

    /// <summary>Returns the rubrics that no other rubric of the set evaluates.</summary>
    /// <returns>The rubrics, in the order given.</returns>
    public IEnumerable<RubricDefinition> Roots()
    {
        var referred = _rubrics
            .SelectMany(r => r.OuterReferences)
            .Select(o => Find(o.Rubric))
            .ToList();
        return _rubrics.Where(r => !referred.Contains(r));
    }

    /// <summary>Returns a rubric and all that it evaluates, directly or through others, under whatever profile.</summary>
    /// <param name="rubric">A rubric of the set.</param>
    /// <returns>The rubric itself first, then the nested ones, each once: nearer ones before farther ones, and those of one rubric in the order in which it names them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rubric"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="rubric"/> is not in the set.</exception>
    public ImmutableArray<RubricDefinition> WithNested(RubricDefinition rubric)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        if (!_rubrics.Contains(rubric))
        {
            throw new ArgumentException($"The rubric '{rubric.Reference}' is not in the set.", nameof(rubric));
        }
        var found = new List<RubricDefinition> { rubric };
        var seen = new HashSet<RubricDefinition> { rubric };
        for (int i = 0; i < found.Count; i++)
        {
            found.AddRange(found[i].OuterReferences.Select(o => Find(o.Rubric)).OfType<RubricDefinition>().Where(seen.Add));
        }
        return [.. found];
    }

    /// <summary>Returns the rubrics, in the order given.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<RubricDefinition> GetEnumerator() => ((IEnumerable<RubricDefinition>)_rubrics).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
