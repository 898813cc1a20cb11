namespace Rubric.Schema.Tests;

public sealed class ConditionFitTests
{
    [Fact]
    public void A_group_has_no_answer() => RubricChecking.AssertOne(
        """
        indicators:
        - id: g
          title: G
          weight: 100
          indicators: [{ id: a, title: A, weight: 100 }]
        tiers: [{ id: t, title: T, require: { answer: g, min: 5 } }]
        """,
        "RUB4002", "tiers[0].require[0].answer", 10, 47,
        "This condition does not fit 'g': a group has no answer. Name a leaf below it.",
        "这个条件不适合“g”：有下级的指标没有答案。请改用它之下的末级指标。");

    [Fact]
    public void An_evaluation_has_no_answer() => RubricChecking.AssertOne(
        """
        indicators:
        - id: a
          title: A
          weight: 100
          scale: { evaluation: { rubric: s } }
        tiers: [{ id: t, title: T, require: { answer: a, min: 5 } }]
        """,
        "RUB4002", "tiers[0].require[0].answer", 10, 47,
        "This condition does not fit 'a': its points come from other submissions, it has no answer. Use 'evaluation' or 'indicator'.",
        "这个条件不适合“a”：它的分数来自其他评分，没有答案。请改用“evaluation”或“indicator”。");

    [Fact]
    public void A_number_is_none_of_some() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        tiers: [{ id: t, title: T, require: { answer: a, in: [x] } }]
        """,
        "RUB4002", "tiers[0].require[0].in", 8, 54,
        "This condition does not fit 'a': its answer is a number. Use 'min', 'above', 'max', 'below' or 'is'.",
        "这个条件不适合“a”：它的答案是数。请改用“min”“above”“max”“below”或“is”。");

    [Fact]
    public void An_option_is_no_number() => RubricChecking.AssertOne(
        """
        indicators:
        - id: a
          title: A
          weight: 100
          scale: yes-no
        tiers: [{ id: t, title: T, require: { answer: a, min: 5 } }]
        """,
        "RUB4002", "tiers[0].require[0].min", 10, 55,
        "This condition does not fit 'a': its answer is not a number. Use 'in'.",
        "这个条件不适合“a”：它的答案不是数。请改用“in”。");

    [Fact]
    public void A_yes_no_fact_takes_no_comparator() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        tiers: [{ id: t, title: T, require: { fact: f, min: 1 } }]
        facts: [{ id: f, title: F, type: yes-no }]
        """,
        "RUB4002", "tiers[0].require[0].min", 8, 53,
        "This condition does not fit 'f': a yes-no fact is named without a comparator, and holds if it is yes. For no, use 'not'.",
        "这个条件不适合“f”：是非型事实只写名称，为“是”时成立。要判断“否”请用“not”。");

    [Fact]
    public void A_number_fact_is_none_of_some() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        tiers: [{ id: t, title: T, require: { fact: f, in: [x] } }]
        facts: [{ id: f, title: F, type: number }]
        """,
        "RUB4002", "tiers[0].require[0].in", 8, 52,
        "This condition does not fit 'f': its answer is a number. Use 'min', 'above', 'max', 'below' or 'is'.",
        "这个条件不适合“f”：它的答案是数。请改用“min”“above”“max”“below”或“is”。");

    [Fact]
    public void A_choice_fact_is_no_number() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        tiers: [{ id: t, title: T, require: { fact: f, max: 1 } }]
        facts: [{ id: f, title: F, type: choice, values: [{ id: x, title: X }] }]
        """,
        "RUB4002", "tiers[0].require[0].max", 8, 53,
        "This condition does not fit 'f': its answer is not a number. Use 'in'.",
        "这个条件不适合“f”：它的答案不是数。请改用“in”。");

    [Fact]
    public void Only_an_evaluation_has_results_with_tiers() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        tiers: [{ id: t, title: T, require: { evaluation: a, tier: [x] } }]
        """,
        "RUB4002", "tiers[0].require[0].evaluation", 8, 51,
        "This condition does not fit 'a': it has no scale 'evaluation'. Name one that has.",
        "这个条件不适合“a”：它的评分尺度不是“evaluation”。请改用评分尺度为“evaluation”的指标。");

    [Fact]
    public void The_total_has_no_sub_grade() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        tiers: [{ id: t, title: T, require: { indicator: total, tier: [t] } }]
        """,
        "RUB4002", "tiers[0].require[0].tier", 8, 63,
        "This condition does not fit 'total': the tier of the total is asked for with '{ tier: … }', in 'when' only.",
        "这个条件不适合“total”：总分的等级要用“{ tier: … }”来引用，且只能用在“when”中。");

    [Fact]
    public void An_answer_may_be_one_that_only_a_scale_of_a_profile_has() => RubricChecking.AssertGood(
        """
        indicators:
        - { id: a, title: A, weight: 100, scale: yes-no }
        profiles: [{ id: p, title: P, scales: { a: { options: [{ id: own, title: O, points: 100 }] } } }]
        tiers: [{ id: t, title: T, require: { answer: a, in: [own, 是] } }]
        """);
}
