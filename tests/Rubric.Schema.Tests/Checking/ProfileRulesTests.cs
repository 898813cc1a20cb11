namespace Rubric.Schema.Tests;

public sealed class ProfileRulesTests
{
    [Fact]
    public void An_omission_needs_a_policy() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        profiles: [{ id: p, title: P, omit: [b] }]
        """,
        "RUB3051", "profiles[0].omit[0]", 8, 38,
        "The profile 'p' omits b, but nothing may become not applicable there. Write 'not-applicable' in the profile, such as 'rescale-parent'.",
        "对象类型“p”略去了 b，但此处不允许不适用。请在该对象类型中写明“not-applicable”，例如“rescale-parent”。");

    [Fact]
    public void A_profile_that_omits_all_of_a_group_omits_the_group() => RubricChecking.AssertOne(
        """
        indicators:
        - id: g
          title: G
          weight: 60
          indicators: [{ id: a, title: A, weight: 60 }]
        - { id: b, title: B, weight: 40 }
        profiles: [{ id: p, title: P, omit: [a], not-applicable: rescale-parent }]
        """,
        "RUB3052", "profiles[0].omit", 11, 37,
        "The profile 'p' omits everything below 'g', but not 'g' itself. Omit 'g'.",
        "对象类型“p”略去了“g”之下的全部指标，却没有略去“g”本身。请略去“g”。");

    [Fact]
    public void A_ratio_of_nothing_cannot_be_refused() => RubricChecking.AssertOne(
        """
        indicators:
        - id: a
          title: A
          weight: 100
          scale: { ratio: { when-zero: not-applicable } }
        """,
        "RUB3053", "indicators[0].scale.ratio.when-zero", 9, 32,
        "'when-zero: not-applicable' makes 'a' not applicable, which is refused there. Write 'not-applicable' on it, such as 'rescale-parent', or another 'when-zero'.",
        "“when-zero: not-applicable”会使“a”不适用，而此处不允许不适用。请为它写明“not-applicable”，例如“rescale-parent”，或改用其他“when-zero”。");

    [Fact]
    public void A_ratio_of_a_profile_cannot_be_refused() => RubricChecking.AssertOne(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        profiles: [{ id: p, title: P, scales: { a: { ratio: { when-zero: not-applicable } } } }]
        """,
        "RUB3053", "profiles[0].scales.a.ratio.when-zero", 8, 66,
        "'when-zero: not-applicable' makes 'a' not applicable, which is refused there. Write 'not-applicable' on it, such as 'rescale-parent', or another 'when-zero'.",
        "“when-zero: not-applicable”会使“a”不适用，而此处不允许不适用。请为它写明“not-applicable”，例如“rescale-parent”，或改用其他“when-zero”。");

    [Fact]
    public void Both_rescalings_in_one_branch_are_a_warning() => RubricChecking.AssertOne(
        """
        not-applicable: rescale-parent
        indicators:
        - id: g
          title: G
          weight: 100
          indicators:
          - { id: a, title: A, weight: 60 }
          - { id: b, title: B, weight: 40, not-applicable: rescale-total }
        """,
        "RUB3054", "indicators[0].indicators[1].not-applicable", 12, 52,
        "'b' rescales the total and 'a' its group, in one branch: the result is hard to foresee. Use one of 'rescale-parent' and 'rescale-total' there.",
        "同一分支中，“b”按总分折算，“a”按所在的组折算，结果难以预料。请在此统一使用“rescale-parent”或“rescale-total”。");

    [Fact]
    public void What_is_informational_or_outside_the_full_marks_is_omitted_without_a_policy() => RubricChecking.AssertGood(
        """
        indicators:
        - { id: a, title: A, weight: 100 }
        - { id: i, title: I, informational: yes }
        bonus: { indicators: [{ id: b, title: B, weight: 5 }] }
        penalties: { indicators: [{ id: c, title: C, weight: 5 }] }
        profiles: [{ id: p, title: P, omit: [i, b, c] }]
        """);

    [Fact]
    public void A_profile_may_omit_everything() => RubricChecking.AssertGood(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40 }
        profiles: [{ id: p, title: P, omit: [a, b], not-applicable: zero }]
        """);

    [Fact]
    public void An_omission_follows_a_policy_of_the_indicator() => RubricChecking.AssertGood(
        """
        indicators:
        - { id: a, title: A, weight: 60 }
        - { id: b, title: B, weight: 40, not-applicable: full }
        profiles: [{ id: p, title: P, omit: [b] }]
        """);

    [Fact]
    public void A_group_that_may_be_not_applicable_may_lose_all_its_leaves() => RubricChecking.AssertGood(
        """
        not-applicable: rescale-total
        indicators:
        - id: g
          title: G
          weight: 60
          indicators: [{ id: a, title: A, weight: 60 }]
        - { id: b, title: B, weight: 40 }
        profiles: [{ id: p, title: P, omit: [a] }]
        """);

    [Fact]
    public void The_roots_may_mix_both_rescalings() => RubricChecking.AssertGood(
        """
        indicators:
        - { id: a, title: A, weight: 60, not-applicable: rescale-total }
        - { id: b, title: B, weight: 40, not-applicable: rescale-parent }
        """);
}
