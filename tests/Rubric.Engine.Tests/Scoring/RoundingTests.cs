namespace Rubric.Engine.Tests.Scoring;

/// <summary>Nothing is rounded unless the rubric asks for it, and then where it asks for it (format, section 7).</summary>
public sealed class RoundingTests
{
    /// <summary>A of 50 = a1 20 + a2 30 of one decimal each; b of 50.</summary>
    private static string Tree(string rounding) => $$"""
        {{rounding}}
        indicators:
          - id: A
            title: 甲
            weight: 50
            indicators:
              - { id: a1, title: 甲一, weight: 20 }
              - { id: a2, title: 甲二, weight: 30 }
          - { id: b, title: 乙, weight: 50 }
        """;

    [Theory]
    [InlineData("", "10.25", "20.25", "30.5", "70.85")]
    [InlineData("rounding: { leaves: 1 }", "10.3", "20.3", "30.6", "71")]
    [InlineData("rounding: { leaves: 1, mode: half-even }", "10.2", "20.2", "30.4", "70.8")]
    [InlineData("rounding: { leaves: 1, mode: down }", "10.2", "20.2", "30.4", "70.7")]
    [InlineData("rounding: { leaves: 1, mode: up }", "10.3", "20.3", "30.6", "71")]
    [InlineData("rounding: { groups: 0 }", "10.25", "20.25", "31", "71.35")]
    [InlineData("rounding: { groups: 0, mode: half-even }", "10.25", "20.25", "30", "70.35")]
    [InlineData("rounding: { total: 1 }", "10.25", "20.25", "30.5", "70.9")]
    [InlineData("rounding: { total: 1, mode: half-even }", "10.25", "20.25", "30.5", "70.8")]
    [InlineData("rounding: { leaves: 1, groups: 0, total: 0, mode: up }", "10.3", "20.3", "31", "72")]
    public void Each_stage_is_rounded_by_itself_and_the_next_sees_it(string rounding, string a1, string a2, string group, string total)
    {
        // b: 40.35 becomes 40.4, half-even 40.4, down 40.3, up 40.4.
        var result = Sheets.Scored(Tree(rounding), "answers: { a1: 10.25, a2: 20.25, b: 40.35 }");

        Assert.Equal((a1, a2, group, total), (result.PointsOf("a1"), result.PointsOf("a2"), result.PointsOf("A"), result.Total.Text()));
    }

    [Fact]
    public void Awarded_points_and_points_that_count_as_full_are_rounded_too()
    {
        const string Rubric = """
            weights: relative
            not-applicable: full
            rounding: { leaves: 1 }
            indicators:
              - { id: a, title: 甲, weight: 1 }
              - { id: b, title: 乙, weight: 1 }
              - { id: c, title: 丙, weight: 1 }
            """;
        // A third of 100 is 33.33…: full marks round to 33.3, an award of 20.25 to 20.3, a computed 25 % of it to 8.3.
        var result = Sheets.Scored(Rubric, "answers: { a: n/a, b: 25, c: 25 }\nawarded: { c: { points: 20.25, reason: 申诉 } }");

        Assert.Equal(["33.3", "8.3", "20.3"], result.Indicators.Select(i => i.Points.Text()));
        Assert.Equal(("8.3", "61.9"), (result["c"].ComputedPoints.Text(), result.Total.Text()));
    }

    [Fact]
    public void A_group_is_rounded_after_it_is_rescaled()
    {
        const string Rubric = """
            not-applicable: rescale-parent
            rounding: { groups: 1 }
            indicators:
              - id: A
                title: 甲
                weight: 40
                indicators:
                  - { id: a1, title: 甲一, weight: 30 }
                  - { id: a2, title: 甲二, weight: 10 }
              - { id: b, title: 乙, weight: 60 }
            """;
        // 10 × 40 / 30 = 13.33…
        var result = Sheets.Scored(Rubric, "answers: { a1: 10, a2: n/a, b: 50 }");

        Assert.Equal(("13.3", "63.3"), (result.PointsOf("A"), result.Total.Text()));
        Assert.Contains(new Contribution(ContributionKind.Leaf, "a1", new Schema.Fraction(40, 3)), result.Contributions);
        Assert.Contains(new Contribution(ContributionKind.Rounding, "A", new Schema.Fraction(-1, 30)), result.Contributions);
    }

    [Fact]
    public void A_bonus_group_is_rounded_before_its_cap()
    {
        const string Rubric = """
            rounding: { groups: 0, mode: up }
            indicators: [{ id: a, title: 甲, weight: 100 }]
            bonus:
              indicators:
                - id: B
                  title: 加
                  weight: 2.5
                  indicators: [{ id: b, title: 加一, weight: 5 }]
            """;
        // 2.2 up to 3, at most 2.5.
        Assert.Equal("52.5", Sheets.Scored(Rubric, "answers: { a: 50, b: 2.2 }").Total.Text());
    }

    [Fact]
    public void A_group_that_counts_full_is_rounded()
    {
        const string Rubric = """
            weights: relative
            not-applicable: full
            rounding: { groups: 2 }
            indicators:
              - id: A
                title: 甲
                weight: 1
                not-applicable: rescale-total
                indicators: [{ id: a, title: 甲一, weight: 1 }]
              - { id: b, title: 乙, weight: 2 }
            """;
        var result = Sheets.Scored(Rubric, "answers: { a: n/a, b: 0 }");

        Assert.Equal(("33.33", "33.33"), (result.PointsOf("A"), result.Total.Text()));
        Assert.Contains(new Contribution(ContributionKind.FullGroup, "A", new Schema.Fraction(100, 3)), result.Contributions);
        Assert.Contains(new Contribution(ContributionKind.Rounding, "A", new Schema.Fraction(-1, 300)), result.Contributions);
    }

    [Theory]
    [InlineData("", "t90")]
    [InlineData(", tiers: rounded", "t90")]
    [InlineData(", tiers: exact", "t80")]
    public void Tiers_see_the_rounded_total_unless_they_are_exact(string tiers, string tier)
    {
        string rubric = $$"""
            rounding: { total: 2{{tiers}} }
            indicators: [{ id: a, title: 甲, weight: 100 }]
            tiers: [{ id: t90, title: 甲, min: 90 }, { id: t80, title: 乙, require: { indicator: total, min: 80, below: 90 } }]
            """;
        var result = Sheets.Scored(rubric, "answers: { a: 89.995 }");

        Assert.Equal(("90", tier), (result.Total.Text(), result.Tier?.Id));
    }

    [Fact]
    public void A_total_that_an_override_sets_is_neither_rounded_nor_limited()
    {
        const string Rubric = """
            rounding: { total: 0 }
            total-limit: 80
            facts: [{ id: v, title: 补, type: yes-no }]
            indicators: [{ id: a, title: 甲, weight: 100 }]
            overrides: [{ id: o, title: 定, when: { fact: v }, total: 90.5 }]
            """;
        Assert.Equal("90.5", Sheets.Scored(Rubric, "answers: { a: 20 }\nfacts: { v: yes }").Total.Text());
    }
}
