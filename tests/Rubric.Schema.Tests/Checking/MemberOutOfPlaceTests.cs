namespace Rubric.Schema.Tests;

public sealed class MemberOutOfPlaceTests
{
    [Fact]
    public void A_group_has_no_scale() => RubricChecking.AssertOne(
        """
        indicators:
        - id: g
          title: G
          weight: 100
          scale: yes-no
          indicators: [{ id: a, title: A, weight: 100 }]
        """,
        "RUB3023", "indicators[0].scale", 9, 10,
        "A group (an indicator with indicators below it) cannot have 'scale'. Remove it.",
        "有下级指标的指标不能有“scale”。请删除。");

    [Fact]
    public void A_group_has_no_policy_for_unanswered() => RubricChecking.AssertOne(
        """
        indicators:
        - id: g
          title: G
          weight: 100
          unanswered: zero
          indicators: [{ id: a, title: A, weight: 100 }]
        """,
        "RUB3023", "indicators[0].unanswered", 9, 15,
        "A group (an indicator with indicators below it) cannot have 'unanswered'. Remove it.",
        "有下级指标的指标不能有“unanswered”。请删除。");

    [Fact]
    public void An_informational_indicator_has_no_weight() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 100 }
        - { id: i, title: I, informational: yes, weight: 5 }
        """,
        "RUB3023", "indicators[1].weight", 7, 50,
        "An informational indicator cannot have 'weight'. Remove it.",
        "仅作记录的指标不能有“weight”。请删除。");

    [Fact]
    public void Only_a_choice_has_values() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        facts: [{ id: f, title: F, type: number, values: [{ id: x, title: X }] }]
        """,
        "RUB3023", "facts[0].values", 8, 50,
        "A fact that is not of the type 'choice' cannot have 'values'. Remove it.",
        "类型不是“choice”的事实不能有“values”。请删除。");

    [Fact]
    public void An_item_counted_by_number_has_no_points() => RubricChecking.AssertOne(
        """
        indicators:
        - id: a
          title: A
          weight: 100
          scale: { checklist: { items: [{ id: x, title: X, points: 3 }], by-count: { 1: 100 } } }
        """,
        "RUB3023", "indicators[0].scale.checklist.items[0].points", 9, 60,
        "An item of a checklist with 'by-count' cannot have 'points'. Remove it.",
        "使用“by-count”的核对表的条目不能有“points”。请删除。");

    [Fact]
    public void A_profile_cannot_weigh_what_it_omits() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        profiles: [{ id: p, title: P, omit: [b], weights: { a: 100, b: 40 } }]
        """,
        "RUB3023", "profiles[0].weights.b", 8, 64,
        "An indicator that this profile omits cannot have 'weight'. Remove it.",
        "该对象类型略去的指标不能有“weight”。请删除。");

    [Fact]
    public void A_profile_cannot_weigh_what_is_informational() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 100 }
        - { id: i, title: I, informational: yes }
        profiles: [{ id: p, title: P, weights: { i: 5 } }]
        """,
        "RUB3023", "profiles[0].weights.i", 8, 45,
        "An informational indicator cannot have 'weight'. Remove it.",
        "仅作记录的指标不能有“weight”。请删除。");

    [Fact]
    public void A_profile_cannot_give_a_group_a_scale() => RubricChecking.AssertOne(
        """
        indicators:
        - id: g
          title: G
          weight: 100
          indicators: [{ id: a, title: A, weight: 100 }]
        profiles: [{ id: p, title: P, scales: { g: yes-no } }]
        """,
        "RUB3023", "profiles[0].scales.g", 10, 44,
        "A group cannot have 'scale'. Remove it.",
        "有下级指标的指标不能有“scale”。请删除。");
}
