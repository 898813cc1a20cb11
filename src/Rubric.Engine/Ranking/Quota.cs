using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>How many may have a tier, such as "at most 10 % of those with four stars or more may have five".</summary>
/// <remarks>The first in the ranking keep the tier; the others get the next one. Nobody is ever raised to fill a quota.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class Quota
{
    /// <summary>Gets the title, for people.</summary>
    /// <value><see langword="null"/> for none.</value>
    public LocalizedText? Title { get; init; }

    /// <summary>Gets the ids of the tiers that are limited, counted together.</summary>
    /// <value>At least one; ranked tiers of the rubric.</value>
    public required ImmutableArray<string> Tiers { get; init; }

    /// <summary>Gets which share of the base may have the tiers.</summary>
    /// <value>0 to 1, 0.1 for 10 %; <see langword="null"/> for no such limit. With <see cref="Number"/> as well, the smaller holds.</value>
    public Fraction? Share { get; init; }

    /// <summary>Gets how many may have the tiers.</summary>
    /// <value>0 or above; <see langword="null"/> for no such limit. One of this and <see cref="Share"/> is there.</value>
    public int? Number { get; init; }

    /// <summary>Gets the tier that one needs, it or a better one, to be counted in the base of <see cref="Share"/>.</summary>
    /// <value>The id of a ranked tier; <see langword="null"/>: everyone who is ranked counts.</value>
    public string? Among { get; init; }

    /// <summary>Gets how the share of the base becomes a whole number.</summary>
    /// <value><see cref="RoundingMode.Down"/> unless said otherwise: 10 % of 39 is 3.</value>
    public RoundingMode Rounding { get; init; } = RoundingMode.Down;

    /// <summary>Gets what becomes of those with the same standing at the edge.</summary>
    public QuotaTies Ties { get; init; }

    /// <summary>Gets the tier that those beyond the quota get.</summary>
    /// <value>The id of a tier below those that are limited, or of an unranked one; <see langword="null"/>: the ranked tier next below the lowest of them.</value>
    public string? MovesTo { get; init; }
}
