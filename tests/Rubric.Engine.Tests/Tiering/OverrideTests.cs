namespace Rubric.Engine.Tests.Tiering;

/// <summary>What changes a tier after it was found, or a total before (format, section 6).</summary>
public sealed class OverrideTests
{
    private const string Base = """
        facts:
          - { id: f, title: 一, type: yes-no, default: no }
          - { id: g, title: 二, type: yes-no, default: no }
          - { id: n, title: 数, type: number }
        indicators: [{ id: a, title: 甲, weight: 100 }]
        tiers:
          - { id: t4, title: 四, min: 90 }
          - { id: t3, title: 三, min: 80 }
          - { id: m, title: 中止, ranked: false, min: 70, below: 71 }
          - { id: t2, title: 二, min: 60 }
          - { id: t1, title: 一, min: 10 }
        overrides:

        """;

    [Theory]
    [InlineData("set: t1", 95, "t4", "t1", true)]
    [InlineData("set: t4", 95, "t4", "t4", false)]
    [InlineData("set: m", 95, "t4", "m", true)]
    [InlineData("set: t2", 5, null, "t2", true)]
    [InlineData("cap: t2", 95, "t4", "t2", true)]
    [InlineData("cap: t2", 20, "t1", "t1", false)]
    [InlineData("floor: t3", 20, "t1", "t3", true)]
    [InlineData("floor: t3", 95, "t4", "t4", false)]
    [InlineData("raise: 1", 65, "t2", "t3", true)]
    [InlineData("raise: 2", 85, "t3", "t4", true)]
    [InlineData("raise: 1", 95, "t4", "t4", false)]
    [InlineData("lower: 1", 85, "t3", "t2", true)]
    [InlineData("lower: 9", 95, "t4", "t1", true)]
    [InlineData("lower: 1", 15, "t1", "t1", false)]
    [InlineData("cap: t1", 70, "m", "m", false)]
    [InlineData("floor: t4", 70, "m", "m", false)]
    [InlineData("raise: 1", 70, "m", "m", false)]
    [InlineData("lower: 1", 70, "m", "m", false)]
    [InlineData("raise: 1", 5, null, null, false)]
    [InlineData("floor: t3", 5, null, null, false)]
    [InlineData("cap: t3", 5, null, null, false)]
    [InlineData("lower: 1", 5, null, null, false)]
    public void An_effect_moves_the_tier_or_is_told_without_effect(string effect, int points, string? before, string? after, bool changes)
    {
        var result = Score($"  - {{ id: o, title: 改, when: {{ fact: f }}, {effect} }}", points, "f: yes");

        var fired = Assert.Single(result.FiredOverrides);
        Assert.Equal((before, after, changes), (fired.TierBefore?.Id, fired.TierAfter?.Id, fired.HadEffect));
        Assert.Equal((before, after), (result.TierBeforeOverrides?.Id, result.Tier?.Id));
        Assert.Equal(points, result.Total);
        Assert.True(Assert.Single(fired.Conditions).Held);
    }

    [Fact]
    public void An_override_whose_condition_does_not_hold_does_nothing()
    {
        var result = Score("  - { id: o, title: 改, when: { fact: f }, set: t1 }", 95, "g: yes");

        Assert.Empty(result.FiredOverrides);
        Assert.Equal("t4", result.Tier?.Id);
    }

    [Fact]
    public void Each_sees_what_the_one_before_left()
    {
        const string Overrides = """
              - { id: one, title: 一, when: { tier: [t4] }, lower: 1 }
              - { id: two, title: 二, when: { tier: [t3] }, lower: 1 }
              - { id: three, title: 三, when: { tier: [t4] }, set: t1 }
              - { id: four, title: 四, when: { tier: [t2] }, cap: t3 }
            """;
        var result = Score(Overrides, 95, "");

        Assert.Equal(
            [("one", "t4", "t3"), ("two", "t3", "t2"), ("four", "t2", "t2")],
            result.FiredOverrides.Select(o => (o.Override.Id, o.TierBefore?.Id, o.TierAfter?.Id)));
        Assert.Equal(("t4", "t2"), (result.TierBeforeOverrides?.Id, result.Tier?.Id));
    }

    [Fact]
    public void A_shift_stops_at_the_end_each_time()
    {
        const string Overrides = """
              - { id: up, title: 升, when: { fact: f }, raise: 3 }
              - { id: down, title: 降, when: { fact: f }, lower: 1 }
            """;
        Assert.Equal("t3", Score(Overrides, 85, "f: yes").Tier?.Id);
    }

    [Fact]
    public void No_tier_meets_no_tier_condition()
    {
        const string Overrides = """
              - { id: not, title: 非, when: { not: { tier: [t1, t2, t3, t4, m] } }, set: t2 }
            """;
        Assert.Equal("t2", Score(Overrides, 5, "").Tier?.Id);
        Assert.Equal("t4", Score(Overrides, 95, "").Tier?.Id);
    }

    [Fact]
    public void Exclude_ends_the_list_and_keeps_the_total()
    {
        const string Overrides = """
              - { id: down, title: 降, when: { fact: f }, lower: 1 }
              - { id: out, title: 不参评, when: { fact: f }, exclude: true }
              - { id: late, title: 后, when: { fact: f }, set: t1 }
            """;
        var result = Score(Overrides, 95, "f: yes");

        Assert.Equal((EvaluationStatus.Excluded, "95", null), (result.Status, result.Total.Text(), result.Tier));
        Assert.Equal(("t4", 2), (result.TierBeforeOverrides?.Id, result.FiredOverrides.Length));
    }

    [Fact]
    public void A_replaced_total_decides_the_tier_also_upwards()
    {
        var result = Score("  - { id: o, title: 定, when: { indicator: a, below: 10 }, total: 85 }", 5, "");

        Assert.Equal(("85", "t3"), (result.Total.Text(), result.Tier?.Id));
        var fired = Assert.Single(result.FiredOverrides);
        Assert.Equal((null, null, true), (fired.TierBefore, fired.TierAfter, fired.HadEffect));
        Assert.Contains(new Contribution(ContributionKind.Override, "o", 80), result.Contributions);
    }

    [Theory]
    [InlineData(85, false)]
    [InlineData(84.99, true)]
    public void A_total_that_is_replaced_by_itself_is_told_without_effect(decimal points, bool changes)
    {
        var result = Sheets.Scored(Base + "  - { id: o, title: 定, when: { fact: f }, total: 85 }", FormattableString.Invariant($"answers: {{ a: {points} }}\nfacts: {{ f: yes }}"));

        Assert.Equal(("85", changes), (result.Total.Text(), Assert.Single(result.FiredOverrides).HadEffect));
    }

    [Fact]
    public void All_replacements_look_at_the_computed_total_and_the_last_that_fires_stands()
    {
        const string Overrides = """
              - { id: one, title: 一, when: { indicator: total, min: 90 }, total: 65 }
              - { id: two, title: 二, when: { indicator: total, min: 85 }, total: 81 }
              - { id: three, title: 三, when: { indicator: total, below: 85 }, total: 0 }
              - { id: four, title: 四, when: { indicator: total, max: 81, min: 81 }, set: m }
            """;
        var result = Score(Overrides, 95, "");

        Assert.Equal(["one", "two", "four"], result.FiredOverrides.Select(o => o.Override.Id));
        Assert.Equal(("81", "t3", "m"), (result.Total.Text(), result.TierBeforeOverrides?.Id, result.Tier?.Id));
        Assert.Equal(81, result.TierChecks[0].Bounds[0].Lowest);
    }

    [Fact]
    public void Replacements_come_before_other_effects_wherever_they_are_written()
    {
        const string Overrides = """
              - { id: down, title: 降, when: { fact: f }, lower: 1 }
              - { id: total, title: 定, when: { fact: f }, total: 95 }
            """;
        var result = Score(Overrides, 20, "f: yes");

        Assert.Equal(["total", "down"], result.FiredOverrides.Select(o => o.Override.Id));
        Assert.Equal("t3", result.Tier?.Id);
    }

    [Fact]
    public void Before_scoring_the_first_that_holds_ends_everything()
    {
        const string Overrides = """
              - { id: later, title: 后, when: { fact: f }, set: t4 }
              - { id: one, title: 一, before-scoring: true, when: { fact: g }, exclude: true }
              - { id: two, title: 二, before-scoring: true, when: { fact: f }, set: t1 }
              - { id: three, title: 三, before-scoring: true, when: { fact: f }, set: t2 }
            """;
        var result = Sheets.Score(Base + Overrides, "facts: { f: yes }");

        Assert.Equal((EvaluationStatus.Decided, null, "t1"), (result.Status, result.Total, result.Tier?.Id));
        Assert.Equal("two", Assert.Single(result.FiredOverrides).Override.Id);
        Assert.Empty(result.Missing);
        Assert.Empty(result.Contributions);
        Assert.Equal((IndicatorState.NotScored, null), (result["a"].State, result["a"].Points));

        var excluded = Sheets.Score(Base + Overrides, "facts: { f: yes, g: yes }\nanswers: { a: 80 }");
        Assert.Equal((EvaluationStatus.Excluded, null, null), (excluded.Status, excluded.Total, excluded.Tier));
        Assert.Equal("80", excluded["a"].Answer?.ToString());
    }

    [Fact]
    public void Before_scoring_something_unanswered_meets_no_condition_so_that_not_of_it_holds()
    {
        const string Not = "  - { id: o, title: 无, before-scoring: true, when: { not: { fact: n, min: 1 } }, set: t1 }";
        const string Answer = "  - { id: o, title: 无, before-scoring: true, when: { answer: a, min: 0 }, set: t1 }";

        Assert.Equal(EvaluationStatus.Decided, Sheets.Score(Base + Not, "answers: {}").Status);
        Assert.Equal(EvaluationStatus.Scored, Sheets.Score(Base + Not, "answers: { a: 50 }\nfacts: { n: 1 }").Status);
        Assert.Equal(EvaluationStatus.Incomplete, Sheets.Score(Base + Answer, "answers: {}").Status);
        Assert.Equal(EvaluationStatus.Decided, Sheets.Score(Base + Answer, "answers: { a: 50 }").Status);
    }

    private static Evaluation Score(string overrides, int points, string facts)
    {
        var result = Sheets.Score(Base + overrides, $"answers: {{ a: {points} }}\nfacts: {{ {facts} }}");
        Assert.Empty(result.Problems);
        return result;
    }
}
