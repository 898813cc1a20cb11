using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>A grade that a total, or the points of an indicator, can reach; of a list, top first, the first that holds.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class Tier
{
    /// <summary>Gets the id, unique within its list.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the title, such as 五星.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Gets the stars of this tier.</summary>
    /// <value>0 or above; <see langword="null"/> where the tier has none.</value>
    public int? Stars { get; init; }

    /// <summary>Gets what the total, or the points of the indicator, must satisfy.</summary>
    /// <value>Plain numbers are points, percentages rates; <see cref="Bounds.None"/> asks nothing.</value>
    public Bounds Bounds { get; init; } = Bounds.None;

    /// <summary>Gets the further conditions, which must all hold.</summary>
    public ImmutableArray<Condition> Require { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets whether the tier stands in the order of tiers, for caps, floors, raises and lowers.</summary>
    /// <value><see langword="true"/> unless the rubric says <c>ranked: false</c>.</value>
    public bool Ranked { get; init; } = true;
}
