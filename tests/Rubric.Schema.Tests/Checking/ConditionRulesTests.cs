namespace Rubric.Schema.Tests;

public sealed class ConditionRulesTests
{
    [Fact]
    public void A_condition_without_a_comparator_is_an_error() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        tiers: [{ id: t, title: T, require: { indicator: a } }]
        """,
        "RUB4001", "tiers[0].require[0]", 8, 39,
        "This condition names something but asks nothing of it. Add a comparator such as 'min: 60%', or 'tier'.",
        "这个条件没有提出任何要求。请补上比较条件（例如“min: 60%”）或“tier”。");

    [Fact]
    public void Each_asks_something() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        tiers: [{ id: t, title: T, require: { each: level-1 } }]
        """,
        "RUB4001", "tiers[0].require[0]", 8, 39,
        "This condition names something but asks nothing of it. Add a comparator such as 'min: 60%', or 'tier'.",
        "这个条件没有提出任何要求。请补上比较条件（例如“min: 60%”）或“tier”。");

    [Fact]
    public void A_count_is_compared() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        tiers: [{ id: t, title: T, require: { count: { each: level-1, min: 50% } } }]
        """,
        "RUB4001", "tiers[0].require[0]", 8, 39,
        "This condition names something but asks nothing of it. Add a comparator such as 'max: 1'.",
        "这个条件没有提出任何要求。请补上比较条件（例如“max: 1”）。");

    [Fact]
    public void An_answer_is_compared() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        tiers: [{ id: t, title: T, require: { answer: a } }]
        """,
        "RUB4001", "tiers[0].require[0]", 8, 39,
        "This condition names something but asks nothing of it. Add 'in', or a comparator such as 'min: 60'.",
        "这个条件没有提出任何要求。请补上“in”或比较条件（例如“min: 60”）。");

    [Fact]
    public void A_number_fact_is_compared() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        tiers: [{ id: t, title: T, require: { fact: f } }]
        facts: [{ id: f, title: F, type: number }]
        """,
        "RUB4001", "tiers[0].require[0]", 8, 39,
        "This condition names something but asks nothing of it. Add a comparator such as 'min: 2'.",
        "这个条件没有提出任何要求。请补上比较条件（例如“min: 2”）。");

    [Fact]
    public void A_choice_fact_is_one_of_some() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        tiers: [{ id: t, title: T, require: { fact: f } }]
        facts: [{ id: f, title: F, type: choice, values: [{ id: x, title: X }] }]
        """,
        "RUB4001", "tiers[0].require[0]", 8, 39,
        "This condition names something but asks nothing of it. Add 'in' with at least one choice.",
        "这个条件没有提出任何要求。请补上“in”并写明至少一个选择项。");

    [Fact]
    public void A_dimension_is_compared() => RubricChecking.AssertOne(
        """
        dimensions: [{ id: d, title: D, values: [{ id: v, title: V }] }]
        indicators:
        - { id: a, title: A, weight: 60, dimensions: { d: v } }
        - { id: b, title: B, weight: 40, dimensions: { d: v } }
        tiers: [{ id: t, title: T, require: { dimension: d/v } }]
        """,
        "RUB4001", "tiers[0].require[0]", 9, 39,
        "This condition names something but asks nothing of it. Add a comparator such as 'min: 60%'.",
        "这个条件没有提出任何要求。请补上比较条件（例如“min: 60%”）。");

    [Fact]
    public void Comparators_that_contradict_each_other_are_an_error() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        tiers: [{ id: t, title: T, require: { indicator: a, min: 80%, below: 80% } }]
        """,
        "RUB4004", "tiers[0].require[0].below", 8, 70,
        "No number satisfies 'min: 80%, below: 80%'. Correct the comparators.",
        "没有任何数能满足“min: 80%, below: 80%”。请改正这些比较条件。");

    [Fact]
    public void Bounds_of_a_tier_that_contradict_each_other_are_an_error() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        tiers: [{ id: t, title: T, min: 80, max: 70 }]
        """,
        "RUB4004", "tiers[0].max", 8, 42,
        "No number satisfies 'min: 80, max: 70'. Correct the comparators.",
        "没有任何数能满足“min: 80, max: 70”。请改正这些比较条件。");

    [Fact]
    public void Bounds_of_a_step_that_contradict_each_other_are_an_error() => RubricChecking.AssertOne(
        """
        indicators:
        - id: a
          title: A
          weight: 100
          scale: { bands: { steps: [{ above: 5, is: 5, points: 100 }] } }
        """,
        "RUB4004", "indicators[0].scale.bands.steps[0].is", 9, 45,
        "No number satisfies 'above: 5, is: 5'. Correct the comparators.",
        "没有任何数能满足“above: 5, is: 5”。请改正这些比较条件。");

    [Fact]
    public void A_level_without_indicators_is_an_error() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        tiers: [{ id: t, title: T, require: { each: level-2, min: 50% } }]
        """,
        "RUB4005", "tiers[0].require[0].each", 8, 45,
        "There is no scored indicator at 'level-2'; the main tree has only level-1. Name that.",
        "“level-2”没有计分的指标；主表只有 level-1 一级。请改用 level-1。");

    [Fact]
    public void What_has_no_tiers_gets_none() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        tiers: [{ id: t, title: T, require: { indicator: a, tier: [x] } }]
        """,
        "RUB4006", "tiers[0].require[0].tier", 8, 59,
        "'a' has no tiers of its own, so it gets no sub-grade. Add 'tiers' there, or compare its points or rate.",
        "“a”没有自己的等级，因此不会得到分项等级。请为它补上“tiers”，或改为比较分数或得分率。");

    [Fact]
    public void A_set_without_tiers_gets_none() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        tiers: [{ id: t, title: T, require: { count: { each: level-1, tier: [x] }, max: 1 } }]
        """,
        "RUB4006", "tiers[0].require[0].count.tier", 8, 69,
        "'level-1' has no tiers of its own, so it gets no sub-grade. Add 'tiers' there, or compare its points or rate.",
        "“level-1”没有自己的等级，因此不会得到分项等级。请为它补上“tiers”，或改为比较分数或得分率。");

    [Fact]
    public void What_is_informational_has_no_points() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 100 }
        - { id: i, title: I, informational: yes }
        tiers: [{ id: t, title: T, require: { each: [a, i], min: 50% } }]
        """,
        "RUB4007", "tiers[0].require[0].each[1]", 8, 49,
        "'i' is informational and has no points; only an 'answer' condition may name it. Name another indicator.",
        "“i”仅作记录，没有分数，只有“answer”条件可以引用它。请改用其他指标。");

    [Fact]
    public void A_bound_in_points_on_what_may_not_apply_is_a_warning() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60, not-applicable: rescale-parent }
        - { id: b, title: B, weight: 40 }
        tiers: [{ id: t, title: T, require: { indicator: a, min: 24 } }]
        """,
        "RUB4008", "tiers[0].require[0].min", 8, 58,
        "'min: 24' is in points, but 'a' can become not applicable in whole or in part. Write a percentage, such as '60%'.",
        "“min: 24”是分数，但“a”可能全部或部分不适用。请写百分比，例如“60%”。");

    [Fact]
    public void A_bound_of_no_points_needs_no_percentage() => RubricChecking.AssertGood(
        """
        not-applicable: rescale-total
        indicators: [{ id: a, title: A, weight: 100 }]
        tiers: [{ id: t, title: T, require: { indicator: a, above: 0 } }]
        """);

    [Fact]
    public void A_sub_grade_may_be_one_that_some_of_a_set_can_get() => RubricChecking.AssertGood(
        """
        indicators:
        - { id: a, title: A, weight: 60, tiers: [{ id: good, title: G }] }
        - { id: b, title: B, weight: 40, tiers: [{ id: fair, title: F }] }
        tiers: [{ id: t, title: T, require: { each: level-1, tier: [good, fair] } }]
        """);
}
