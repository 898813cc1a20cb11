namespace Rubric.Schema.Tests;

public sealed class ConditionScopeTests
{
    [Fact]
    public void A_tier_condition_cannot_stand_in_tiers() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        tiers: [{ id: t, title: T, require: { tier: [t] } }]
        """,
        "RUB4003", "tiers[0].require[0]", 8, 39,
        "A condition 'tier' cannot stand here: tiers are still being decided. Use it in the 'when' of an override.",
        "此处不能使用“tier”条件：此时等级尚未确定。请在调整规则的“when”中使用。");

    [Fact]
    public void Before_scoring_there_are_only_facts_and_answers() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        overrides:
        - { id: o, title: O, before-scoring: yes, when: { not: { indicator: a, min: 5% } }, exclude: true }
        """,
        "RUB4003", "overrides[0].when[0].not", 9, 58,
        "A condition 'indicator' cannot stand here: before scoring there are only facts and answers. Name these, or remove 'before-scoring'.",
        "此处不能使用“indicator”条件：评分之前只有事实和答案。请改用它们，或删除“before-scoring”。");

    [Fact]
    public void A_total_is_replaced_before_the_tiers() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        tiers: [{ id: t, title: T }]
        overrides:
        - { id: o, title: O, when: { tier: [t] }, total: 0 }
        """,
        "RUB4003", "overrides[0].when[0]", 10, 30,
        "A condition 'tier' cannot stand here: 'total' is replaced before there is a tier. Name points or rates instead.",
        "此处不能使用“tier”条件：“total”在确定等级之前生效。请改用分数或得分率。");

    [Fact]
    public void Tiers_of_an_indicator_name_what_is_below_it() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60, tiers: [{ id: t, title: T, require: { indicator: b, min: 50% } }] }
        - { id: b, title: B, weight: 40 }
        """,
        "RUB4003", "indicators[0].tiers[0].require[0]", 6, 72,
        "A condition 'indicator' cannot stand here: the tiers of 'a' may name only facts, answers and indicators below it.",
        "此处不能使用“indicator”条件：“a”的等级只能引用事实、答案和它的下级指标。");

    [Fact]
    public void Tiers_of_an_indicator_name_no_level() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60, tiers: [{ id: t, title: T, require: { each: leaf, min: 50% } }] }
        - { id: b, title: B, weight: 40 }
        """,
        "RUB4003", "indicators[0].tiers[0].require[0]", 6, 72,
        "A condition 'each' cannot stand here: the tiers of 'a' may name only facts, answers and indicators below it.",
        "此处不能使用“each”条件：“a”的等级只能引用事实、答案和它的下级指标。");

    [Fact]
    public void Tiers_of_a_group_may_name_what_is_below_it() => RubricChecking.AssertGood(
        """
        indicators:
        - id: g
          title: G
          weight: 100
          tiers: [{ id: t, title: T, require: { count: { each: [a, b], min: 50% }, min: 1 } }]
          indicators:
          - { id: a, title: A, weight: 60 }
          - { id: b, title: B, weight: 40 }
        """);
}
