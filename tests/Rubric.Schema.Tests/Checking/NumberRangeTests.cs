namespace Rubric.Schema.Tests;

public sealed class NumberRangeTests
{
    [Fact]
    public void Full_marks_must_be_above_0() => RubricChecking.AssertOne(
        """
        full-marks: 0
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        """,
        "RUB3021", "full-marks", 5, 13,
        "'full-marks' is 0, but must be above 0. Correct the number.",
        "“full-marks”是 0，但必须大于 0。请改正。");

    [Fact]
    public void A_weight_must_be_above_0() => RubricChecking.AssertOne(
        """
        weights: relative
        indicators:
        - { id: a, title: A, weight: 0 }
        - { id: b, title: B, weight: 40 }
        """,
        "RUB3021", "indicators[0].weight", 7, 30,
        "'weight' is 0, but must be above 0. Correct the number.",
        "“weight”是 0，但必须大于 0。请改正。");

    [Fact]
    public void A_limit_must_not_be_negative() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        bonus: { limit: -1, indicators: [{ id: x, title: X, weight: 5 }] }
        """,
        "RUB3021", "bonus.limit", 8, 17,
        "'limit' is -1, but must be 0 or more. Correct the number.",
        "“limit”是 -1，但必须不小于 0。请改正。");

    [Fact]
    public void Rounding_goes_to_28_places() => RubricChecking.AssertOne(
        """
        rounding: { total: 29 }
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        """,
        "RUB3021", "rounding.total", 5, 20,
        "'total' is 29, but must be from 0 to 28. Correct the number.",
        "“total”是 29，但必须在 0 到 28 之间。请改正。");

    [Fact]
    public void Points_must_not_pass_the_maximum() => RubricChecking.AssertOne(
        """
        indicators:
        - id: a
          title: A
          weight: 100
          scale: { options: [{ id: x, title: X, points: 101 }, { id: y, title: Y, points: 100 }] }
        """,
        "RUB3021", "indicators[0].scale.options[0].points", 9, 49,
        "'points' is 101, but must be from 0 to 100. Correct the number.",
        "“points”是 101，但必须在 0 到 100 之间。请改正。");

    [Fact]
    public void Points_must_not_be_negative() => RubricChecking.AssertOne(
        """
        indicators:
        - id: a
          title: A
          weight: 100
          scale: { bands: { steps: [{ min: 1, points: 100 }, { points: -2 }] } }
        """,
        "RUB3021", "indicators[0].scale.bands.steps[1].points", 9, 64,
        "'points' is -2, but must be from 0 to 100. Correct the number.",
        "“points”是 -2，但必须在 0 到 100 之间。请改正。");

    [Fact]
    public void A_percentage_of_points_ends_at_100() => RubricChecking.AssertOne(
        """
        indicators:
        - id: a
          title: A
          weight: 100
          scale: { options: [{ id: x, title: X, points: 100% }, { id: y, title: Y, points: 120% }] }
        """,
        "RUB3021", "indicators[0].scale.options[1].points", 9, 84,
        "'points' is 120%, but must be from 0 to 100. Correct the number.",
        "“points”是 120%，但必须在 0 到 100 之间。请改正。");

    [Fact]
    public void A_step_must_be_above_0() => RubricChecking.AssertOne(
        """
        indicators:
        - id: a
          title: A
          weight: 100
          scale: { score: { step: 0 } }
        """,
        "RUB3021", "indicators[0].scale.score.step", 9, 27,
        "'step' is 0, but must be above 0. Correct the number.",
        "“step”是 0，但必须大于 0。请改正。");

    [Fact]
    public void A_maximum_must_be_above_0() => RubricChecking.AssertOne(
        """
        indicators:
        - id: a
          title: A
          weight: 100
          scale: { out-of: 0, yes-no: { full-on: no } }
        """,
        "RUB3021", "indicators[0].scale.out-of", 9, 20,
        "'out-of' is 0, but must be above 0. Correct the number.",
        "“out-of”是 0，但必须大于 0。请改正。");

    [Fact]
    public void A_target_must_not_be_negative() => RubricChecking.AssertOne(
        """
        indicators:
        - id: a
          title: A
          weight: 100
          scale: { ratio: { target: -1 } }
        """,
        "RUB3021", "indicators[0].scale.ratio.target", 9, 29,
        "'target' is -1, but must be 0 or more. Correct the number.",
        "“target”是 -1，但必须不小于 0。请改正。");

    [Fact]
    public void A_count_of_items_ends_at_their_number() => RubricChecking.AssertOne(
        """
        indicators:
        - id: a
          title: A
          weight: 100
          scale: { checklist: { items: [{ id: x, title: X }], by-count: { 2: 100, 1: 50 } } }
        """,
        "RUB3021", "indicators[0].scale.checklist.by-count.2", 9, 70,
        "'by-count' is 2, but must be from 0 to 1. Correct the number.",
        "“by-count”是 2，但必须在 0 到 1 之间。请改正。");

    [Fact]
    public void At_least_one_result_is_combined() => RubricChecking.AssertOne(
        """
        indicators:
        - id: a
          title: A
          weight: 100
          scale: { evaluation: { rubric: s, at-least: 0 } }
        """,
        "RUB3021", "indicators[0].scale.evaluation.at-least", 9, 47,
        "'at-least' is 0, but must be 1 or more. Correct the number.",
        "“at-least”是 0，但必须不小于 1。请改正。");

    [Fact]
    public void At_least_goes_to_the_number_of_conditions() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        tiers: [{ id: t, title: T, require: { at-least: 2, of: [{ indicator: a, min: 1% }] } }]
        """,
        "RUB3021", "tiers[0].require[0].at-least", 8, 49,
        "'at-least' is 2, but must be from 1 to 1. Correct the number.",
        "“at-least”是 2，但必须在 1 到 1 之间。请改正。");

    [Fact]
    public void A_tier_is_lowered_by_1_or_more() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        tiers: [{ id: t, title: T }]
        overrides: [{ id: o, title: O, when: { indicator: a, min: 50% }, lower: 0 }]
        """,
        "RUB3021", "overrides[0].lower", 9, 73,
        "'lower' is 0, but must be above 0. Correct the number.",
        "“lower”是 0，但必须大于 0。请改正。");

    [Fact]
    public void A_total_must_not_be_negative() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        overrides: [{ id: o, title: O, when: { indicator: a, min: 50% }, total: -1 }]
        """,
        "RUB3021", "overrides[0].total", 8, 73,
        "'total' is -1, but must be 0 or more. Correct the number.",
        "“total”是 -1，但必须不小于 0。请改正。");

    [Fact]
    public void A_weight_of_a_profile_must_be_above_0() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        profiles: [{ id: p, title: P, weights: { a: 0 } }]
        """,
        "RUB3021", "profiles[0].weights.a", 8, 45,
        "'weight' is 0, but must be above 0. Correct the number.",
        "“weight”是 0，但必须大于 0。请改正。");

    [Fact]
    public void A_date_must_exist() => RubricChecking.AssertOne(
        """
        effective: 2022-02-30
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        """,
        "RUB3022", "effective", 5, 12,
        "'2022-02-30' is not a date. Write year, month and day, such as '2022-12-01'.",
        "“2022-02-30”不是日期。请写年、月、日，例如“2022-12-01”。");
}
