namespace Rubric.Schema.Tests;

/// <summary>What reading has reported is not reported again by the rules.</summary>
public sealed class OneMistakeTests
{
    private const string Good =
        """
        full-marks: 100
        not-applicable: rescale-parent
        dimensions: [{ id: aspect, title: A, values: [{ id: build, title: B }] }]
        facts: [{ id: kind, title: K, type: choice, values: [{ id: x, title: X }, { id: y, title: Y }], default: x }]
        indicators:
        - id: g
          title: G
          weight: 60
          dimensions: { aspect: build }
          indicators:
          - id: a
            title: A
            weight: 40
            scale: { options: [{ id: full, title: F, points: 40 }, { id: part, title: P, points: 10 }] }
          - { id: b, title: B, weight: 20, scale: { curve: { through: [[0, 0], [5, 20]] } } }
        - id: c
          title: C
          weight: 40
          dimensions: { aspect: build }
          tiers: [{ id: good, title: D, min: 60% }]
          scale: { checklist: { items: [{ id: m, title: M }, { id: n, title: N }], by-count: { 2: 40, 1: 15 } } }
        profiles:
        - { id: p, title: P, omit: [c], not-applicable: zero }
        - { id: q, title: Q, weights: { g: 70, c: 30, a: 45, b: 25 } }
        tiers:
        - { id: t, title: T, min: 90, require: [{ answer: a, in: [full] }, { indicator: c, tier: good }] }
        - { id: u, title: U, require: { fact: kind, in: x } }
        overrides:
        - { id: o, title: O, when: { dimension: aspect/build, min: 50% }, cap: t }
        - { id: v, title: V, when: { evaluation: c, tier: [x] }, set: u }
        """;

    [Theory]
    [InlineData("full-marks: 100", "full-marks: hundred")]
    [InlineData("not-applicable: rescale-parent", "not-applicable: whatever")]
    [InlineData("id: aspect,", "idd: aspect,")]
    [InlineData("dimensions: [{ id", "dimension: [{ id")]
    [InlineData("id: build,", "id: ,")]
    [InlineData("type: choice", "type: choose")]
    [InlineData("values: [{ id: x,", "values: [{ title: Z }, { id: x,")]
    [InlineData("weight: 60", "weight: sixty")]
    [InlineData("weight: 60", "wieght: 60")]
    [InlineData("    weight: 40\n", "    weight: 40 points\n")]
    [InlineData("  - id: a\n", "  - id:\n")]
    [InlineData("points: 40 }", "points: x }")]
    [InlineData("points: 40 }", "pionts: 40 }")]
    [InlineData("id: full,", "")]
    [InlineData("options:", "optoins:")]
    [InlineData("[5, 20]", "[5, x]")]
    [InlineData("[5, 20]", "[5]")]
    [InlineData("by-count: { 2: 40", "by-count: { two: 40")]
    [InlineData("by-count: { 2: 40", "by-count: { 2: x")]
    [InlineData("tiers: [{ id: good", "tires: [{ id: good")]
    [InlineData("omit: [c]", "omit: [{ c: 1 }]")]
    [InlineData("not-applicable: zero", "not-applicable: nil")]
    [InlineData("weights: { g: 70", "weights: { g: x")]
    [InlineData("min: 90", "min: x")]
    [InlineData("in: [full]", "in: ")]
    [InlineData("- { id: t,", "- { idd: t,")]
    [InlineData("cap: t", "cap: [t, u]")]
    [InlineData("min: 50%", "mni: 50%")]
    [InlineData("fact: kind, in: x", "fact: kind, is: x")]
    public void A_mistake_of_reading_is_reported_once(string good, string bad)
    {
        // The one mistake that the rules find: it is told whenever nothing can hide an id.
        string text = Good.ReplaceLineEndings("\n");
        Assert.Contains(good, text, StringComparison.Ordinal);
        int at = text.IndexOf(good, StringComparison.Ordinal);
        string broken = text.Substring(0, at) + bad + text.Substring(at + good.Length);

        ReadResult<RubricDefinition> read = RubricChecking.Read(broken);

        Assert.Single(read.Diagnostics.Where(d => d.Code.Id != "RUB4002").Select(d => d.ToString()));
    }

    [Fact]
    public void The_rubric_that_is_broken_above_has_the_one_mistake_that_is_left_aside() =>
        Assert.Equal("RUB4002", Assert.Single(RubricChecking.Read(Good).Diagnostics).Code.Id);

    [Fact]
    public void A_number_that_cannot_be_read_hides_no_unknown_name()
    {
        ReadResult<RubricDefinition> read = RubricChecking.Read(
            """
            indicators:
            - { id: a, title: A, weight: 60x }
            - { id: b, title: B, weight: 40, guidence: text }
            tiers: [{ id: t, title: T, require: { indicator: c, min: 5% } }]
            """);

        Assert.Equal(["RUB2007", "RUB2004", "RUB3015"], read.Diagnostics.Select(d => d.Code.Id));
    }
}
