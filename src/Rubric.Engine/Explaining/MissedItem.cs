using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>An item of a scale that cost points: not met in a checklist, or found where findings are counted.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class MissedItem
{
    internal MissedItem(string id, LocalizedText title, ImmutableArray<LocalizedText> guidance, int count, Fraction? points) =>
        (Id, Title, Guidance, Count, Points) = (id, title, guidance, count, points);

    /// <summary>Gets the id of the item.</summary>
    public string Id { get; }

    /// <summary>Gets the title of the item.</summary>
    public LocalizedText Title { get; }

    /// <summary>Gets how to judge the item, paragraph by paragraph.</summary>
    public ImmutableArray<LocalizedText> Guidance { get; }

    /// <summary>Gets how often it was found.</summary>
    /// <value>At least 1 for findings; 0 for an item that is not met.</value>
    public int Count { get; }

    /// <summary>Gets what it cost by itself, in points of the indicator.</summary>
    /// <value><see langword="null"/> in a checklist that only counts. Findings beyond what an indicator has to lose count here in full.</value>
    public Fraction? Points { get; }
}
