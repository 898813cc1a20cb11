using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Another way to cut the same leaves, such as 评估方面 (construction / operation).</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class Dimension
{
    /// <summary>Gets the id, unique among the dimensions of the rubric.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the title, such as 评估方面.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Gets the values, in the order written.</summary>
    /// <value>At least one; ids unique within the dimension.</value>
    public ImmutableArray<DimensionValue> Values { get; init => field = value.OrEmpty(); } = [];
}
