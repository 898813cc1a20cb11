namespace Rubric.Schema.Tests;

public sealed class ScaleRulesTests
{
    [Fact]
    public void The_best_option_is_the_maximum() => RubricChecking.AssertOne(
        """
        indicators:
        - id: a
          title: A
          weight: 100
          scale: { options: [{ id: x, title: X, points: 90 }, { id: y, title: Y, points: 0 }] }
        """,
        "RUB3041", "indicators[0].scale.options", 9, 21,
        "This scale can give 90 at best, but its maximum is 100 (the weight of 'a'). Correct the points, or write the scale's own maximum as 'out-of'.",
        "这一评分尺度最多可得 90 分，而它的满分是 100（“a”的权重）。请改正分值，或用“out-of”写明尺度自己的满分。");

    [Fact]
    public void All_items_together_are_the_maximum() => RubricChecking.AssertOne(
        """
        indicators:
        - id: a
          title: A
          weight: 100
          scale: { out-of: 10, checklist: { items: [{ id: x, title: X, points: 5 }, { id: y, title: Y, points: 6 }] } }
        """,
        "RUB3041", "indicators[0].scale.checklist.items", 9, 44,
        "This scale can give 11 at best, but its maximum is 10 ('out-of'). Correct the points, or write the scale's own maximum as 'out-of'.",
        "这一评分尺度最多可得 11 分，而它的满分是 10（“out-of”）。请改正分值，或用“out-of”写明尺度自己的满分。");

    [Fact]
    public void The_best_count_is_the_maximum() => RubricChecking.AssertOne(
        """
        indicators:
        - id: a
          title: A
          weight: 100
          scale: { checklist: { items: [{ id: x, title: X }, { id: y, title: Y }], by-count: { 2: 90, 1: 50 } } }
        """,
        "RUB3041", "indicators[0].scale.checklist.by-count", 9, 88,
        "This scale can give 90 at best, but its maximum is 100 (the weight of 'a'). Correct the points, or write the scale's own maximum as 'out-of'.",
        "这一评分尺度最多可得 90 分，而它的满分是 100（“a”的权重）。请改正分值，或用“out-of”写明尺度自己的满分。");

    [Fact]
    public void The_limits_of_additions_reach_the_maximum() => RubricChecking.AssertOne(
        """
        indicators:
        - id: a
          title: A
          weight: 100
          scale: { additions: { items: [{ id: x, title: X, points: 5, limit: 50 }, { id: y, title: Y, points: 1, limit: 40% }] } }
        """,
        "RUB3041", "indicators[0].scale.additions.items", 9, 32,
        "This scale can give 90 at best, but its maximum is 100 (the weight of 'a'). Correct the points, or write the scale's own maximum as 'out-of'.",
        "这一评分尺度最多可得 90 分，而它的满分是 100（“a”的权重）。请改正分值，或用“out-of”写明尺度自己的满分。");

    [Fact]
    public void The_best_step_is_the_maximum() => RubricChecking.AssertOne(
        """
        weights: percent
        indicators:
        - id: a
          title: A
          weight: 100
          scale: { bands: { steps: [{ min: 1, points: 5 }, { points: 0 }] } }
        """,
        "RUB3041", "indicators[0].scale.bands.steps", 10, 28,
        "This scale can give 5 at best, but its maximum is 100 (as no 'out-of' is written). Correct the points, or write the scale's own maximum as 'out-of'.",
        "这一评分尺度最多可得 5 分，而它的满分是 100（未写“out-of”）。请改正分值，或用“out-of”写明尺度自己的满分。");

    [Fact]
    public void The_best_point_of_a_curve_is_the_maximum() => RubricChecking.AssertOne(
        """
        indicators:
        - id: a
          title: A
          weight: 100
          scale: { curve: { through: [[0, 0], [10, 10]] } }
        """,
        "RUB3041", "indicators[0].scale.curve.through", 9, 30,
        "This scale can give 10 at best, but its maximum is 100 (the weight of 'a'). Correct the points, or write the scale's own maximum as 'out-of'.",
        "这一评分尺度最多可得 10 分，而它的满分是 100（“a”的权重）。请改正分值，或用“out-of”写明尺度自己的满分。");

    [Fact]
    public void A_scale_of_a_profile_is_read_against_its_weight() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        profiles: [{ id: p, title: P, weights: { a: 50, b: 50 }, scales: { b: { options: [{ id: x, title: X, points: 40 }] } } }]
        """,
        "RUB3041", "profiles[0].scales.b.options", 8, 82,
        "This scale can give 40 at best, but its maximum is 50 (the weight of 'b' under the profile 'p'). Correct the points, or write the scale's own maximum as 'out-of'.",
        "这一评分尺度最多可得 40 分，而它的满分是 50（对象类型“p”下“b”的权重）。请改正分值，或用“out-of”写明尺度自己的满分。");

    [Fact]
    public void A_step_divides_the_maximum() => RubricChecking.AssertOne(
        """
        indicators:
        - id: a
          title: A
          weight: 100
          scale: { score: { step: 3 } }
        """,
        "RUB3042", "indicators[0].scale.score.step", 9, 27,
        "The maximum 100 (the weight of 'a') is not a multiple of the step 3, so nobody could get full marks. Change one of the two.",
        "满分 100（“a”的权重）不是步长 3 的整数倍，因此无法得到满分。请修改其中之一。");

    [Fact]
    public void A_step_divides_the_weight_of_a_profile() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60, scale: { score: { step: 4 } } }
        - { id: b, title: B, weight: 40 }
        profiles: [{ id: p, title: P, weights: { a: 50, b: 50 } }]
        """,
        "RUB3042", "profiles[0].weights.a", 8, 45,
        "The maximum 50 (the weight of 'a' under the profile 'p') is not a multiple of the step 4, so nobody could get full marks. Change one of the two.",
        "满分 50（对象类型“p”下“a”的权重）不是步长 4 的整数倍，因此无法得到满分。请修改其中之一。");

    [Fact]
    public void A_curve_goes_upwards() => RubricChecking.AssertOne(
        """
        indicators:
        - id: a
          title: A
          weight: 100
          scale: { curve: { through: [[0, 0], [10, 100], [10, 50]] } }
        """,
        "RUB3043", "indicators[0].scale.curve.through[2][0]", 9, 51,
        "The measured number 10 follows 10, but a curve goes strictly upwards. Put its points in ascending order, each number once.",
        "测量值 10 排在 10 之后，但曲线的测量值必须逐个增大。请按从小到大排列，每个值只出现一次。");

    [Fact]
    public void A_step_after_one_without_bounds_is_a_warning() => RubricChecking.AssertOne(
        """
        indicators:
        - id: a
          title: A
          weight: 100
          scale: { bands: { steps: [{ points: 0 }, { min: 1, points: 100 }] } }
        """,
        "RUB3044", "indicators[0].scale.bands.steps[1]", 9, 46,
        "This step is never reached: the steps before it hold all of its numbers, and the first that holds counts. Put it before them, or remove it.",
        "永远不会用到这一档：凡符合它的数，也符合写在它前面的档，而计分时取第一个符合的档。请把它移到前面，或将它删除。");

    [Theory]
    [InlineData("{ target: 0, better: lower }")]
    [InlineData("{ target: 0, better: lower, when-zero: zero }")]
    public void A_ratio_that_no_answer_fulfils_is_a_warning(string ratio) => RubricChecking.AssertOne(
        "indicators:\n- id: a\n  title: A\n  weight: 100\n  scale: { ratio: " + ratio + " }",
        "RUB3049", "indicators[0].scale.ratio.target", 9, 29,
        "With the target 0 and 'better: lower' no answer gets full marks: numbers above 0 get none, and 0 gets them only with 'when-zero: full'. Add that, or write a target above 0.",
        "目标为 0 且“better: lower”时，任何答案都得不到满分：大于 0 的数得 0 分，而 0 只有写明“when-zero: full”才得满分。请补上它，或改用大于 0 的目标。");

    [Theory]
    [InlineData("{ target: 0, better: lower, when-zero: full }")]
    [InlineData("{ target: 0 }")]
    [InlineData("{ target: 0.1, better: lower }")]
    [InlineData("{ better: lower }")]
    public void A_ratio_that_an_answer_fulfils_is_good(string ratio) => RubricChecking.AssertGood(
        "indicators: [{ id: a, title: A, weight: 100, scale: { ratio: " + ratio + " } }]");

    [Fact]
    public void The_entries_of_a_repeated_sum_may_stay_below_the_maximum() => RubricChecking.AssertGood(
        """
        indicators:
        - id: a
          title: A
          weight: 60
          scale: { bands: { repeated: sum, steps: [{ min: 1, points: 5 }, { points: 0 }] } }
        - id: b
          title: B
          weight: 40
          scale: { score: { step: 3, repeated: sum } }
        """);

    [Fact]
    public void The_points_of_an_informational_indicator_need_no_maximum() => RubricChecking.AssertGood(
        """
        indicators:
        - { id: a, title: A, weight: 100 }
        - id: i
          title: I
          informational: yes
          scale: { options: [{ id: x, title: X, points: 3 }] }
        """);

    [Fact]
    public void A_deduction_among_penalties_need_not_reach_its_maximum() => RubricChecking.AssertGood(
        """
        indicators: [{ id: a, title: A, weight: 100 }]
        penalties:
          indicators:
          - id: d
            title: D
            weight: 20
            scale: { deductions: { items: [{ id: x, title: X, points: 1, limit: 5 }] } }
        """);

    [Fact]
    public void Additions_without_a_limit_reach_any_maximum() => RubricChecking.AssertGood(
        """
        indicators:
        - id: a
          title: A
          weight: 100
          scale: { additions: { items: [{ id: x, title: X, points: 0.5 }, { id: y, title: Y, points: 1, limit: 2 }] } }
        """);

    [Fact]
    public void A_scale_that_a_profile_keeps_is_rescaled() => RubricChecking.AssertGood(
        """
        indicators:
        - id: a
          title: A
          weight: 25
          scale: { options: [{ id: x, title: X, points: 25 }] }
        - { id: b, title: B, weight: 75 }
        profiles: [{ id: p, title: P, weights: { a: 40, b: 60 } }]
        """);
}
