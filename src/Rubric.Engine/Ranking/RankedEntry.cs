using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>One line of a ranking.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class RankedEntry
{
    internal RankedEntry(Contender contender, int rank, bool isTied) =>
        (Evaluation, Tier, Rank, IsTied) = (contender.Evaluation, contender.Tier, rank, isTied);

    /// <summary>Gets the rank within the group.</summary>
    /// <value>From 1.</value>
    public int Rank { get; }

    /// <summary>Gets the evaluation, with the tier that it had before quotas.</summary>
    public Evaluation Evaluation { get; }

    /// <summary>Gets the tier after all quotas.</summary>
    /// <value><see langword="null"/> for none.</value>
    public Tier? Tier { get; }

    /// <summary>Gets whether another one in the group has the same total and the same of everything that breaks ties.</summary>
    public bool IsTied { get; }
}
