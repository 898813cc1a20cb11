using System.Reflection;

namespace Rubric.Engine.Tests.Explaining;

/// <summary>The way to the next tier, in the terms of each scale.</summary>
public sealed class PathWordsTests
{
    [Theory]
    [InlineData("scale: { options: [{ id: a, title: 优, points: 10 }, { id: b, title: 中, points: 4 }] }", "b", "由“中”改为“优”", "from “中” to “优”")]
    [InlineData("scale: yes-no", "no", "改为“是”", "make it “yes”")]
    [InlineData("scale: { checklist: { items: [{ id: a, title: 门, points: 4 }, { id: b, title: 窗, points: 6 }] } }", "[a]", "补齐：窗", "meet also: 窗")]
    [InlineData("scale: { deductions: { items: [{ id: a, title: 迟, points: 2 }] } }", "{ a: 3 }", "消除“迟”（现有 3 次）", "no more “迟” (now 3)")]
    [InlineData("scale: { additions: { items: [{ id: a, title: 奖, points: 5 }] } }", "{ a: 1 }", "“奖”由 1 次增加到 2 次", "“奖” up from 1 to 2")]
    [InlineData("scale: { bands: { unit: 人, steps: [{ min: 4, points: 10 }, { points: 0 }] } }", "3", "由 3 人提高到 4 人", "up from 3 人 to 4 人")]
    [InlineData("scale: { ratio: {} }", "{ actual: 3, target: 4 }", "由 3 / 4 提高到 4 / 4", "up from 3 / 4 to 4 / 4")]
    [InlineData("", "7", "由 7 分提高到 10 分", "up from 7 points to 10 points")]
    public void A_step_says_what_to_do(string scale, string answer, string chinese, string english)
    {
        string rubric = $"""
            full-marks: 10
            indicators:
              - id: a
                title: 甲
                weight: 10
                {scale}
            tiers: [{"{"} id: top, title: 优等, min: 10 {"}"}, {"{"} id: rest, title: 其他 {"}"}]
            """;
        var evaluation = Sheets.Scored(rubric, $"answers: {"{"} a: {answer} {"}"}");
        var step = Assert.Single(evaluation.Explain().Path!.Steps);

        Assert.Equal(chinese, new EvaluationWords(evaluation, "zh-CN").Of(step));
        Assert.Equal(english, new EvaluationWords(evaluation, "en-GB").Of(step));
        Assert.Contains($"怎样评上优等\n改动项数最少的办法（已核对，没有更省的）：改进 1 项，其余不变。\n", evaluation.Explain().ToText(), StringComparison.Ordinal);
        Assert.Contains("改进后为 10 分，优等。\n", evaluation.Explain().ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_is_better_lower_goes_down()
    {
        const string Rubric = """
            full-marks: 10
            indicators: [{ id: a, title: 甲, weight: 10, scale: { curve: { unit: '%', through: [[10, 10], [50, 0]] } } }]
            tiers: [{ id: top, title: 优, min: 5 }, { id: rest, title: 其他 }]
            """;
        var evaluation = Sheets.Scored(Rubric, "answers: { a: 40 }");
        var step = Assert.Single(evaluation.Explain(new() { Path = new() { Order = PathOrder.LeastPoints } }).Path!.Steps);
        Assert.Equal("由 40% 降到 30%", new EvaluationWords(evaluation, "zh-Hans").Of(step));
    }

    private const string Vetoed = """
        facts: [{ id: bad, title: 事故, type: yes-no }, { id: kind, title: 类别, type: choice, values: [{ id: x, title: 甲类 }, { id: y, title: 乙类 }] }]
        indicators: [{ id: a, title: 甲, weight: 100 }]
        tiers: [{ id: top, title: 优, min: 80, require: { fact: kind, in: [x] } }, { id: low, title: 差 }]
        overrides: [{ id: veto, title: 否决, when: { fact: bad }, set: low }]
        """;

    [Fact]
    public void What_stands_in_the_way_is_told()
    {
        var evaluation = Sheets.Scored(Vetoed, "answers: { a: 90 }\nfacts: { bad: yes, kind: y }");
        string text = evaluation.Explain().ToText();
        Assert.Contains("为什么评不上优\n各项指标无论怎样改进，都评不上优，原因是：\n", text, StringComparison.Ordinal);
        Assert.Contains("  ·  “否决”（事故为是）\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_are_steps_where_they_may_change()
    {
        var evaluation = Sheets.Scored(Vetoed, "answers: { a: 90 }\nfacts: { bad: yes, kind: y }");
        string text = evaluation.Explain(new() { Path = new() { ChangeableFacts = ["bad", "kind"], Order = PathOrder.LeastPoints } }).ToText();
        Assert.Contains("须先使其中的事实不再如此（更正、申诉，或在以后的评估期）。变动分数最少的办法（已核对，没有更省的）：改变 2 项事实，其余不变。\n  先决  事故（fact:bad）\n        由“是”变为“否”\n  先决  类别（fact:kind）\n        由“乙类”变为“甲类”\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scale: { ratio: { target: 40, repeated: mean } }", "[40, 20]", "第 2 次由 20 提高到 40", "no. 2 up from 20 to 40")]
    [InlineData("scale: { checklist: { items: [{ id: x, title: 门 }, { id: y, title: 窗 }, { id: z, title: 灯 }], by-count: { 3: 10, 1: 2 } } }", "none", "补齐：门、窗、灯", "meet also: 门, 窗, 灯")]
    [InlineData("unanswered: zero", null, "达到 10 分", "reach 10 points")]
    [InlineData("unanswered: zero, scale: { options: [{ id: x, title: 好, points: 10 }] }", null, "达到“好”", "reach “好”")]
    [InlineData("unanswered: zero, scale: { ratio: { target: 40, repeated: mean } }", null, "达到 40", "reach 40")]
    public void Several_numbers_and_what_was_not_answered_are_told(string scale, string? answer, string chinese, string english)
    {
        string rubric = $"""
            full-marks: 10
            indicators: [{"{"} id: a, title: 甲, weight: 10, {scale} {"}"}]
            tiers: [{"{"} id: top, title: 优等, min: 10 {"}"}, {"{"} id: rest, title: 其他 {"}"}]
            """;
        var evaluation = Sheets.Scored(rubric, $"answers: {"{"} {(answer is null ? "" : $"a: {answer}")} {"}"}");
        var step = Assert.Single(evaluation.Explain().Path!.Steps);
        Assert.Equal(chinese, new EvaluationWords(evaluation, "zh").Of(step));
        Assert.Equal(english, new EvaluationWords(evaluation, "en").Of(step));
    }

    [Theory]
    [InlineData("a: x", "a: y", "由“好”改为“坏”")]
    [InlineData("c: [p]", "c: [q]", "补齐：窗；可不具备：门")]
    [InlineData("d: { p: 3 }", "d: { p: 1 }", "“迟”由 3 次减到 1 次")]
    [InlineData("e: [1, 2]", "e: [1, 2, 3]", "改为 1 分、2 分、3 分")]
    [InlineData("e: [1, 2]", "e: [1, 1.5]", "第 2 次由 2 分降到 1.5 分")]
    [InlineData("e: 1", "e: n/a", "改为不适用")]
    public void Whatever_a_step_may_ask_for_can_be_said(string from, string to, string expected)
    {
        const string Rubric = """
            not-applicable: rescale-parent
            unanswered: zero
            indicators:
              - { id: a, title: 甲, weight: 10, scale: { options: [{ id: x, title: 好, points: 10 }, { id: y, title: 坏, points: 0 }] } }
              - { id: c, title: 丙, weight: 10, scale: { checklist: { items: [{ id: p, title: 门, points: 5 }, { id: q, title: 窗, points: 5 }] } } }
              - { id: d, title: 丁, weight: 10, scale: { deductions: { items: [{ id: p, title: 迟, points: 2 }] } } }
              - { id: e, title: 戊, weight: 70, scale: { score: { repeated: mean } } }
            """;
        var evaluation = Sheets.Scored(Rubric, $"answers: {"{"} {from} {"}"}");
        var wanted = Sheets.ReadSubmission($"answers: {"{"} {to} {"}"}").Answers[0];
        // Searches find only what is better; the words must do for every change.
        var step = (PathStep)Activator.CreateInstance(
            typeof(PathStep), BindingFlags.Instance | BindingFlags.NonPublic, null, [wanted.Id, evaluation[wanted.Id].Answer, wanted.Value], null)!;
        typeof(PathStep).GetProperty(nameof(PathStep.Indicator))!.SetValue(step, evaluation[wanted.Id]);
        Assert.Equal(expected, new EvaluationWords(evaluation, "zh").Of(step));
    }

    [Fact]
    public void A_search_that_was_cut_short_says_so()
    {
        var evaluation = Sheets.Scored(Vetoed, "answers: { a: 70 }\nfacts: { bad: no, kind: x }");
        var explanation = evaluation.Explain(new() { Path = new() { MaxSteps = 1, Order = PathOrder.LeastCost } });
        Assert.Contains(
            explanation.Path!.Status == PathStatus.NotDecided ? "在允许的计算量之内没有找到评上优的办法，也没有证明不可能。" : "查找范围内代价最小的办法（未查遍全部可能）：改进 1 项，其余不变。",
            explanation.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_way_is_looked_for_where_none_is_wanted_or_nothing_was_scored()
    {
        Assert.Null(Sheets.Scored(Vetoed, "answers: { a: 70 }\nfacts: { bad: no, kind: x }").Explain(ExplanationLaw.Quick).Path);
        Assert.Null(Sheets.Score(Vetoed, "answers: { a: 70 }").Explain().Path);
    }

    [Fact]
    public void A_bound_out_of_reach_is_told()
    {
        const string Rubric = """
            indicators: [{ id: a, title: 甲, weight: 100, scale: { options: [{ id: x, title: 好, points: 100 }] } }]
            bonus: { limit: 5, indicators: [{ id: b, title: 加, weight: 5 }] }
            facts: [{ id: ok, title: 持证, type: yes-no }]
            tiers: [{ id: top, title: 优, min: 80, require: { fact: ok } }, { id: low, title: 差 }]
            """;
        string text = Sheets.Scored(Rubric, "answers: { a: x }\nfacts: { ok: no }").Explain().ToText();
        Assert.Contains("  ·  持证为是，实际 否\n", text, StringComparison.Ordinal);
    }
}
