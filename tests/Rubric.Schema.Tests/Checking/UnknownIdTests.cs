namespace Rubric.Schema.Tests;

public sealed class UnknownIdTests
{
    [Fact]
    public void An_unknown_dimension_is_suggested() => RubricChecking.AssertOne(
        """
        dimensions: [{ id: aspect, title: A, values: [{ id: build, title: B }] }]
        indicators:
        - { id: a, title: A, weight: 100, dimensions: { aspct: build } }
        """,
        "RUB3015", "indicators[0].dimensions.aspct", 7, 56,
        "There is no dimension 'aspct'. Did you mean 'aspect'?",
        "维度“aspct”不存在。是否应为“aspect”？");

    [Fact]
    public void An_unknown_dimension_value_is_suggested() => RubricChecking.AssertOne(
        """
        dimensions: [{ id: aspect, title: A, values: [{ id: build, title: B }] }]
        indicators:
        - { id: a, title: A, weight: 100, dimensions: { aspect: biuld } }
        """,
        "RUB3015", "indicators[0].dimensions.aspect", 7, 57,
        "There is no value of the dimension 'aspect' called 'biuld'. Did you mean 'build'?",
        "维度“aspect”的取值“biuld”不存在。是否应为“build”？");

    [Fact]
    public void An_unknown_omission_is_an_error() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        profiles: [{ id: p, title: P, omit: [zz] }]
        """,
        "RUB3015", "profiles[0].omit[0]", 8, 38,
        "There is no indicator 'zz'. Name one that is there, or add it.",
        "指标“zz”不存在。请填写已有的 id，或补上这一项。");

    [Fact]
    public void An_unknown_tier_of_an_override_is_suggested() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        tiers: [{ id: star-5, title: T, min: 60 }]
        overrides:
        - { id: o, title: O, when: { indicator: total, min: 50% }, cap: star5 }
        """,
        "RUB3015", "overrides[0].cap", 10, 65,
        "There is no tier 'star5'. Did you mean 'star-5'?",
        "等级“star5”不存在。是否应为“star-5”？");

    [Fact]
    public void An_unknown_answer_is_suggested() => RubricChecking.AssertOne(
        """
        indicators:
        - id: a
          title: A
          weight: 100
          scale: { options: [{ id: full, title: F, points: 100 }, { id: part, title: N, points: 0 }] }
        tiers: [{ id: t, title: T, require: { answer: a, in: [pat] } }]
        """,
        "RUB3015", "tiers[0].require[0].in[0]", 10, 55,
        "There is no answer to 'a' called 'pat'. Did you mean 'part'?",
        "“a”的答案“pat”不存在。是否应为“part”？");

    [Fact]
    public void An_unknown_sub_grade_is_suggested() => RubricChecking.AssertOne(
        """
        indicators:
        - id: a
          title: A
          weight: 100
          tiers: [{ id: good, title: G, min: 60% }]
        tiers: [{ id: t, title: T, require: { each: leaf, tier: [god] } }]
        """,
        "RUB3015", "tiers[0].require[0].tier[0]", 10, 58,
        "There is no tier 'god'. Did you mean 'good'?",
        "等级“god”不存在。是否应为“good”？");

    [Fact]
    public void An_unknown_weight_of_a_profile_is_suggested() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: aaa, title: A, weight: 60 }
        - { id: bbb, title: B, weight: 40 }
        profiles: [{ id: p, title: P, weights: { aaa: 70, bbx: 30 } }]
        """,
        "RUB3015", "profiles[0].weights.bbx", 8, 56,
        "There is no indicator 'bbx'. Did you mean 'bbb'?",
        "指标“bbx”不存在。是否应为“bbb”？");
}
