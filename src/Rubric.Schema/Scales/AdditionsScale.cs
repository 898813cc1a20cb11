using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>So many points for every event, not above the maximum.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class AdditionsScale : Scale
{
    /// <summary>Gets the kinds of event, in the order written.</summary>
    /// <value>At least one; ids unique; together able to reach the maximum.</value>
    public ImmutableArray<CountedItem> Items { get; init => field = value.OrEmpty(); } = [];

    /// <inheritdoc/>
    public override string Kind => "additions";
}
