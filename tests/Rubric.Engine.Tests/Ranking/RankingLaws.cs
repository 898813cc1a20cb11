using Rubric.Schema;
using static Rubric.Engine.Tests.RankedSheets;

namespace Rubric.Engine.Tests;

/// <summary>What holds of every ranking. Few different scores, so that there are many ties.</summary>
public sealed class RankingLaws
{
    private static readonly Dictionary<(string, int, int), Evaluation> _known = [];

    [Property]
    public void The_order_of_the_input_does_not_matter(byte[] scores, int seed, bool dense, byte ties, byte share)
    {
        var given = Named(scores);
        var shuffled = given.ToArray();
        new Random(seed).Shuffle(shuffled);
        var options = new RankingOptions
        {
            Style = dense ? RankingStyle.Dense : RankingStyle.Competition,
            Quotas = [QuotaOf(ties, share)],
            TieBreaks = [new("b")],
        };

        var (one, other) = (Ranking.Of(given, options), Ranking.Of(shuffled, options));

        Assert.Equal((one.Line(), one.Tiers()), (other.Line(), other.Tiers()));
    }

    [Property]
    public void A_competition_rank_is_one_more_than_the_number_of_those_before(byte[] scores)
    {
        var entries = Ranking.Of(Named(scores), new() { TieBreaks = [new("a")] }).Entries;

        Assert.All(entries, e => Assert.Equal(1 + entries.Count(o => IsBefore(o, e)), e.Rank));
        Assert.All(entries, e => Assert.Equal(entries.Any(o => o != e && !IsBefore(o, e) && !IsBefore(e, o)), e.IsTied));
    }

    [Property]
    public void A_dense_rank_is_one_more_than_the_number_of_standings_before(byte[] scores)
    {
        var entries = Ranking.Of(Named(scores), new() { Style = RankingStyle.Dense, TieBreaks = [new("a")] }).Entries;

        Assert.All(entries, e => Assert.Equal(1 + entries.Where(o => IsBefore(o, e)).Select(Standing).Distinct().Count(), e.Rank));
    }

    [Property]
    public void An_ordinal_ranking_has_each_rank_once_and_leaves_ties_in_the_order_given(byte[] scores)
    {
        var given = Named(scores);
        var entries = Ranking.Of(given, new() { Style = RankingStyle.Ordinal, TieBreaks = [new("a")] }).Entries;

        Assert.Equal(Enumerable.Range(1, given.Count), entries.Select(e => e.Rank));
        Assert.All(entries.Zip(entries.Skip(1)), pair => Assert.True(
            IsBefore(pair.First, pair.Second)
            || (Standing(pair.First) == Standing(pair.Second) && given.IndexOf(pair.First.Evaluation) < given.IndexOf(pair.Second.Evaluation))));
    }

    [Property]
    public void A_quota_is_kept_under_all_out_and_filled_under_all_in(byte[] scores, byte share)
    {
        QuotaResult Result(QuotaTies ties) => ResultOf(scores, ties, share);
        if (scores.Length == 0)
        {
            return;
        }
        var (allOut, allIn, undecided) = (Result(QuotaTies.AllOut), Result(QuotaTies.AllIn), Result(QuotaTies.Undecided));

        Assert.True(allOut.After <= allOut.Allowed);
        Assert.True(allOut.Allowed <= new Fraction(share % 11, 10) * allOut.Base);
        Assert.True(allIn.After >= Math.Min(allIn.Allowed, allIn.Before));
        Assert.Equal(allIn.After, undecided.After);
        Assert.Equal(allIn.After - allOut.After, undecided.Undecided.Length);
    }

    [Property]
    public void Nobody_is_raised_and_the_same_standing_has_the_same_tier(byte[] scores, byte ties, byte share)
    {
        var entries = Ranking.Of(Named(scores), new() { Quotas = [QuotaOf(ties, share)], TieBreaks = [new("a")] }).Entries;

        Assert.All(entries, e => Assert.True(e.Tier!.Stars <= e.Evaluation.Tier!.Stars));
        Assert.All(entries.GroupBy(Standing), g => Assert.Single(g.Select(e => e.Tier).Distinct()));
        Assert.All(entries.Zip(entries.Skip(1)), pair => Assert.True(pair.First.Tier!.Stars >= pair.Second.Tier!.Stars));
    }

    /// <summary>Half of the sheets have four stars or more; each gets a subject of its own.</summary>
    private static List<Evaluation> Named(byte[] scores) =>
        [.. scores.Select(s => s % 2 == 0 ? (A: 60, B: s / 2 % 5 * 10) : (A: s / 2 % 4 * 20, B: s / 8 % 5 * 10))
            .Select((s, i) => Of($"s{i:000}", s.A, s.B))];

    /// <summary>The same sheet is scored once.</summary>
    private static Evaluation Of(string subject, int a, int b)
    {
        lock (_known)
        {
            if (!_known.TryGetValue((subject, a, b), out var known))
            {
                _known.Add((subject, a, b), known = Scored(subject, a, b));
            }
            return known;
        }
    }

    private static QuotaResult ResultOf(byte[] scores, QuotaTies ties, byte share) =>
        Ranking.Of(Named(scores), new() { Quotas = [QuotaOf((byte)ties, share)] }).Groups[0].Quotas[0];

    private static Quota QuotaOf(byte ties, byte share) =>
        new() { Tiers = ["star-5"], Share = new Fraction(share % 11, 10), Among = "star-4", Ties = (QuotaTies)(ties % 3) };

    private static bool IsBefore(RankedEntry one, RankedEntry other) => Standing(one).CompareTo(Standing(other)) > 0;

    private static (Fraction Total, Fraction A) Standing(RankedEntry entry) => (entry.Evaluation.Total!.Value, entry.Evaluation["a"].Points!.Value);
}
