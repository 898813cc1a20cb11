using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>How many rows of a table came to each tier.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class TierCounts
{
    private readonly TierTally _tally;

    private TierCounts(RubricDefinition rubric, TierTally tally)
    {
        _tally = tally;
        Tiers = [.. rubric.Tiers.Select((t, i) => new KeyValuePair<Tier, long>(t, tally.Tiers[i]))];
    }

    /// <summary>Gets the rows of each tier of the rubric, top first: those that were scored, and those that an override decided before scoring.</summary>
    public ImmutableArray<KeyValuePair<Tier, long>> Tiers { get; }

    /// <summary>Gets the rows that were scored, or decided, and have no tier.</summary>
    public long WithoutTier => _tally.Tiers[Tiers.Length];

    /// <summary>Gets the rows with a status.</summary>
    /// <param name="status">The status.</param>
    public long this[EvaluationStatus status] => _tally.Statuses[(int)status];

    /// <summary>Gets the rows of a tier.</summary>
    /// <param name="tier">The id of the tier.</param>
    /// <exception cref="KeyNotFoundException">The rubric has no such tier.</exception>
    public long this[string tier]
    {
        get
        {
            foreach (var pair in Tiers)
            {
                if (string.Equals(pair.Key.Id, tier, StringComparison.Ordinal))
                {
                    return pair.Value;
                }
            }
            throw new KeyNotFoundException($"The rubric has no tier '{tier}'.");
        }
    }

    internal static TierCounts Of(ScorePlan plan, IEnumerable<TierTally> tallies)
    {
        var sum = new TierTally(plan.Rubric.Tiers.Length);
        foreach (var tally in tallies)
        {
            sum.Add(tally);
        }
        return new TierCounts(plan.Rubric, sum);
    }
}
