using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>The tiers of a total or of an indicator: the first that holds, or all that can be the first (format, sections 6 and 9).</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
internal sealed class TierLadder
{
    private static readonly ImmutableArray<Tier?> _noTier = [null];
    private static readonly ImmutableArray<string?> _noGrade = [null];

    private readonly ImmutableArray<Rung> _rungs;

    /// <param name="tiers">The tiers, top first.</param>
    /// <param name="usualFull">What 100 % usually is.</param>
    /// <param name="plan">What their conditions look at.</param>
    public TierLadder(ImmutableArray<Tier> tiers, Fraction usualFull, ViewPlan plan) =>
        _rungs = [.. tiers.Select(t => new Rung(t, new ResolvedBounds(t.Bounds, usualFull), ResolvedCondition.All(t.Require, plan)))];

    /// <summary>From the top, every open tier and the first certain one; null, for no tier, where none is certain.</summary>
    public ImmutableArray<Tier?> Possible(Situation situation, in Standing standing) =>
        FindCertain(situation, standing, out var certain) ? certain?.Alone ?? _noTier : Possible(situation, standing, r => r.Tier, null);

    /// <summary>The same, by the ids of the tiers.</summary>
    public ImmutableArray<string?> PossibleIds(Situation situation, in Standing standing) =>
        FindCertain(situation, standing, out var certain) ? certain?.AloneId ?? _noGrade : Possible(situation, standing, r => (string?)r.Tier.Id, null);

    /// <summary>Every tier with each of its conditions as it was found.</summary>
    public ImmutableArray<TierCheck> Check(Situation situation, Standing standing) => [.. _rungs.Select(r => r.Check(situation, standing))];

    /// <summary>Whether what is above the first tier that holds, or everything, certainly does not.</summary>
    private bool FindCertain(Situation situation, in Standing standing, out Rung? found)
    {
        foreach (var rung in _rungs)
        {
            bool? held = rung.Decide(situation, standing);
            if (held != false)
            {
                found = rung;
                return held == true;
            }
        }
        found = null;
        return true;
    }

    private ImmutableArray<T> Possible<T>(Situation situation, in Standing standing, Func<Rung, T> select, T none)
    {
        var possible = ImmutableArray.CreateBuilder<T>();
        foreach (var rung in _rungs)
        {
            bool? held = rung.Decide(situation, standing);
            if (held != false)
            {
                possible.Add(select(rung));
            }
            if (held == true)
            {
                return possible.ToImmutable();
            }
        }
        possible.Add(none);
        return possible.ToImmutable();
    }

    private sealed class Rung(Tier tier, ResolvedBounds bounds, ImmutableArray<ResolvedCondition> require)
    {
        public Tier Tier => tier;

        /// <summary>This tier and no other, so that what is certain takes no new array.</summary>
        public ImmutableArray<Tier?> Alone { get; } = [tier];

        public ImmutableArray<string?> AloneId { get; } = [tier.Id];

        public bool? Decide(Situation situation, in Standing standing)
        {
            bool? held = bounds.Decide(standing);
            if (held == false || require.IsEmpty)
            {
                return held;
            }
            bool? required = require.Decide(situation, null);
            return required == true ? held : required;
        }

        public TierCheck Check(Situation situation, Standing standing) =>
            new(tier, Decide(situation, standing), bounds.Check(standing), require.Check(situation, null));
    }
}
