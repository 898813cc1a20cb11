using System.Collections.Immutable;

namespace Rubric.Engine;

/// <summary>What a quota did in a group of a ranking.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class QuotaResult
{
    internal QuotaResult(Quota quota) => Quota = quota;

    /// <summary>Gets the quota, as the options gave it.</summary>
    public Quota Quota { get; }

    /// <summary>Gets how many are counted as the base, when it was this quota's turn.</summary>
    public int Base { get; internal init; }

    /// <summary>Gets how many may have the tiers.</summary>
    public int Allowed { get; internal init; }

    /// <summary>Gets how many had the tiers before.</summary>
    public int Before { get; internal init; }

    /// <summary>Gets how many have the tiers after.</summary>
    /// <value>Above <see cref="Allowed"/> only by ties that are let in or left undecided.</value>
    public int After => Before - Changes.Length;

    /// <summary>Gets those who lost the tier, in the order of the ranking.</summary>
    public ImmutableArray<QuotaChange> Changes { get; internal init; } = [];

    /// <summary>Gets those between whom people must decide: the quota has room for some of them only.</summary>
    /// <value>Empty unless <see cref="Quota.Ties"/> is <see cref="QuotaTies.Undecided"/>.</value>
    public ImmutableArray<Evaluation> Undecided { get; internal init; } = [];
}
