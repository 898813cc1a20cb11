namespace Rubric.Schema.Tests;

public sealed class OverrideRulesTests
{
    [Fact]
    public void A_cap_names_a_ranked_tier() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        tiers: [{ id: t, title: T, min: 60 }, { id: u, title: U, ranked: no }]
        overrides: [{ id: o, title: O, when: { indicator: a, min: 50% }, cap: u }]
        """,
        "RUB4011", "overrides[0].cap", 9, 71,
        "The tier 'u' is not ranked, so nothing is above or below it. Name a ranked tier, or use 'set'.",
        "等级“u”不参与排序，没有高低之分。请改用参与排序的等级，或使用“set”。");

    [Fact]
    public void Only_set_and_exclude_come_before_scoring() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        facts: [{ id: f, title: F, type: yes-no }]
        tiers: [{ id: t, title: T }]
        overrides: [{ id: o, title: O, before-scoring: yes, when: { fact: f }, cap: t }]
        """,
        "RUB4012", "overrides[0].before-scoring", 10, 48,
        "'before-scoring' goes only with 'set' and 'exclude': before scoring there is nothing to change. Remove it, or use one of these.",
        "“before-scoring”只能与“set”或“exclude”一起使用：评分之前没有可以调整的结果。请删除它，或改用这两者之一。");
}
