using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>The rubrics of a catalog at one moment, each with its evaluator.</summary>
/// <remarks>An evaluator keeps the versions of nested rubrics that were there when it was made: a version that comes later changes no result.</remarks>
internal sealed class CatalogState
{
    private readonly ImmutableDictionary<RubricReference, RubricEvaluator> _byReference;
    private readonly ImmutableArray<RubricEvaluator> _inOrder;

    private CatalogState(ImmutableDictionary<RubricReference, RubricEvaluator> byReference, ImmutableArray<RubricEvaluator> inOrder) =>
        (_byReference, _inOrder) = (byReference, inOrder);

    public static CatalogState Empty { get; } = new(ImmutableDictionary<RubricReference, RubricEvaluator>.Empty, []);

    /// <summary>In the order in which they were added.</summary>
    public ImmutableArray<RubricEvaluator> Evaluators => _inOrder;

    public RubricEvaluator? Find(RubricReference reference) => _byReference.TryGetValue(reference, out var evaluator) ? evaluator : null;

    public IReadOnlyList<RubricEvaluator> Versions(string id) => [.. _inOrder.Where(e => string.Equals(e.Rubric.Id, id, StringComparison.Ordinal))];

    public CatalogState Add(RubricEvaluator evaluator) => new(_byReference.Add(evaluator.Rubric.Reference, evaluator), _inOrder.Add(evaluator));

    /// <summary>Puts a rubric together with those of the catalog that it evaluates.</summary>
    /// <returns>All of them, or what is wrong between them.</returns>
    public ReadResult<RubricSet> Resolve(RubricDefinition rubric)
    {
        var together = new List<RubricDefinition> { rubric };
        foreach (string id in IdsEvaluatedBy(rubric))
        {
            var nested = Versions(id).SelectMany(e => e.Family.Rubrics.WithNested(e.Rubric));
            together.AddRange(nested.Where(n => !together.Contains(n)));
        }
        return RubricSet.Create(together);
    }

    /// <summary>The ids of the rubrics that a rubric evaluates itself.</summary>
    public static IEnumerable<string> IdsEvaluatedBy(RubricDefinition rubric) =>
        rubric.ProfileViews.Insert(0, rubric.BaseView)
            .SelectMany(v => v.Nodes)
            .Select(n => n.Scale)
            .OfType<EvaluationScale>()
            .Select(s => s.Rubric.Id)
            .Distinct(StringComparer.Ordinal);
}
