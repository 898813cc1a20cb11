using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>A measured number earns points along straight lines between given points, flat beyond both ends.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class CurveScale : MeasuredScale
{
    /// <summary>Gets the unit of the measured number, for people.</summary>
    public LocalizedText? Unit { get; init; }

    /// <summary>Gets the points that the lines go through.</summary>
    /// <value>At least one; measured numbers strictly ascending; the best points are the scale's maximum.</value>
    public ImmutableArray<CurvePoint> Through { get; init => field = value.OrEmpty(); } = [];

    /// <inheritdoc/>
    public override string Kind => "curve";
}
