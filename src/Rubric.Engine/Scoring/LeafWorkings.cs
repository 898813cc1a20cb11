using System.Collections.Immutable;

namespace Rubric.Engine;

/// <summary>Every leaf scored, before anything is summed.</summary>
internal sealed record LeafWorkings(ViewPlan Plan, BoundSubmission Bound, LeafPoints Leaves)
{
    /// <summary>What is missing: ids of leaves, then <c>fact:ID</c>, in the order of the rubric.</summary>
    /// <param name="isFactMissing">Whether a fact is, by its position.</param>
    public ImmutableArray<string> Missing(Func<int, bool> isFactMissing) =>
        [.. Plan.Nodes.Where(n => Leaves.IsMissing(n.Index)).Select(n => n.Id),
         .. Plan.View.Rubric.Facts.Where((_, i) => isFactMissing(i)).Select(f => "fact:" + f.Id)];
}
