using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>What changes a total or a tier after it was computed, such as a veto (format, section 6).</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class Override
{
    /// <summary>Gets the id, unique among the overrides of the rubric.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the title, told in results where the override fired.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Gets the conditions, at least one, which must all hold for the override to fire.</summary>
    public ImmutableArray<Condition> When { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets what happens when it fires: to the total, to the tier, or that there is no rating.</summary>
    public required OverrideEffect Effect { get; init; }

    /// <summary>Gets why the rubric has this override, for people.</summary>
    public LocalizedText? Reason { get; init; }

    /// <summary>Gets whether it is looked at before anything is scored.</summary>
    /// <value>Only with <see cref="SetTier"/> and <see cref="Exclude"/>; its conditions may then name only facts and answers.</value>
    public bool BeforeScoring { get; init; }
}
