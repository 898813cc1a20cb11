namespace Rubric.Schema.Tests;

/// <summary>Tiers that are shadowed, overlap, or leave gaps.</summary>
public sealed class TierOrderRulesTests
{
    private const string Free = "indicators: [{ id: a, title: A, weight: 100 }]\n";
    private const string Whole = "indicators: [{ id: a, title: A, weight: 100, scale: { score: { step: 1 } } }]\n";

    [Theory]
    [InlineData("min: 60", "min: 90")]
    [InlineData("min: 60", "min: 60")]
    [InlineData("min: 60", "min: 70, max: 80")]
    [InlineData("min: 60%", "min: 60")]
    [InlineData("above: 60", "min: 61, require: { each: leaf, min: 10% }")]
    public void A_tier_that_an_earlier_one_holds_is_never_reached(string first, string second) => RubricChecking.AssertOne(
        Free + "tiers:\n  - { id: s, title: S, " + first + " }\n  - { id: t, title: T, " + second + " }",
        "RUB4013", "tiers[1]", 8, 11,
        "The tier 't' is never reached: 's' above it holds whenever it does, and the first that holds counts. Put the tier that is harder to reach first.",
        "永远不会评为等级“t”：凡符合它的，也符合写在它前面的“s”，而评定时取第一个符合的等级。请把较难达到的等级写在前面。");

    [Fact]
    public void Tiers_of_an_indicator_are_looked_at_too() => Assert.Equal(
        [("RUB4013", "indicators[0].tiers[1]")],
        RubricChecking.Read("indicators: [{ id: a, title: A, weight: 100, tiers: [{ id: s, title: S, min: 60% }, { id: t, title: T, min: 80% }] }]")
            .Diagnostics.Select(d => (d.Code.Id, d.Path)));

    [Theory]
    [InlineData("tiers: [{ id: s, title: S, min: 60, require: { each: leaf, min: 80% } }, { id: t, title: T, min: 60 }]")]
    [InlineData("tiers: [{ id: s, title: S, min: 60 }, { id: t, title: T }, { id: v, title: V, ranked: false }]\noverrides: [{ id: o, title: O, when: { answer: a, max: 1 }, set: v }]")]
    [InlineData("tiers: [{ id: s, title: S, min: 60 }, { id: t, title: T }, { id: v, title: V }]\noverrides: [{ id: o, title: O, when: { answer: a, max: 1 }, lower: 1 }]")]
    [InlineData("tiers: [{ id: s, title: S, min: 60, below: 100 }, { id: t, title: T, min: 100 }]")]
    public void Tiers_that_can_be_reached_are_good(string tiers) => RubricChecking.AssertGood(Free + tiers);

    [Theory]
    [InlineData("min: 80, max: 100", "min: 60, max: 80", "80")]
    [InlineData("min: 80%, max: 100%", "min: 60, max: 90", "80")]
    [InlineData("min: 80, max: 100", "above: 70.5, below: 80.5", "80")]
    public void Tiers_with_both_ends_that_overlap_are_told(string first, string second, string number) => RubricChecking.AssertOne(
        Free + "tiers:\n  - { id: s, title: S, " + first + " }\n  - { id: t, title: T, " + second + " }",
        "RUB4014", "tiers[1]", 8, 11,
        $"The tiers 's' and 't' both hold {number}; the first counts. Move the bounds so that every number has one tier.",
        $"{number} 同时符合等级“s”和“t”，评定时取前一个。请调整界限，使每个数只符合一个等级。");

    [Fact]
    public void Rates_of_an_indicator_that_overlap_are_told_as_rates()
    {
        Diagnostic found = Assert.Single(RubricChecking.Read(
            "indicators: [{ id: a, title: A, weight: 100, tiers: [{ id: s, title: S, min: 80%, max: 100% }, { id: t, title: T, min: 60%, max: 80% }] }]").Diagnostics);
        RubricChecking.AssertIs(found, "RUB4014", "indicators[0].tiers[1]",
            "The tiers 's' and 't' both hold 80%; the first counts. Move the bounds so that every number has one tier.",
            "80% 同时符合等级“s”和“t”，评定时取前一个。请调整界限，使每个数只符合一个等级。");
    }

    [Theory]
    [InlineData(Free, "min: 90", "min: 60, max: 80", "81")]
    [InlineData(Free, "min: 90", "min: 60, max: 89", "89.5")]
    [InlineData(Whole, "min: 90", "min: 60, max: 88", "89")]
    [InlineData("rounding: { total: 1 }\n" + Free, "min: 90", "min: 60, max: 89.8", "89.9")]
    [InlineData("indicators: [{ id: a, title: A, weight: 60, scale: yes-no }, { id: b, title: B, weight: 40, scale: yes-no }]\n", "min: 90", "min: 30, max: 50", "60")]
    [InlineData("not-applicable: rescale-parent\n" + Whole, "min: 90", "min: 60, max: 89", "89.5")]
    public void A_total_between_two_tiers_is_told(string head, string first, string second, string total)
    {
        Diagnostic found = Assert.Single(RubricChecking.Read(head + "tiers:\n  - { id: s, title: S, " + first + " }\n  - { id: t, title: T, " + second + " }").Diagnostics);
        RubricChecking.AssertIs(found, "RUB4015", "tiers[1]",
            $"Totals between 's' and 't' reach no tier, such as {total}. Move the bounds so that the tiers meet; of tiers written top first, 'min' alone is enough.",
            $"“s”与“t”之间的总分没有对应的等级，例如 {total} 分。请调整界限，使各等级相接；等级从高到低书写时，只写“min”即可。");
        Assert.Equal((5 + head.Count(c => c == '\n') + 2, 11), (found.Place.StartLine, found.Place.StartColumn));
    }

    [Fact]
    public void A_total_above_all_tiers_is_told() => RubricChecking.AssertOne(
        Free + "bonus: { limit: 5, indicators: [{ id: b, title: B, weight: 20 }] }\ntiers: [{ id: s, title: S, min: 60, max: 100 }]",
        "RUB4015", "tiers[0]", 7, 15,
        "Totals above 's' reach no tier, such as 101. Move the bounds so that the tiers meet; of tiers written top first, 'min' alone is enough.",
        "“s”之上的总分没有对应的等级，例如 101 分。请调整界限，使各等级相接；等级从高到低书写时，只写“min”即可。");

    [Theory]
    [InlineData(Whole, "min: 90, max: 100", "min: 60, max: 89")]
    [InlineData("rounding: { total: 0 }\n" + Free, "min: 90", "min: 60, max: 89")]
    [InlineData("indicators: [{ id: a, title: A, weight: 60, scale: yes-no }, { id: b, title: B, weight: 40, scale: yes-no }]\n", "min: 90", "min: 30, max: 80")]
    [InlineData(Free, "min: 90", "min: 60, below: 90")]
    [InlineData("weights: percent\nindicators: [{ id: a, title: A, weight: 100, scale: { bands: { steps: [{ min: 1, points: 100 }, { points: 50 }] } } }]\n", "min: 90", "min: 50, max: 60")]
    public void A_gap_that_no_total_reaches_is_none(string head, string first, string second) =>
        RubricChecking.AssertGood(head + "tiers: [{ id: s, title: S, " + first + " }, { id: t, title: T, " + second + " }]");

    [Theory]
    [InlineData("", "min: 80%", "min: 60%, max: 70%", "Rates", "得分率", "71%", "71%")]
    [InlineData("", "min: 24", "min: 18, max: 20", "Points", "得分", "21", "21 分")]
    [InlineData(", scale: { score: { step: 1 } }", "min: 24", "min: 18, max: 22", "Points", "得分", "23", "23 分")]
    [InlineData(", scale: { score: { step: 1 } }", "min: 64%", "min: 30%, max: 63%", "Rates", "得分率", "about 63.33%", "约 63.33%")]
    [InlineData(", scale: { score: { step: 1 } }", "min: 80%", "min: 30%, max: 70%", "Rates", "得分率", "about 73.33%", "约 73.33%")]
    [InlineData(", not-applicable: rescale-parent", "min: 80%", "min: 30%, max: 75%", "Rates", "得分率", "76%", "76%")]
    public void A_gap_between_the_tiers_of_an_indicator_is_told(
        string leaf, string first, string second, string what, string whatChinese, string example, string exampleChinese)
    {
        Diagnostic found = Assert.Single(RubricChecking.Read(
            $"indicators:\n  - {{ id: b, title: B, weight: 70 }}\n  - {{ id: a, title: A, weight: 30{leaf}, tiers: [{{ id: s, title: S, {first} }}, {{ id: t, title: T, {second} }}] }}").Diagnostics);
        RubricChecking.AssertIs(found, "RUB4015", "indicators[1].tiers[1]",
            $"{what} between 's' and 't' reach no tier, such as {example}. Move the bounds so that the tiers meet; of tiers written top first, 'min' alone is enough.",
            $"“s”与“t”之间的{whatChinese}没有对应的等级，例如 {exampleChinese}。请调整界限，使各等级相接；等级从高到低书写时，只写“min”即可。");
    }

    [Fact]
    public void A_rate_above_all_tiers_of_an_indicator_is_told() => Assert.Equal(
        "Rates above 's' reach no tier, such as 91%. Move the bounds so that the tiers meet; of tiers written top first, 'min' alone is enough.",
        Assert.Single(RubricChecking.Read("indicators: [{ id: a, title: A, weight: 100, tiers: [{ id: s, title: S, min: 60%, max: 90% }] }]").Diagnostics).GetMessage("en"));

    [Fact]
    public void A_gap_that_only_one_profile_reaches_is_told() => Assert.Equal(
        ("RUB4015", "23"),
        RubricChecking.Read(
            """
            indicators:
              - { id: a, title: A, weight: 22, scale: { score: { step: 1 } }, tiers: [{ id: s, title: S, min: 24 }, { id: t, title: T, max: 22 }] }
              - { id: b, title: B, weight: 78, scale: { score: { step: 1 } } }
            profiles: [{ id: p, title: P, weights: { a: 30, b: 70 } }]
            """).Diagnostics.Select(d => (d.Code.Id, $"{d.Arguments[2]}")).Single());

    [Theory]
    [InlineData("scale: { score: { step: 1 } }", "min: 90%", "min: 60%, max: 89%")]
    [InlineData("scale: yes-no", "min: 90%", "min: 0, max: 10")]
    [InlineData("scale: yes-no", "min: 90%", "max: 10%")]
    [InlineData("not-applicable: rescale-total, scale: { score: { step: 1 } }", "min: 90", "min: 60, max: 89")]
    public void A_gap_that_no_points_of_an_indicator_reach_is_none(string leaf, string first, string second) =>
        RubricChecking.AssertGood($"indicators: [{{ id: a, title: A, weight: 100, {leaf}, tiers: [{{ id: s, title: S, {first} }}, {{ id: t, title: T, {second} }}] }}]");

    [Theory]
    [InlineData("rounding: { groups: 0 }", "min: 18", "max: 17")]
    [InlineData("rounding: { leaves: 0 }", "min: 18", "max: 17")]
    public void Points_that_rounding_makes_whole_reach_no_gap(string rounding, string first, string second) =>
        RubricChecking.AssertGood(rounding + "\n" +
            $$"""
            indicators:
              - id: g
                title: G
                weight: 30
                tiers: [{ id: s, title: S, {{first}} }, { id: t, title: T, {{second}} }]
                indicators: [{ id: a, title: A, weight: 10 }, { id: b, title: B, weight: 20 }]
              - { id: c, title: C, weight: 70 }
            tiers: [{ id: u, title: U }]
            """);

    [Fact]
    public void Totals_of_rounded_leaves_reach_no_gap_between_whole_numbers() =>
        RubricChecking.AssertGood("rounding: { leaves: 0 }\n" + Free + "tiers: [{ id: s, title: S, min: 90 }, { id: t, title: T, max: 89 }]");
}
