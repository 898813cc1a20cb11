using System.Collections.Immutable;

namespace Rubric.Engine;

/// <summary>How often each item was met or found: of an options scale one of them once, of a checklist each at most once.</summary>
/// <param name="itemIds">The ids of the scale's items, in its order.</param>
/// <param name="counts">How often, item by item.</param>
internal sealed class CountsAnswer(ImmutableArray<string> itemIds, ImmutableArray<int> counts) : TypedAnswer
{
    public ImmutableArray<int> Counts => counts;

    public override ImmutableArray<string> Ids => [.. itemIds.Where((_, i) => counts[i] > 0)];

    public override bool IsOneOf(ImmutableArray<string> ids)
    {
        for (int i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0 && ids.Contains(itemIds[i], StringComparer.Ordinal))
            {
                return true;
            }
        }
        return false;
    }
}
