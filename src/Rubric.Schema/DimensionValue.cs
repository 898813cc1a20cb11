namespace Rubric.Schema;

/// <summary>One of the values of a <see cref="Dimension"/>, such as 建设评估.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class DimensionValue
{
    /// <summary>Gets the id, unique within the dimension.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the title, such as 建设评估.</summary>
    public required LocalizedText Title { get; init; }
}
