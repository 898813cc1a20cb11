using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Indicators that stand outside the full marks: a rubric's bonus or its penalties (format, section 7).</summary>
/// <remarks>A weight here is the most that an indicator, leaf or group, can add or take.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class Supplement
{
    /// <summary>Gets the most that all indicators together can add or take, in points.</summary>
    /// <value>0 or above; <see langword="null"/> for no limit.</value>
    public Fraction? Limit { get; init; }

    /// <summary>Gets the indicators, in the order written.</summary>
    /// <value>At least one.</value>
    public ImmutableArray<Indicator> Indicators { get; init => field = value.OrEmpty(); } = [];
}
