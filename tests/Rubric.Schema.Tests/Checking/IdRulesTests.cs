namespace Rubric.Schema.Tests;

public sealed class IdRulesTests
{
    [Fact]
    public void An_id_of_other_characters_is_an_error() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a b, title: A, weight: 100 }
        """,
        "RUB3011", "indicators[0].id", 6, 9,
        "'a b' cannot be an id. Use only letters, digits, '-', '_' and '.', without spaces.",
        "“a b”不能作为 id。id 只能由文字、数字和“-”“_”“.”组成，不能有空格。");

    [Fact]
    public void A_reserved_indicator_id_is_an_error() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: level-2, title: A, weight: 100 }
        """,
        "RUB3012", "indicators[0].id", 6, 9,
        "'level-2' has a meaning of its own and cannot be the id of an indicator. Choose another id.",
        "“level-2”另有含义，不能作为指标的 id。请换一个 id。");

    [Fact]
    public void A_reserved_option_id_is_an_error() => RubricChecking.AssertOne(
        """
        indicators:
        - id: a
          title: A
          weight: 100
          scale: { options: [{ id: full, title: F, points: 100 }, { id: 无, title: N, points: 0 }] }
        """,
        "RUB3012", "indicators[0].scale.options[1].id", 9, 65,
        "'无' has a meaning of its own and cannot be the id of an option. Choose another id.",
        "“无”另有含义，不能作为选项的 id。请换一个 id。");

    [Fact]
    public void A_duplicate_indicator_id_names_the_line_of_the_first() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: a, title: B, weight: 40 }
        """,
        "RUB3013", "indicators[1].id", 7, 9,
        "The indicator id 'a' is already used at line 6. Give each its own id.",
        "指标 id“a”在第 6 行已经使用过。请使用不同的 id。");

    [Fact]
    public void A_duplicate_item_id_is_an_error() => RubricChecking.AssertOne(
        """
        indicators:
        - id: a
          title: A
          weight: 100
          scale: { deductions: { items: [{ id: x, title: X, points: 1 }, { id: x, title: Y, points: 1 }] } }
        """,
        "RUB3013", "indicators[0].scale.deductions.items[1].id", 9, 72,
        "The item id 'x' is already used at line 9. Give each its own id.",
        "条目 id“x”在第 9 行已经使用过。请使用不同的 id。");

    [Fact]
    public void A_duplicate_tier_id_is_an_error() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        tiers: [{ id: t, title: T, min: 60 }, { id: t, title: U }]
        """,
        "RUB3013", "tiers[1].id", 8, 45,
        "The tier id 't' is already used at line 8. Give each its own id.",
        "等级 id“t”在第 8 行已经使用过。请使用不同的 id。");

    [Fact]
    public void An_option_that_reads_as_not_applicable_is_a_warning() => RubricChecking.AssertOne(
        """
        indicators:
        - id: a
          title: A
          weight: 100
          scale: { options: [{ id: full, title: F, points: 100 }, { id: 不适用, title: N, points: 0 }] }
        """,
        "RUB3014", "indicators[0].scale.options[1].id", 9, 65,
        "The answer '不适用' means 'not applicable', so nobody can choose the option '不适用'. Choose another id.",
        "答案“不适用”表示不适用，因此无法选中选项“不适用”。请换一个 id。");

    [Fact]
    public void Letters_of_any_language_and_digits_make_an_id() => RubricChecking.AssertGood(
        """
        indicators:
        - { id: 一.二〇二二_a-B, title: A, weight: 60 }
        - { id: "1.10", title: B, weight: 30 }
        - { id: "1.1", title: C, weight: 10 }
        """);
}
