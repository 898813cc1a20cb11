using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>The maximum less so many points for every finding, not below 0.</summary>
/// <remarks>Among a rubric's penalties the deductions count up instead: there the points are what is taken off.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class DeductionsScale : Scale
{
    /// <summary>Gets the kinds of finding, in the order written.</summary>
    /// <value>At least one; ids unique.</value>
    public ImmutableArray<CountedItem> Items { get; init => field = value.OrEmpty(); } = [];

    /// <inheritdoc/>
    public override string Kind => "deductions";
}
