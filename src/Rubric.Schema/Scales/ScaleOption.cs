using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>One choice of an <see cref="OptionsScale"/>.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class ScaleOption
{
    /// <summary>Gets the id, unique within the scale.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the title, which people choose; answers name the id.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Gets the points of this option.</summary>
    /// <value>0 to the scale's maximum.</value>
    public required Amount Points { get; init; }

    /// <summary>Gets how to recognise this option, paragraph by paragraph.</summary>
    public ImmutableArray<LocalizedText> Guidance { get; init => field = value.OrEmpty(); } = [];
}
