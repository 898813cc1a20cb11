using System.Collections.Immutable;

namespace Rubric.Engine;

/// <summary>How evaluations are ranked.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record RankingOptions
{
    /// <summary>Gets the options that hold unless others are given: by total alone, 1, 2, 2, 4, without quotas.</summary>
    public static RankingOptions Default { get; } = new();

    /// <summary>Gets how ranks are counted.</summary>
    /// <value><see cref="RankingStyle.Competition"/> unless said otherwise.</value>
    public RankingStyle Style { get; init; }

    /// <summary>Gets what decides between those with the same total: the first that differs.</summary>
    public ImmutableArray<TieBreak> TieBreaks { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Gets the quotas, in the order in which they are applied, each on the tiers that the one before left.</summary>
    public ImmutableArray<Quota> Quotas { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Gets whether each profile is ranked by itself, with ranks and quotas of its own, such as stations and rooms.</summary>
    public bool PerProfile { get; init; }

    /// <summary>Tells whether all options are the same, list by list.</summary>
    /// <param name="other">The options to compare with.</param>
    /// <returns>Whether they are; each quota is only the same as itself.</returns>
    public bool Equals(RankingOptions? other) =>
        other is not null && Style == other.Style && PerProfile == other.PerProfile
        && TieBreaks.SequenceEqual(other.TieBreaks) && Quotas.SequenceEqual(other.Quotas);

    /// <summary>Returns a hash code that equal options share.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Style, PerProfile, TieBreaks.Length, Quotas.Length);
}
