using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>One item of a <see cref="ChecklistScale"/>.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class ChecklistItem
{
    /// <summary>Gets the id, unique within the scale.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the title: what has to be met.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Gets the points for meeting this item.</summary>
    /// <value>0 or above; <see langword="null"/> where the scale counts (<see cref="ChecklistScale.ByCount"/>).</value>
    public Amount? Points { get; init; }

    /// <summary>Gets how to judge this item, paragraph by paragraph.</summary>
    public ImmutableArray<LocalizedText> Guidance { get; init => field = value.OrEmpty(); } = [];
}
