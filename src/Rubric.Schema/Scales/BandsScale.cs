using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>A measured number falls into a step; the first step whose bounds all hold gives the points.</summary>
/// <remarks>An answer that no step holds is an error of the submission.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class BandsScale : MeasuredScale
{
    /// <summary>Gets the unit of the measured number, for people.</summary>
    public LocalizedText? Unit { get; init; }

    /// <summary>Gets the steps, in the order in which they are tried.</summary>
    /// <value>At least one; the best points are the scale's maximum.</value>
    public ImmutableArray<BandStep> Steps { get; init => field = value.OrEmpty(); } = [];

    /// <inheritdoc/>
    public override string Kind => "bands";
}
