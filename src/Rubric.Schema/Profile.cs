using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>The rubric as it is cut for one kind of subject (分对象), such as 社工室 (format, section 7).</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class Profile
{
    /// <summary>Gets the id, unique among the profiles of the rubric.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the title of the kind of subject, such as 社区社工室.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Gets the ids of the indicators that this profile leaves out.</summary>
    public ImmutableArray<string> Omit { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets the weights that this profile changes.</summary>
    public ImmutableArray<ProfileWeight> Weights { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets the scales that this profile replaces, read against the profile's weights.</summary>
    public ImmutableArray<ProfileScale> Scales { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets what becomes of the points of what this profile omits, before any other policy.</summary>
    /// <value><see langword="null"/>: as without a profile.</value>
    public NotApplicablePolicy? NotApplicable { get; init; }
}
