using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>The order of the ranked tiers, and what override effects do within it.</summary>
internal sealed class RankedTiers(RubricDefinition rubric)
{
    private readonly ImmutableArray<Tier> _ranked = [.. rubric.Tiers.Where(t => t.Ranked)];

    /// <summary>The tier that an effect makes of another; no tier and unranked ones only give way to a set.</summary>
    public Tier? Apply(OverrideEffect effect, Tier? tier)
    {
        if (effect is SetTier set)
        {
            return Find(set.Tier);
        }
        int rank = tier is null ? -1 : _ranked.IndexOf(tier);
        if (rank < 0)
        {
            return tier;
        }
        int moved = effect switch
        {
            CapTier cap => Math.Max(rank, RankOf(cap.Tier)),
            FloorTier floor => Math.Min(rank, RankOf(floor.Tier)),
            // As long integers: a shift may be as large as an int.
            ShiftTier shift => (int)Math.Min(Math.Max((long)rank - shift.Steps, 0), _ranked.Length - 1),
            _ => throw new InvalidOperationException($"The effect {effect.GetType().Name} does not move a tier."),
        };
        return _ranked[moved];
    }

    public Tier Find(string id)
    {
        foreach (var tier in rubric.Tiers)
        {
            if (string.Equals(tier.Id, id, StringComparison.Ordinal))
            {
                return tier;
            }
        }
        throw new InvalidOperationException($"The rubric has no tier '{id}'.");
    }

    private int RankOf(string id) => _ranked.IndexOf(Find(id));
}
