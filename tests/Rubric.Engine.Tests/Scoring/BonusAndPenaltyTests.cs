namespace Rubric.Engine.Tests.Scoring;

/// <summary>Bonus and penalties stand outside the full marks (format, section 7).</summary>
public sealed class BonusAndPenaltyTests
{
    private const string Rubric = """
        weights: percent
        full-marks: 200
        not-applicable: full
        indicators: [{ id: a, title: 甲, weight: 100 }]
        bonus:
          limit: 12
          indicators:
            - { id: prize, title: 获奖, weight: 6, scale: { additions: { items: [{ id: city, title: 市, points: 2 }] } } }
            - id: media
              title: 宣传
              weight: 8
              indicators:
                - { id: press, title: 报刊, weight: 5 }
                - { id: net, title: 网络, weight: 5 }
        penalties:
          limit: 10
          indicators:
            - { id: late, title: 迟报, weight: 6, scale: { deductions: { items: [{ id: day, title: 天, points: 1.5 }] } } }
            - { id: fine, title: 处罚, weight: 8, scale: yes-no }
        total-limit: 205
        """;

    [Fact]
    public void They_are_points_whatever_the_weights_of_the_rubric()
    {
        // 200 × 50 % + 4 + 3 − 3.
        var result = Sheets.Scored(Rubric, "answers: { a: 50, prize: { city: 2 }, press: 3, late: { day: 2 } }");

        Assert.Equal(("4", "3", "3"), (result.PointsOf("prize"), result.PointsOf("media"), result.PointsOf("late")));
        Assert.Equal("104", result.Total.Text());
    }

    [Fact]
    public void A_weight_is_the_most_that_a_group_can_add()
    {
        // 5 + 5 of media at most 8; with the prize's 6 that is 14, of which 12 count.
        var result = Sheets.Scored(Rubric, "answers: { a: 40, prize: { city: 9 }, press: 5, net: 5 }");

        Assert.Equal(("6", "8", "92"), (result.PointsOf("prize"), result.PointsOf("media"), result.Total.Text()));
        Assert.Contains(new Contribution(ContributionKind.Limit, "media", -2), result.Contributions);
        Assert.Contains(new Contribution(ContributionKind.Limit, "bonus", -2), result.Contributions);
    }

    [Fact]
    public void Penalties_have_a_limit_and_count_up()
    {
        // Five days are 7.5, but the weight is 6; with the fine's 8 that is 14, of which 10 count.
        var result = Sheets.Scored(Rubric, "answers: { a: 40, late: { day: 5 }, fine: yes }");

        Assert.Equal(("6", "8", "70"), (result.PointsOf("late"), result.PointsOf("fine"), result.Total.Text()));
        Assert.Contains(new Contribution(ContributionKind.Penalty, "late", -6), result.Contributions);
        Assert.Contains(new Contribution(ContributionKind.Limit, "penalties", 4), result.Contributions);
    }

    [Fact]
    public void The_total_has_its_own_limit_after_both()
    {
        var result = Sheets.Scored(Rubric, "answers: { a: 100, prize: { city: 3 }, press: 5, net: 5, late: { day: 2 } }");

        // 200 + 12 − 3 = 209, at most 205.
        Assert.Equal("205", result.Total.Text());
        Assert.Contains(new Contribution(ContributionKind.Limit, "total", -4), result.Contributions);
    }

    [Fact]
    public void The_total_is_never_below_zero()
    {
        var result = Sheets.Scored(Rubric, "answers: { a: 1, late: { day: 2 } }");

        Assert.Equal("0", result.Total.Text());
        Assert.Contains(new Contribution(ContributionKind.Floor, "total", 1), result.Contributions);
    }

    [Fact]
    public void Unanswered_and_not_applicable_are_zero_points_there_and_never_missing()
    {
        var result = Sheets.Scored(Rubric, "answers: { a: 50, media: n/a, fine: n/a }");

        Assert.Equal("100", result.Total.Text());
        Assert.Equal((IndicatorState.NotApplicable, "0"), (result["press"].State, result.PointsOf("press")));
        Assert.Equal((IndicatorState.NotApplicable, "0"), (result["fine"].State, result.PointsOf("fine")));
        Assert.Equal((IndicatorState.Unanswered, "0"), (result["prize"].State, result.PointsOf("prize")));
    }

    [Fact]
    public void Conditions_on_all_indicators_pass_them_over()
    {
        const string WithTiers = """
            indicators: [{ id: a, title: 甲, weight: 100 }]
            bonus: { indicators: [{ id: b, title: 加, weight: 5 }] }
            tiers:
              - { id: named, title: 点名, require: { indicator: b, min: 3 } }
              - { id: each, title: 每项, require: [{ each: leaf, min: 50% }, { each: level-1, min: 50% }] }
            """;
        Assert.Equal("each", Sheets.Scored(WithTiers, "answers: { a: 50 }").Tier?.Id);
        Assert.Equal("named", Sheets.Scored(WithTiers, "answers: { a: 10, b: 3 }").Tier?.Id);
    }

    [Fact]
    public void An_award_may_stand_there_too()
    {
        var result = Sheets.Scored(Rubric, "answers: { a: 50, fine: yes }\nawarded: { fine: { points: 2, reason: 申诉成立 } }");

        Assert.Equal(("2", "8", "98"), (result.PointsOf("fine"), result["fine"].ComputedPoints.Text(), result.Total.Text()));
    }
}
