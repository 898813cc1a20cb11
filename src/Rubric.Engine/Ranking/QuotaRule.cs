using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A quota with its ids looked up in a rubric.</summary>
internal sealed class QuotaRule
{
    private readonly Quota _quota;
    private readonly ImmutableArray<string> _base;
    private readonly Tier _movesTo;

    /// <exception cref="ArgumentException">The quota names tiers that the rubric does not have, or says nothing that can be done.</exception>
    public QuotaRule(Quota quota, RubricDefinition rubric)
    {
        _quota = quota;
        ImmutableArray<string> ranked = [.. rubric.Tiers.Where(t => t.Ranked).Select(t => t.Id)];
        Require(!quota.Tiers.IsDefaultOrEmpty, "A quota limits at least one tier.");
        Require(quota.Share is not null || quota.Number is not null, "A quota needs a share or a number.");
        Require(quota.Share is null || (quota.Share >= 0 && quota.Share <= 1), $"The share of a quota is from 0 to 1, not {quota.Share}.");
        Require(quota.Number is null or >= 0, $"The number of a quota is not below 0, as {quota.Number} is.");
        Require(quota.Rounding is >= RoundingMode.HalfUp and <= RoundingMode.Up, $"The rounding mode {quota.Rounding} is unknown.");
        Require(quota.Ties is >= QuotaTies.AllOut and <= QuotaTies.Undecided, $"The rule for ties {quota.Ties} is unknown.");

        int lowest = quota.Tiers.Max(t => RankOf(t, ranked, rubric));
        _base = quota.Among is null ? [] : ranked[..(RankOf(quota.Among, ranked, rubric) + 1)];
        _movesTo = quota.MovesTo is null ? NextBelow(lowest, ranked, rubric) : Target(quota.MovesTo, lowest, ranked, rubric);
    }

    /// <summary>Moves those beyond the quota to their new tier.</summary>
    /// <param name="contenders">All of a group, in the order of the ranking.</param>
    public QuotaResult Apply(IReadOnlyList<Contender> contenders)
    {
        int counted = _quota.Among is null ? contenders.Count : contenders.Count(c => c.Tier is { } t && _base.Contains(t.Id));
        int allowed = Allowed(counted);
        List<Contender> holders = [.. contenders.Where(c => c.Tier is { } t && _quota.Tiers.Contains(t.Id))];
        (int start, int end) = TieAtEdge(holders, allowed);
        int kept = _quota.Ties == QuotaTies.AllOut ? start : end;

        var changes = ImmutableArray.CreateBuilder<QuotaChange>();
        foreach (var contender in holders.Skip(kept))
        {
            changes.Add(new QuotaChange(contender.Evaluation, contender.Tier!, _movesTo, _quota));
            contender.Tier = _movesTo;
        }
        return new QuotaResult(_quota)
        {
            Base = counted,
            Allowed = allowed,
            Before = holders.Count,
            Changes = changes.ToImmutable(),
            Undecided = _quota.Ties == QuotaTies.Undecided ? [.. holders.Skip(start).Take(end - start).Select(c => c.Evaluation)] : [],
        };
    }

    private int Allowed(int counted)
    {
        int number = _quota.Number ?? int.MaxValue;
        if (_quota.Share is { } share)
        {
            // At most the base, which is an int.
            number = Math.Min(number, (int)(share * counted).Round(0, _quota.Rounding).Numerator);
        }
        return number;
    }

    /// <summary>Those with the same standing of whom the first fits and the last does not; an empty range at the edge if there are none.</summary>
    private static (int Start, int End) TieAtEdge(List<Contender> holders, int allowed)
    {
        if (allowed >= holders.Count)
        {
            return (holders.Count, holders.Count);
        }
        (int start, int end) = (allowed, allowed);
        while (start > 0 && holders[start - 1].Compare(holders[allowed]) == 0)
        {
            start--;
        }
        while (start < allowed && end < holders.Count && holders[end].Compare(holders[allowed]) == 0)
        {
            end++;
        }
        return (start, end);
    }

    private static Tier NextBelow(int rank, ImmutableArray<string> ranked, RubricDefinition rubric)
    {
        Require(rank + 1 < ranked.Length, $"Below '{ranked[rank]}' there is no ranked tier: say where those beyond the quota go ({nameof(Quota.MovesTo)}).");
        return rubric.Tiers.First(t => t.Id == ranked[rank + 1]);
    }

    private static Tier Target(string id, int lowest, ImmutableArray<string> ranked, RubricDefinition rubric)
    {
        var tier = rubric.Tiers.FirstOrDefault(t => t.Id == id);
        Require(tier is not null, RankingRules.Unknown("tier", id, rubric, [.. rubric.Tiers.Select(t => t.Id)]));
        Require(!tier!.Ranked || ranked.IndexOf(id) > lowest, $"Those beyond a quota go down: '{id}' is not below '{ranked[lowest]}'.");
        return tier;
    }

    private static int RankOf(string? id, ImmutableArray<string> ranked, RubricDefinition rubric)
    {
        int rank = id is null ? -1 : ranked.IndexOf(id);
        Require(rank >= 0, RankingRules.Unknown("ranked tier", id, rubric, ranked));
        return rank;
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise);
        }
    }
}
