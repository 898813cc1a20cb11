using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>A kind of finding or event that is counted by a <see cref="DeductionsScale"/> or an <see cref="AdditionsScale"/>.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class CountedItem
{
    /// <summary>Gets the id, unique within the scale.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the title: what is found, or what happened.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Gets the points of one finding or event.</summary>
    /// <value>0 or above.</value>
    public required Amount Points { get; init; }

    /// <summary>Gets the most points that all of this kind together add or take.</summary>
    /// <value>0 or above; <see langword="null"/> for no limit.</value>
    public Amount? Limit { get; init; }

    /// <summary>Gets how to recognise one, paragraph by paragraph.</summary>
    public ImmutableArray<LocalizedText> Guidance { get; init => field = value.OrEmpty(); } = [];
}
