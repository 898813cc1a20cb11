using Rubric.Schema;
using static Rubric.Engine.Tests.RankedSheets;

namespace Rubric.Engine.Tests;

/// <summary>How many may have a tier.</summary>
public sealed class QuotaTests
{
    [Theory]
    [InlineData(RoundingMode.Down, 3)]
    [InlineData(RoundingMode.HalfUp, 4)]
    [InlineData(RoundingMode.HalfEven, 4)]
    [InlineData(RoundingMode.Up, 4)]
    public void A_share_of_those_with_four_stars_or_more_may_have_five(RoundingMode rounding, int allowed)
    {
        // Five with five stars, two with four, one with three: half of seven is 3.5.
        var quota = new Quota { Tiers = ["star-5"], Share = 0.5m, Among = "star-4", Rounding = rounding };

        var ranking = Ranking.Of(WithTotals(91, 82, 96, 60, 93, 85, 99, 90), new() { Quotas = [quota] });

        Assert.Equal("1:s07 2:s03 3:s05 4:s01 5:s08 6:s06 7:s02 8:s04", ranking.Line());
        string[] tiers = [.. Enumerable.Repeat("star-5", allowed), .. Enumerable.Repeat("star-4", 7 - allowed), "star-3"];
        Assert.Equal(string.Join(" ", tiers), ranking.Tiers());
        var result = Assert.Single(ranking.Groups[0].Quotas);
        Assert.Equal((7, allowed, 5, allowed), (result.Base, result.Allowed, result.Before, result.After));
        Assert.Equal(new[] { "s01", "s08" }.Skip(allowed - 3), result.Changes.Select(c => c.Evaluation.Subject()));
        Assert.All(result.Changes, c => Assert.Equal(("star-5", "star-4", quota), (c.From.Id, c.To.Id, c.Quota)));
    }

    [Fact]
    public void Without_a_base_everyone_who_is_ranked_counts()
    {
        var given = WithTotals(99, 98, 97, 10, 10, 10, 10, 10, 10, 10);
        given.Add(Sheet("gone", "a: 60, b: 40", "facts: { new: yes }"));

        var ranking = Ranking.Of(given, new() { Quotas = [new Quota { Tiers = ["star-5"], Share = new Fraction(1, 5) }] });

        Assert.Equal((10, 2), (ranking.Groups[0].Quotas[0].Base, ranking.Groups[0].Quotas[0].Allowed));
        Assert.StartsWith("star-5 star-5 star-4 unrated", ranking.Tiers(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_is_exact()
    {
        // A third of three is one, though 0.333… of three is less.
        var quota = new Quota { Tiers = ["star-5"], Share = new Fraction(1, 3) };

        Assert.Equal("star-5 star-4 star-4", Ranking.Of(WithTotals(99, 98, 97), new() { Quotas = [quota] }).Tiers());
    }

    [Fact]
    public void Of_a_share_and_a_number_the_smaller_holds()
    {
        Assert.Equal("star-5 star-4 star-4 star-4", Tiers(share: 0.5m, number: 1));
        Assert.Equal("star-5 star-5 star-4 star-4", Tiers(share: 0.5m, number: 3));

        static string Tiers(decimal share, int number) =>
            Ranking.Of(WithTotals(99, 98, 97, 96), new() { Quotas = [new Quota { Tiers = ["star-5"], Share = share, Number = number }] }).Tiers();
    }

    [Theory]
    [InlineData(QuotaTies.AllOut, "star-5 star-4 star-4 star-4 star-4", "s02 s03 s04", "")]
    [InlineData(QuotaTies.AllIn, "star-5 star-5 star-5 star-4 star-4", "s04", "")]
    [InlineData(QuotaTies.Undecided, "star-5 star-5 star-5 star-4 star-4", "s04", "s02 s03")]
    public void The_same_standing_at_the_edge_has_the_same_fate(QuotaTies ties, string tiers, string changed, string undecided)
    {
        var quota = new Quota { Tiers = ["star-5"], Number = 2, Ties = ties };

        var ranking = Ranking.Of(WithTotals(95, 92, 92, 91, 80), new() { Quotas = [quota] });

        Assert.Equal(tiers, ranking.Tiers());
        var result = ranking.Groups[0].Quotas[0];
        Assert.Equal(changed, string.Join(" ", result.Changes.Select(c => c.Evaluation.Subject())));
        Assert.Equal(undecided, string.Join(" ", result.Undecided.Select(e => e.Subject())));
    }

    [Theory]
    [InlineData(QuotaTies.AllOut)]
    [InlineData(QuotaTies.AllIn)]
    [InlineData(QuotaTies.Undecided)]
    public void The_same_standing_on_one_side_of_the_edge_is_no_question(QuotaTies ties)
    {
        var ranking = Ranking.Of(WithTotals(95, 95, 92, 92), new() { Quotas = [new Quota { Tiers = ["star-5"], Number = 2, Ties = ties }] });

        Assert.Equal("star-5 star-5 star-4 star-4", ranking.Tiers());
        Assert.Empty(ranking.Groups[0].Quotas[0].Undecided);
    }

    [Fact]
    public void A_tie_break_settles_the_edge_but_the_order_given_does_not()
    {
        Evaluation[] given = [Scored("x", 50, 40), Scored("y", 60, 30)];
        var options = new RankingOptions { Style = RankingStyle.Ordinal, Quotas = [new Quota { Tiers = ["star-5"], Number = 1 }] };

        Assert.Equal("star-4 star-4", Ranking.Of(given, options).Tiers());
        var settled = Ranking.Of(given, options with { TieBreaks = [new("a")] });
        Assert.Equal(("1:y 2:x", "star-5 star-4"), (settled.Line(), settled.Tiers()));
    }

    [Fact]
    public void No_room_at_all_lets_nobody_in()
    {
        var quota = new Quota { Tiers = ["star-5"], Number = 0, Ties = QuotaTies.AllIn };

        Assert.Equal("star-4 star-4 star-4", Ranking.Of(WithTotals(95, 95, 91), new() { Quotas = [quota] }).Tiers());
    }

    [Fact]
    public void Quotas_are_applied_in_order_each_on_what_the_one_before_left()
    {
        var five = new Quota { Title = "五星一名", Tiers = ["star-5"], Number = 1 };
        var more = new Quota { Title = "四星以上三名", Tiers = ["star-5", "star-4"], Number = 3 };
        int[] totals = [95, 94, 93, 85];

        var ranking = Ranking.Of(WithTotals(totals), new() { Quotas = [five, more] });

        Assert.Equal("star-5 star-4 star-4 star-3", ranking.Tiers());
        Assert.Equal(["五星一名", "四星以上三名"], ranking.Groups[0].Quotas.Select(q => q.Quota.Title!.ToString()));
        Assert.Equal([2, 1], ranking.Groups[0].Quotas.Select(q => q.Changes.Length));
        Assert.Equal("star-4 star-4 star-4 star-3", Ranking.Of(WithTotals(totals), new() { Quotas = [new Quota { Tiers = ["star-5"], Number = 0 }, more] }).Tiers());
    }

    [Fact]
    public void Those_beyond_can_be_sent_further_down_or_out_of_the_order()
    {
        Assert.Equal("star-5 unrated", Tiers("unrated"));
        Assert.Equal("star-5 apart", Tiers("apart"));

        static string Tiers(string movesTo) =>
            Ranking.Of(WithTotals(95, 94), new() { Quotas = [new Quota { Tiers = ["star-5"], Number = 1, MovesTo = movesTo }] }).Tiers();
    }

    [Fact]
    public void An_unranked_tier_is_in_no_base_and_under_no_quota()
    {
        List<Evaluation> given = [.. WithTotals(95, 94), Scored("apart", 60, 40, "facts: { apart: yes }")];

        var ranking = Ranking.Of(given, new() { Quotas = [new Quota { Tiers = ["star-5"], Share = 1, Among = "unrated", Number = 1 }] });

        Assert.Equal(("1:apart 2:s01 3:s02", "apart star-5 star-4"), (ranking.Line(), ranking.Tiers()));
        Assert.Equal(2, ranking.Groups[0].Quotas[0].Base);
    }

    [Fact]
    public void Each_profile_has_its_own_quota()
    {
        Evaluation[] given =
        [
            Scored("s1", 60, 40, "profile: station"), Scored("s2", 60, 39, "profile: station"),
            Scored("r1", 30, 65, "profile: room"), Scored("r2", 30, 64, "profile: room"),
        ];
        var options = new RankingOptions { PerProfile = true, Quotas = [new Quota { Tiers = ["star-5"], Share = 0.5m }] };

        Assert.Equal("star-5 star-4 star-5 star-4", Ranking.Of(given, options).Tiers());
        Assert.Equal("star-5 star-5 star-4 star-4", Ranking.Of(given, options with { PerProfile = false }).Tiers());
    }

    [Fact]
    public void A_quota_leaves_the_evaluation_as_it_was()
    {
        var ranking = Ranking.Of(WithTotals(95, 94), new() { Quotas = [new Quota { Tiers = ["star-5"], Number = 1 }] });

        Assert.Equal(("star-5", "star-4"), (ranking.Entries[1].Evaluation.Tier?.Id, ranking.Entries[1].Tier?.Id));
    }

    public static TheoryData<string, Quota> Mistakes => new()
    {
        { "A quota limits at least one tier.", new Quota { Tiers = [], Number = 1 } },
        { "A quota limits at least one tier.", new Quota { Tiers = default, Number = 1 } },
        { "A quota needs a share or a number.", new Quota { Tiers = ["star-5"] } },
        { "The share of a quota is from 0 to 1, not 10.", new Quota { Tiers = ["star-5"], Share = 10 } },
        { "The share of a quota is from 0 to 1, not -0.1.", new Quota { Tiers = ["star-5"], Share = -0.1m } },
        { "The number of a quota is not below 0, as -1 is.", new Quota { Tiers = ["star-5"], Number = -1 } },
        { "The rounding mode 9 is unknown.", new Quota { Tiers = ["star-5"], Number = 1, Rounding = (RoundingMode)9 } },
        { "The rule for ties 3 is unknown.", new Quota { Tiers = ["star-5"], Number = 1, Ties = (QuotaTies)3 } },
        {
            "The rubric 'r@1' has no ranked tier 'five'. It has: star-5, star-4, star-3, unrated.",
            new Quota { Tiers = ["five"], Number = 1 }
        },
        {
            "The rubric 'r@1' has no ranked tier 'apart'. It has: star-5, star-4, star-3, unrated.",
            new Quota { Tiers = ["apart"], Number = 1 }
        },
        {
            "The rubric 'r@1' has no ranked tier 'star4'. Did you mean 'star-4'? It has: star-5, star-4, star-3, unrated.",
            new Quota { Tiers = ["star-5"], Share = 1, Among = "star4" }
        },
        {
            "The rubric 'r@1' has no tier 'unratd'. Did you mean 'unrated'? It has: apart, star-5, star-4, star-3, unrated.",
            new Quota { Tiers = ["star-5"], Number = 1, MovesTo = "unratd" }
        },
        { "Those beyond a quota go down: 'star-5' is not below 'star-4'.", new Quota { Tiers = ["star-4"], Number = 1, MovesTo = "star-5" } },
        { "Below 'unrated' there is no ranked tier: say where those beyond the quota go (MovesTo).", new Quota { Tiers = ["unrated"], Number = 1 } },
        { "A quota is null.", null! },
    };

    [Theory]
    [MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public void A_quota_that_cannot_be_applied_is_refused(string message, Quota quota)
    {
        var refused = Assert.Throws<ArgumentException>(() => Ranking.Of(WithTotals(80), new() { Quotas = [quota] }));

        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
    }
}
