using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Those that are ranked against each other.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class RankingGroup
{
    internal RankingGroup(Profile? profile, ImmutableArray<RankedEntry> entries, ImmutableArray<QuotaResult> quotas) =>
        (Profile, Entries, Quotas) = (profile, entries, quotas);

    /// <summary>Gets the profile that all of them have.</summary>
    /// <value><see langword="null"/> for those without one, and where profiles are not ranked apart.</value>
    public Profile? Profile { get; }

    /// <summary>Gets the entries, first rank first.</summary>
    /// <value>At least one. Those with the same standing are in the order of their subjects' ids, in an ordinal ranking in the order given.</value>
    public ImmutableArray<RankedEntry> Entries { get; }

    /// <summary>Gets what each quota did, in the order in which they were applied.</summary>
    public ImmutableArray<QuotaResult> Quotas { get; }
}
