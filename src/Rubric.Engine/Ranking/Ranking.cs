using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Evaluations of one rubric in the order of their totals, with ranks, and tiers after quotas.</summary>
/// <remarks>Totals are compared exactly, as they stand after rounding and overrides. Tiers do not move ranks, and quotas do not either:
/// a station whose veto took its stars keeps the rank of its total.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class Ranking
{
    private Ranking(ImmutableArray<RankingGroup> groups, ImmutableArray<LeftOutEntry> leftOut)
    {
        (Groups, LeftOut) = (groups, leftOut);
        Entries = [.. groups.SelectMany(g => g.Entries)];
    }

    /// <summary>Gets those that are ranked against each other.</summary>
    /// <value>One group; with <see cref="RankingOptions.PerProfile"/> one for each profile that occurs: those without a profile, then the profiles in the order of the rubric.
    /// None where nothing is ranked.</value>
    public ImmutableArray<RankingGroup> Groups { get; }

    /// <summary>Gets the entries of all groups, group by group.</summary>
    public ImmutableArray<RankedEntry> Entries { get; }

    /// <summary>Gets the evaluations without a rank, in the order given: excluded, incomplete, decided before scoring, invalid.</summary>
    public ImmutableArray<LeftOutEntry> LeftOut { get; }

    /// <summary>Ranks evaluations by their totals alone: 1, 2, 2, 4.</summary>
    /// <param name="evaluations">The evaluations, all of one rubric.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="evaluations"/> is null.</exception>
    /// <exception cref="ArgumentException">The evaluations are of different rubrics or versions.</exception>
    public static Ranking Of(IEnumerable<Evaluation> evaluations) => Of(evaluations, RankingOptions.Default);

    /// <summary>Ranks evaluations.</summary>
    /// <param name="evaluations">The evaluations, all of one rubric; without any, the options are not looked at.</param>
    /// <param name="options">How to rank.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="evaluations"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">The evaluations are of different rubrics or versions, or the options name what the rubric does not have.</exception>
    public static Ranking Of(IEnumerable<Evaluation> evaluations, RankingOptions options)
    {
        ArgumentNullException.ThrowIfNull(evaluations);
        ArgumentNullException.ThrowIfNull(options);
        ImmutableArray<Evaluation> all = [.. evaluations];
        if (all.IsEmpty)
        {
            return new Ranking([], []);
        }
        CheckOneRubric(all);
        var rubric = all[0].Rubric;
        RankingRules.Check(options, rubric);
        ImmutableArray<QuotaRule> quotas = [.. options.Quotas.Select(q => new QuotaRule(q, rubric))];

        var groups = all.Where(e => e.Status == EvaluationStatus.Scored)
            .GroupBy(e => options.PerProfile ? e.Profile?.Id : null)
            .OrderBy(g => IndexOf(g.Key, rubric));
        return new Ranking(
            [.. groups.Select(g => Rank(options.PerProfile ? g.First().Profile : null, g, options, quotas))],
            [.. all.Where(e => e.Status != EvaluationStatus.Scored).Select(e => new LeftOutEntry(e))]);
    }

    /// <summary>The place of a profile in the rubric; none comes first.</summary>
    private static int IndexOf(string? profile, RubricDefinition rubric)
    {
        int index = rubric.Profiles.Length;
        do
        {
            index--;
        }
        while (index >= 0 && rubric.Profiles[index].Id != profile);
        return index;
    }

    private static void CheckOneRubric(ImmutableArray<Evaluation> evaluations)
    {
        foreach (var evaluation in evaluations)
        {
            if (evaluation is null)
            {
                throw new ArgumentException("An evaluation is null.", nameof(evaluations));
            }
            if (evaluation.Rubric.Reference != evaluations[0].Rubric.Reference)
            {
                throw new ArgumentException(
                    $"A ranking is of one rubric, but here are '{evaluations[0].Rubric}' and '{evaluation.Rubric}'.", nameof(evaluations));
            }
        }
    }

    private static RankingGroup Rank(Profile? profile, IEnumerable<Evaluation> members, RankingOptions options, ImmutableArray<QuotaRule> quotas)
    {
        var sorted = members.Select(e => new Contender(e, options.TieBreaks)).OrderBy(c => c, Comparer<Contender>.Create((a, b) => a.Compare(b)));
        // Sorting is stable: an ordinal ranking leaves the same standing in the order given.
        List<Contender> contenders = options.Style == RankingStyle.Ordinal
            ? [.. sorted]
            : [.. sorted.ThenBy(c => c.Evaluation.Subject?.Id, StringComparer.Ordinal)];
        ImmutableArray<QuotaResult> results = [.. quotas.Select(q => q.Apply(contenders))];

        var entries = ImmutableArray.CreateBuilder<RankedEntry>(contenders.Count);
        int rank = 0;
        for (int i = 0; i < contenders.Count; i++)
        {
            bool tiedBefore = i > 0 && contenders[i - 1].Compare(contenders[i]) == 0;
            bool tiedAfter = i + 1 < contenders.Count && contenders[i + 1].Compare(contenders[i]) == 0;
            rank = options.Style switch
            {
                RankingStyle.Ordinal => i + 1,
                _ when tiedBefore => rank,
                RankingStyle.Dense => rank + 1,
                _ => i + 1,
            };
            entries.Add(new RankedEntry(contenders[i], rank, tiedBefore || tiedAfter));
        }
        return new RankingGroup(profile, entries.MoveToImmutable(), results);
    }
}
