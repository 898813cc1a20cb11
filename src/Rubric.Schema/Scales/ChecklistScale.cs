using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>The evaluator names the items that are met; each earns its points, or their number earns points.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class ChecklistScale : Scale
{
    /// <summary>Gets the items, in the order written.</summary>
    /// <value>At least one; ids unique. Each has points, which together are the maximum, unless <see cref="ByCount"/> is given.</value>
    public ImmutableArray<ChecklistItem> Items { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets the points by how many items are met: the largest count that is not above the number met decides; below the smallest there are none.</summary>
    /// <value>Counts unique, 0 to the number of items; the best points are the maximum. Empty: the items have points of their own.</value>
    public ImmutableArray<CountPoints> ByCount { get; init => field = value.OrEmpty(); } = [];

    /// <inheritdoc/>
    public override string Kind => "checklist";
}
