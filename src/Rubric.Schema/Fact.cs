using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Something that is true of the subject, earns no points, and that conditions may name.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class Fact
{
    /// <summary>Gets the id, unique among the facts of the rubric.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the title: what is said to be true, such as 发生重大安全责任事故.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Gets what kind of answer the fact takes.</summary>
    public required FactType Type { get; init; }

    /// <summary>Gets the choices of a <see cref="FactType.Choice"/>.</summary>
    /// <value>At least one for a choice; empty for the other types.</value>
    public ImmutableArray<FactChoice> Values { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets the answer that holds where a submission gives none.</summary>
    /// <value>Text as a submission would write it (<c>yes</c>, <c>2</c>, an id); <see langword="null"/> for none:
    /// the fact must then be answered if any condition names it.</value>
    public string? Default { get; init; }
}
