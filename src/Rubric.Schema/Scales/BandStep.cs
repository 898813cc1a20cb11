using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>One step of a <see cref="BandsScale"/>.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class BandStep
{
    /// <summary>Gets what the measured number must satisfy.</summary>
    /// <value>Plain numbers only; <see cref="Bounds.None"/> holds for every number.</value>
    public Bounds Bounds { get; init; } = Bounds.None;

    /// <summary>Gets the points of this step.</summary>
    /// <value>0 to the scale's maximum.</value>
    public required Amount Points { get; init; }

    /// <summary>Gets how to judge this step, paragraph by paragraph.</summary>
    public ImmutableArray<LocalizedText> Guidance { get; init => field = value.OrEmpty(); } = [];
}
