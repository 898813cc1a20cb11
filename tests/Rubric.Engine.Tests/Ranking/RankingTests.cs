using Rubric.Schema;
using static Rubric.Engine.Tests.RankedSheets;

namespace Rubric.Engine.Tests;

/// <summary>Ranks, ties and what is left out.</summary>
public sealed class RankingTests
{
    [Theory]
    [InlineData(RankingStyle.Competition, "1:s02 2:s01= 2:s03= 4:s04")]
    [InlineData(RankingStyle.Dense, "1:s02 2:s01= 2:s03= 3:s04")]
    [InlineData(RankingStyle.Ordinal, "1:s02 2:s01= 3:s03= 4:s04")]
    public void A_style_counts_its_own_way(RankingStyle style, string expected) =>
        Assert.Equal(expected, Ranking.Of(WithTotals(80, 90, 80, 70), new() { Style = style }).Line());

    [Fact]
    public void The_same_standing_goes_by_the_order_given_only_in_an_ordinal_ranking()
    {
        Evaluation[] given = [Scored("z", 50, 30), Scored("m", 50, 30), Scored("b", 60, 40)];

        Assert.Equal("1:b 2:m= 2:z=", Ranking.Of(given).Line());
        Assert.Equal("1:b 2:z= 3:m=", Ranking.Of(given, new() { Style = RankingStyle.Ordinal }).Line());
    }

    [Fact]
    public void The_first_tie_break_that_differs_decides()
    {
        // a 50, 50, 48, 50; p 2, 5, 0, 2; every total is 80.
        Evaluation[] tied =
        [
            Sheet("w", "a: 50, b: 32, p: 2"), Sheet("x", "a: 50, b: 35, p: 5"), Sheet("y", "a: 48, b: 32"), Sheet("z", "a: 50, b: 32, p: 2"),
        ];
        Assert.All(tied, e => Assert.Equal("80", e.Total.Text()));

        Assert.Equal("1:w= 1:x= 1:z= 4:y", Ranked(new TieBreak("a")));
        Assert.Equal("1:x 2:w= 2:z= 4:y", Ranked(new TieBreak("a"), new TieBreak("p")));
        Assert.Equal("1:w= 1:z= 3:x 4:y", Ranked(new TieBreak("a"), new TieBreak("p") { LowerFirst = true }));
        Assert.Equal("1:x 2:w= 2:y= 2:z=", Ranked(new TieBreak("aspect/run")));
        Assert.Equal("1:y 2:w= 2:x= 2:z=", Ranked(new TieBreak("aspect/build") { LowerFirst = true }));

        string Ranked(params TieBreak[] chain) => Ranking.Of(tied, new() { TieBreaks = [.. chain] }).Line();
    }

    [Fact]
    public void A_rate_can_decide_the_other_way_than_points()
    {
        // 40 of 60 points in a are fewer percent than 24 of 30.
        Evaluation[] tied = [Scored("plain", 40, 40), Scored("room", 24, 56, "profile: room")];

        Assert.Equal("1:plain 2:room", Ranking.Of(tied, new() { TieBreaks = [new("a")] }).Line());
        Assert.Equal("1:room 2:plain", Ranking.Of(tied, new() { TieBreaks = [new("a") { ByRate = true }] }).Line());
        Assert.Equal("1:room 2:plain", Ranking.Of(tied, new() { TieBreaks = [new("aspect/build") { ByRate = true }] }).Line());
    }

    [Theory]
    [InlineData("a", false)]
    [InlineData("a", true)]
    [InlineData("aspect/build", false)]
    public void What_has_no_points_stands_after_what_has(string key, bool lowerFirst)
    {
        Evaluation[] tied = [Sheet("absent", "a: n/a, b: 32"), Scored("present", 48, 32)];
        Assert.Equal(["80", "80"], tied.Select(e => e.Total.Text()));

        Assert.Equal("1:present 2:absent", Ranking.Of(tied, new() { TieBreaks = [new(key) { LowerFirst = lowerFirst }] }).Line());
    }

    [Fact]
    public void Totals_that_differ_in_the_thirtieth_digit_are_not_tied()
    {
        const string Thirds = "indicators: [{ id: a, title: 甲, weight: 100, scale: { out-of: 3, score: {} } }]";
        var evaluator = Sheets.EvaluatorOf(Thirds);
        var third = evaluator.Evaluate(Sheets.ReadSubmission("answers: { a: 1 }"));
        var rounded = evaluator.Evaluate(Sheets.ReadSubmission("answers: { a: 0.99999999999999999999999999999 }"));

        var ranking = Ranking.Of([rounded, third]);

        Assert.Equal([third, rounded], ranking.Entries.Select(e => e.Evaluation));
        Assert.Equal([1, 2], ranking.Entries.Select(e => e.Rank));
    }

    [Fact]
    public void Profiles_are_ranked_apart_where_that_is_asked_for()
    {
        Evaluation[] given =
        [
            Scored("r1", 30, 60, "profile: room"), Scored("s1", 60, 20, "profile: station"), Scored("r2", 30, 65, "profile: room"), Scored("n1", 40, 40),
        ];

        var together = Ranking.Of(given);
        var apart = Ranking.Of(given, new() { PerProfile = true });

        Assert.Equal("1:r2 2:r1 3:n1= 3:s1=", together.Line());
        Assert.Null(Assert.Single(together.Groups).Profile);
        Assert.Equal([null, "station", "room"], apart.Groups.Select(g => g.Profile?.Id));
        Assert.Equal("1:n1 1:s1 1:r2 2:r1", apart.Line());
    }

    [Fact]
    public void What_has_no_total_is_left_out_and_says_why()
    {
        Evaluation[] given =
        [
            Sheet("excluded", "a: 60, b: 40", "facts: { new: yes }"),
            Sheet("incomplete", "a: 60"),
            Scored("scored", 50, 30),
            Sheet("decided", "", "facts: { known: yes }"),
            Sheet("invalid", "a: 60, b: 41, p: 30"),
            Sheet("nothing", "a: n/a, b: n/a"),
        ];

        var ranking = Ranking.Of(given);

        Assert.Equal("1:scored", ranking.Line());
        Assert.Equal(["excluded", "incomplete", "decided", "invalid", "nothing"], ranking.LeftOut.Select(l => l.Evaluation.Subject()));
        Assert.Equal(
            ["not rated: 不满一年", "incomplete: b", "decided before scoring: known already", Invalid("en", "invalid: "), "not rated: nothing applicable"],
            ranking.LeftOut.Select(l => l.Reason.In("en")));
        Assert.Equal(
            ["不参评：不满一年", "未完成，缺：b", "评分之前已定：直接认定", Invalid("zh-Hans", "有错误："), "不参评：没有适用的指标"],
            ranking.LeftOut.Select(l => l.Reason.In("zh-Hans")));

        string Invalid(string language, string before) => $"{before}{given[4].Problems[0].GetMessage(language)} (1/2)";
    }

    [Fact]
    public void Of_many_missing_answers_the_first_five_are_named()
    {
        string leaves = string.Join("\n", Enumerable.Range(1, 7).Select(i => $"  - {{ id: x{i}, title: 项, weight: 1 }}"));
        var open = Sheets.Score($"weights: relative\nindicators:\n{leaves}", "answers: { x1: 1 }");

        var reason = Assert.Single(Ranking.Of([open]).LeftOut).Reason;

        Assert.Equal("incomplete: x2, x3, x4, x5, x6 and 1 more", reason.In("en"));
        Assert.Equal("未完成，缺：x2, x3, x4, x5, x6 等 6 项", reason.In("zh-Hans"));
    }

    [Fact]
    public void Nothing_makes_an_empty_ranking()
    {
        var ranking = Ranking.Of([]);

        Assert.Empty(ranking.Groups);
        Assert.Empty(ranking.Entries);
        Assert.Empty(ranking.LeftOut);
    }

    [Fact]
    public void Evaluations_of_two_rubrics_are_refused()
    {
        var other = Sheets.EvaluatorOf("indicators: [{ id: a, title: 甲, weight: 100 }]\nissuer: 别处");
        var renamed = new RubricEvaluator(Sheets.ReadRubric("indicators: [{ id: a, title: 甲, weight: 100 }]", id: "q"));
        var sheet = Sheets.ReadSubmission("answers: { a: 1 }");

        var refused = Assert.Throws<ArgumentException>(() => Ranking.Of([other.Evaluate(sheet), renamed.Evaluate(Sheets.ReadSubmission("answers: { a: 1 }", "q"))]));

        Assert.StartsWith("A ranking is of one rubric, but here are 'r@1' and 'q@1'.", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Ranking.Of([other.Evaluate(sheet), null!]));
        Assert.Throws<ArgumentNullException>(() => Ranking.Of(null!));
        Assert.Throws<ArgumentNullException>(() => Ranking.Of([], null!));
    }

    [Theory]
    [InlineData("aspect/bild", "The rubric 'r@1' has no indicator or dimension value that earns points 'aspect/bild'. Did you mean 'aspect/build'? It has: a, b, p, aspect/build, aspect/run.")]
    [InlineData("remark", "The rubric 'r@1' has no indicator or dimension value that earns points 'remark'. It has: a, b, p, aspect/build, aspect/run.")]
    [InlineData(null, "The rubric 'r@1' has no indicator or dimension value that earns points ''. It has: a, b, p, aspect/build, aspect/run.")]
    public void A_tie_break_on_what_is_not_there_is_refused(string? key, string message)
    {
        var options = new RankingOptions { TieBreaks = [new TieBreak(key!)] };

        var refused = Assert.Throws<ArgumentException>(() => Ranking.Of(WithTotals(80), options));

        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_style_that_is_none_is_refused() =>
        Assert.Throws<ArgumentException>(() => Ranking.Of(WithTotals(80), new() { Style = (RankingStyle)3 }));

    [Fact]
    public void Options_are_equal_where_their_lists_are()
    {
        var quota = new Quota { Tiers = ["star-5"], Number = 1 };
        var options = new RankingOptions { TieBreaks = [new("a")], Quotas = [quota] };

        Assert.Equal(options, new RankingOptions { TieBreaks = [new("a")], Quotas = [quota] });
        Assert.Equal(options.GetHashCode(), new RankingOptions { TieBreaks = [new("a")], Quotas = [quota] }.GetHashCode());
        Assert.NotEqual(options, options with { TieBreaks = [new("b")] });
        Assert.NotEqual(options, options with { Quotas = default });
        Assert.Equal(RankingOptions.Default, new RankingOptions { TieBreaks = default });
    }
}
