namespace Rubric.Schema;

/// <summary>One of the choices of a <see cref="Fact"/>.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class FactChoice
{
    /// <summary>Gets the id, unique within the fact.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the title, which people choose; answers and conditions name the id.</summary>
    public required LocalizedText Title { get; init; }
}
