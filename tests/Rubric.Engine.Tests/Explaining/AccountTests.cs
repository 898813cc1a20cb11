using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Explaining;

/// <summary>The way from the leaves to the total, worked by hand.</summary>
public sealed class AccountTests
{
    [Fact]
    public void Every_step_is_told_in_the_order_of_the_rubric()
    {
        const string Rubric = """
            not-applicable: rescale-parent
            rounding: { total: 1, groups: 1, mode: down }
            total-limit: 90
            facts: [{ id: v, title: 定, type: yes-no }]
            indicators:
              - id: A
                title: 甲
                weight: 40
                indicators:
                  - { id: a1, title: 甲一, weight: 30 }
                  - { id: a2, title: 甲二, weight: 10 }
              - { id: b, title: 乙, weight: 60 }
            bonus: { limit: 4, indicators: [{ id: c, title: 加, weight: 5 }] }
            penalties: { limit: 1, indicators: [{ id: d, title: 扣, weight: 5 }] }
            overrides: [{ id: o, title: 定分, when: { fact: v }, total: 75 }]
            """;
        // 29 × 40 / 30 = 38.66… → 38.6; + 59.55 + 4 − 1 = 101.15, at most 90; then 75.
        var account = AccountOf(Rubric, "answers: { a1: 29, a2: n/a, b: 59.55, c: 5, d: 2 }\nfacts: { v: yes }");

        Assert.Equal(
            [
                (AccountStepKind.Leaf, "a1", "29", "29"),
                (AccountStepKind.Scaling, "A", "29/3", "116/3"),
                (AccountStepKind.Rounding, "A", "-1/15", "38.6"),
                (AccountStepKind.Leaf, "b", "59.55", "98.15"),
                (AccountStepKind.Bonus, "c", "5", "103.15"),
                (AccountStepKind.Limit, "bonus", "-1", "102.15"),
                (AccountStepKind.Penalty, "d", "-2", "100.15"),
                (AccountStepKind.Limit, "penalties", "1", "101.15"),
                (AccountStepKind.Limit, "total", "-11.15", "90"),
                (AccountStepKind.Override, "o", "-15", "75"),
            ],
            account.Select(s => (s.Kind, s.Id, s.Points.ToString(), s.Running.ToString())));
        Assert.Equal("4/3", account[1].Factor.ToString());
    }

    [Fact]
    public void Scaling_of_groups_and_of_the_whole_are_steps_of_their_own()
    {
        const string Rubric = """
            not-applicable: rescale-total
            indicators:
              - id: A
                title: 甲
                weight: 50
                not-applicable: rescale-parent
                indicators:
                  - { id: a1, title: 甲一, weight: 20 }
                  - { id: a2, title: 甲二, weight: 30 }
              - { id: b, title: 乙, weight: 30 }
              - { id: c, title: 丙, weight: 20 }
            """;
        // a1: 10, × 50/20 = 25; + 24 = 49, × 100/80 = 61.25.
        var account = AccountOf(Rubric, "answers: { a1: 10, a2: n/a, b: 24, c: n/a }");

        Assert.Equal(
            [("a1", "10"), ("A", "15"), ("b", "24"), ("total", "12.25")],
            account.Select(s => (s.Id, s.Points.ToString())));
    }

    [Theory]
    [InlineData("full", "FullGroup A 40, Leaf b 30")]
    [InlineData("zero", "Leaf b 30")]
    public void A_group_that_does_not_apply_is_counted_as_the_policy_says(string policy, string expected)
    {
        string rubric = $"""
            not-applicable: {policy}
            indicators:
              - id: A
                title: 甲
                weight: 40
                not-applicable: rescale-parent
                indicators: [{"{"} id: a, title: 甲一, weight: 40 {"}"}]
              - {"{"} id: b, title: 乙, weight: 60 {"}"}
            """;
        var evaluation = Sheets.Scored(rubric, "answers: { a: n/a, b: 30 }");
        Assert.Equal(expected, string.Join(", ", evaluation.Explain(ExplanationLaw.Quick).Account.Select(s => $"{s.Kind} {s.Id} {s.Points}")));
        Assert.Equal(policy == "zero" ? ["A", "b"] : ["b"], evaluation.Explain(ExplanationLaw.Quick).Lost.Select(l => l.Indicator.Id).Order());
    }

    /// <summary>Three thirds of 10 are shown as 3.34, 3.33 and 3.33: of equal remainders the first goes up.</summary>
    [Fact]
    public void Figures_that_are_shown_add_up_by_the_largest_remainder()
    {
        const string Rubric = """
            full-marks: 10
            weights: relative
            indicators:
              - { id: a, title: 甲, weight: 1, scale: yes-no }
              - { id: b, title: 乙, weight: 1, scale: yes-no }
              - { id: c, title: 丙, weight: 1, scale: yes-no }
            """;
        var account = AccountOf(Rubric, "answers: { a: yes, b: yes, c: yes }");

        Assert.Equal(["3.34", "3.33", "3.33"], account.Select(s => s.Shown.ToString()));
        Assert.Equal(["3.34", "6.67", "10"], account.Select(s => s.ShownRunning.ToString()));
    }

    [Fact]
    public void More_than_fifty_leaves_are_summed_up_by_root()
    {
        string leaves = string.Join("\n", Enumerable.Range(1, 60).Select(i => $"      - {"{"} id: l{i}, title: 题{i}, weight: 1 {"}"}"));
        string rubric = $"full-marks: 100\nindicators:\n  - id: A\n    title: 甲\n    weight: 60\n    indicators:\n{leaves}\n  - {"{"} id: b, title: 乙, weight: 40 {"}"}\n";
        string answers = string.Join(", ", Enumerable.Range(1, 60).Select(i => $"l{i}: 0.5"));

        string text = Sheets.Scored(rubric, $"answers: {"{"} {answers}, b: 30 {"}"}").Explain(ExplanationLaw.Quick).ToText();

        Assert.Contains("\n  步骤  编号   得分  满分\n  甲    A     30.00    60\n  乙    b     30.00    40\n  总分        60.00   100\n", text, StringComparison.Ordinal);
        Assert.Contains("另有 49 项，共失 24.50 分。", text, StringComparison.Ordinal);
    }

    private static ImmutableArray<AccountStep> AccountOf(string rubric, string submission) =>
        Sheets.Scored(rubric, submission).Explain(ExplanationLaw.Quick).Account;
}
