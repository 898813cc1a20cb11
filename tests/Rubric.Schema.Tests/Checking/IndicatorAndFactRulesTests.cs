namespace Rubric.Schema.Tests;

public sealed class IndicatorAndFactRulesTests
{
    [Fact]
    public void A_group_needs_a_scored_leaf() => RubricChecking.AssertOne(
        """
        indicators:
        - id: g
          title: G
          weight: 40
          indicators: [{ id: i, title: I, informational: yes }]
        - { id: a, title: A, weight: 60 }
        """,
        "RUB3032", "indicators[0].indicators", 9, 15,
        "Below 'g' there is no scored indicator, so nothing can earn points. Add one.",
        "“g”之下没有计分的指标，分数无从取得。请至少补上一个。");

    [Fact]
    public void A_rubric_needs_a_scored_leaf() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: i, title: I, informational: yes }
        """,
        "RUB3032", "indicators", 6, 9,
        "In this rubric there is no scored indicator, so nothing can earn points. Add one.",
        "评价表中没有计分的指标，分数无从取得。请至少补上一个。");

    [Fact]
    public void Leaves_outside_a_dimension_are_a_warning() => RubricChecking.AssertOne(
        """
        dimensions:
        - { id: aspect, title: A, values: [{ id: build, title: B }] }
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        """,
        "RUB3033", "dimensions[0]", 6, 9,
        "These indicators have no value of the dimension 'aspect' and count in none: a, b. Give each of them, or a group above it, 'dimensions: { aspect: … }'.",
        "以下指标没有维度“aspect”的取值，不计入任何一个：a、b。请在这些指标或其上级写明“dimensions: { aspect: … }”。");

    [Fact]
    public void The_default_of_a_yes_no_fact_is_yes_or_no() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        facts: [{ id: f, title: F, type: yes-no, default: maybe }]
        """,
        "RUB3034", "facts[0].default", 8, 51,
        "The default 'maybe' is no answer to this fact. Write 'yes' or 'no'.",
        "默认值“maybe”不是该事实的有效答案。请写“yes”或“no”。");

    [Fact]
    public void The_default_of_a_number_is_one() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        facts: [{ id: f, title: F, type: number, default: 1/3 }]
        """,
        "RUB3034", "facts[0].default", 8, 51,
        "The default '1/3' is no answer to this fact. Write a number.",
        "默认值“1/3”不是该事实的有效答案。请写一个数。");

    [Fact]
    public void The_default_of_a_choice_is_one_of_its_values() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        facts: [{ id: f, title: F, type: choice, values: [{ id: x, title: X }], default: y }]
        """,
        "RUB3034", "facts[0].default", 8, 82,
        "The default 'y' is no answer to this fact. Write one of: x.",
        "默认值“y”不是该事实的有效答案。请写以下之一：x。");
}
