namespace Rubric.Engine.Tests.Scoring;

/// <summary>One rubric for several kinds of subject (format, section 7).</summary>
public sealed class ProfileTests
{
    /// <summary>A of 40 = a1 10 + a2 30; b of 60.</summary>
    private static string Tree(string profile, string head = "") => $$"""
        {{head}}
        indicators:
          - id: A
            title: 甲
            weight: 40
            indicators:
              - { id: a1, title: 甲一, weight: 10 }
              - { id: a2, title: 甲二, weight: 30, scale: { options: [{ id: f, title: 好, points: 30 }, { id: h, title: 中, points: 15 }] } }
          - { id: b, title: 乙, weight: 60 }
        profiles:
          - { id: p, title: 室, {{profile}} }
        """;

    [Fact]
    public void Without_a_profile_the_rubric_is_as_written()
    {
        var result = Sheets.Scored(Tree("omit: [a1], not-applicable: zero"), "answers: { a1: 5, a2: h, b: 30 }");

        Assert.Equal((null, "50"), (result.Profile, result.Total.Text()));
    }

    [Theory]
    [InlineData("rescale-parent", null, "20", "50")]
    [InlineData("rescale-total", null, "15", "50")]
    [InlineData("zero", "0", "15", "45")]
    [InlineData("full", "10", "25", "55")]
    public void What_a_profile_omits_follows_its_policy(string policy, string? a1, string group, string total)
    {
        // a2 h is 15 of 30. Under rescale-parent 15 × 40 / 30; under rescale-total (15 + 30) × 100 / 90.
        var result = Sheets.Scored(Tree($"omit: [a1], not-applicable: {policy}"), "profile: p\nanswers: { a2: h, b: 30 }");

        Assert.Equal("p", result.Profile?.Id);
        Assert.Equal((IndicatorState.NotApplicable, a1, group), (result["a1"].State, result.PointsOf("a1"), result.PointsOf("A")));
        Assert.Equal(total, result.Total.Text());
    }

    [Fact]
    public void Where_weights_among_siblings_change_the_omitted_are_as_if_not_written()
    {
        var result = Sheets.Scored(Tree("omit: [a1], weights: { a2: 40 }"), "profile: p\nanswers: { a2: h, b: 30 }");

        // The options keep their maximum of 30: 15 of 30 becomes 20 of 40.
        Assert.Equal((null, null), (result["a1"].FullMarks, result["a1"].Points));
        Assert.Equal(("20", "40", "50"), (result.PointsOf("a2"), result["a2"].FullMarks.Text(), result.Total.Text()));
    }

    [Fact]
    public void A_plain_score_takes_the_profiles_weight()
    {
        var result = Sheets.Scored(Tree("weights: { a1: 20, a2: 20 }"), "profile: p\nanswers: { a1: 17, a2: f, b: 60 }");

        Assert.Equal(("17", "20", "97"), (result.PointsOf("a1"), result.PointsOf("a2"), result.Total.Text()));
    }

    [Fact]
    public void A_profile_may_change_groups_and_their_children_together()
    {
        var result = Sheets.Scored(Tree("weights: { A: 20, a1: 5, a2: 15, b: 80 }"), "profile: p\nanswers: { a1: 5, a2: h, b: 72 }");

        Assert.Equal(("12.5", "84.5"), (result.PointsOf("A"), result.Total.Text()));
    }

    [Fact]
    public void A_profile_may_replace_a_scale_which_is_read_against_its_weight()
    {
        const string Profile = "weights: { a1: 20, a2: 20 }, scales: { a2: { bands: { steps: [{ min: 60, points: 20 }, { min: 30, points: 50% }, { points: 0 }] } } }";
        var result = Sheets.Scored(Tree(Profile), "profile: p\nanswers: { a1: 20, a2: 45, b: 60 }");

        Assert.Equal(("10", "90"), (result.PointsOf("a2"), result.Total.Text()));
    }

    [Fact]
    public void Under_percent_only_the_changed_siblings_move()
    {
        const string Rubric = """
            weights: percent
            indicators:
              - id: A
                title: 甲
                weight: 40
                indicators:
                  - { id: a1, title: 甲一, weight: 25 }
                  - { id: a2, title: 甲二, weight: 75 }
              - { id: b, title: 乙, weight: 60 }
            profiles: [{ id: p, title: 室, weights: { A: 50, b: 50 } }]
            """;
        var result = Sheets.Scored(Rubric, "profile: p\nanswers: { a1: 100, a2: 0, b: 50 }");

        Assert.Equal(("12.5", "37.5"), (result.PointsOf("a1"), result.Total.Text()));
    }

    [Fact]
    public void An_omitted_group_takes_all_below_it_along()
    {
        var result = Sheets.Scored(Tree("omit: [A], not-applicable: rescale-total"), "profile: p\nanswers: { b: 45 }");

        Assert.All(new[] { "A", "a1", "a2" }, id => Assert.Equal(IndicatorState.NotApplicable, result[id].State));
        Assert.Equal("75", result.Total.Text());
    }

    [Fact]
    public void A_profile_that_omits_everything_excludes() =>
        Assert.Equal(EvaluationStatus.Excluded, Sheets.Score(Tree("omit: [A, b], not-applicable: zero"), "profile: p").Status);

    [Fact]
    public void A_condition_on_an_answer_of_another_kind_does_not_hold_under_the_profile()
    {
        const string Rubric = """
            indicators:
              - { id: a, title: 甲, weight: 50 }
              - { id: b, title: 乙, weight: 50, scale: yes-no }
            profiles:
              - { id: p, title: 室, scales: { a: { options: [{ id: good, title: 好, points: 50 }, { id: bad, title: 差, points: 0 }] }, b: { score: {} } } }
            tiers:
              - { id: hi, title: 高, require: [{ answer: a, min: 40 }, { answer: b, in: [yes] }] }
              - { id: lo, title: 低 }
            """;
        Assert.Equal("hi", Sheets.Scored(Rubric, "answers: { a: 40, b: yes }").Tier?.Id);

        var under = Sheets.Scored(Rubric, "profile: p\nanswers: { a: good, b: 50 }");
        Assert.Equal("lo", under.Tier?.Id);
        Assert.Equal([false, false], under.TierChecks[0].Conditions.Select(c => c.Held));
    }
}
