namespace Rubric.Schema.Tests;

public sealed class WeightSumTests
{
    [Fact]
    public void A_sum_that_is_off_names_every_part() => RubricChecking.AssertOne(
        """
        indicators:
        - id: "1"
          title: A
          weight: 40
          indicators:
          - { id: "1.1", title: B, weight: 15 }
          - { id: "1.2", title: C, weight: 25.1 }
        - { id: "2", title: D, weight: 60 }
        """,
        "RUB3031", "indicators[0].indicators", 10, 11,
        "The weights below '1' do not add up. 1.1: 15 (line 10) + 1.2: 25.1 (line 11) = 40.1, should be 40: 0.1 too much. Correct the weights so that the sum is exact.",
        "“1”的下级指标的权重合计不对。1.1: 15（第 10 行） + 1.2: 25.1（第 11 行） = 40.1，应为 40：多了 0.1。请修改权重，使合计完全相等。");

    [Fact]
    public void The_roots_add_up_to_the_full_marks() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 59 }
        - { id: b, title: B, weight: 40 }
        """,
        "RUB3031", "indicators", 6, 9,
        "The weights of the top-level indicators do not add up. a: 59 (line 6) + b: 40 (line 7) = 99, should be 100: 1 too little. Correct the weights so that the sum is exact.",
        "一级指标的权重合计不对。a: 59（第 6 行） + b: 40（第 7 行） = 99，应为 100：少了 1。请修改权重，使合计完全相等。");

    [Fact]
    public void Percentages_add_up_to_100() => RubricChecking.AssertOne(
        """
        weights: percent
        indicators:
        - { id: a, title: A, weight: 60% }
        - { id: b, title: B, weight: 30% }
        """,
        "RUB3031", "indicators", 7, 9,
        "The weights of the top-level indicators do not add up. a: 60 (line 7) + b: 30 (line 8) = 90, should be 100: 10 too little. Correct the weights so that the sum is exact.",
        "一级指标的权重合计不对。a: 60（第 7 行） + b: 30（第 8 行） = 90，应为 100：少了 10。请修改权重，使合计完全相等。");

    [Fact]
    public void The_weights_that_a_profile_keeps_add_up() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        profiles:
        - id: p
          title: P
          weights: { a: 50 }
        """,
        "RUB3031", "profiles[0].weights.a", 11, 17,
        "The weights of the top-level indicators under the profile 'p' do not add up. a: 50 (line 11) + b: 40 (line 7) = 90, should be 100: 10 too little. Correct the weights so that the sum is exact.",
        "对象类型“p”下，一级指标的权重合计不对。a: 50（第 11 行） + b: 40（第 7 行） = 90，应为 100：少了 10。请修改权重，使合计完全相等。");

    [Fact]
    public void Children_must_match_a_weight_that_a_profile_changes() => RubricChecking.AssertOne(
        """
        indicators:
        - id: g
          title: G
          weight: 60
          indicators: [{ id: a, title: A, weight: 60 }]
        - { id: b, title: B, weight: 40 }
        profiles:
        - { id: p, title: P, weights: { g: 70, b: 30 } }
        """,
        "RUB3031", "profiles[0].weights.g", 12, 36,
        "The weights below 'g' under the profile 'p' do not add up. a: 60 (line 9) = 60, should be 70: 10 too little. Correct the weights so that the sum is exact.",
        "对象类型“p”下，“g”的下级指标的权重合计不对。a: 60（第 9 行） = 60，应为 70：少了 10。请修改权重，使合计完全相等。");

    [Fact]
    public void Siblings_that_a_profile_omits_beside_new_weights_are_as_if_not_written() => RubricChecking.AssertGood(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        profiles: [{ id: p, title: P, omit: [b], weights: { a: 100 } }]
        """);

    [Fact]
    public void Bonus_and_penalties_need_not_add_up() => RubricChecking.AssertGood(
        """
        indicators: [{ id: a, title: A, weight: 100 }]
        bonus:
          limit: 3
          indicators:
          - { id: b, title: B, weight: 5, indicators: [{ id: c, title: C, weight: 9 }] }
        penalties: { indicators: [{ id: d, title: D, weight: 7 }] }
        """);

    [Fact]
    public void Relative_weights_have_no_sum() => RubricChecking.AssertGood(
        """
        weights: relative
        indicators:
        - { id: a, title: A, weight: 2 }
        - { id: b, title: B, weight: 1.5 }
        profiles: [{ id: p, title: P, weights: { a: 7 } }]
        """);
}
