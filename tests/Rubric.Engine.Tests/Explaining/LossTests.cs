using Rubric.Schema;

namespace Rubric.Engine.Tests.Explaining;

/// <summary>Where points were lost, and in which words, scale by scale.</summary>
public sealed class LossTests
{
    [Theory]
    [InlineData("", "7", "现为 7 分，满分要求 ≥ 10 分", "is 7 points; full marks need ≥ 10 points")]
    [InlineData("scale: { options: [{ id: a, title: 优, points: 10 }, { id: b, title: 中, points: 4 }] }", "b", "现为“中”，满分要求“优”", "is “中”; full marks for “优”")]
    [InlineData("scale: yes-no", "no", "现为“否”，满分要求“是”", "is “no”; full marks for “yes”")]
    [InlineData("scale: { yes-no: { full-on: no } }", "yes", "现为“是”，满分要求“否”", "is “yes”; full marks for “no”")]
    [InlineData("scale: { checklist: { items: [{ id: a, title: 门, points: 4 }, { id: b, title: 窗, points: 6, guidance: 能开 }] } }", "[a]", "未具备：窗（值 6 分，能开）", "not met: 窗 (−6, 能开)")]
    [InlineData("scale: { checklist: { items: [{ id: a, title: 门 }, { id: b, title: 窗 }], by-count: { 2: 10, 1: 3 } } }", "none", "未具备：门、窗", "not met: 门, 窗")]
    [InlineData("scale: { deductions: { items: [{ id: a, title: 迟, points: 1, limit: 2 }, { id: b, title: 漏, points: 3 }] } }", "{ a: 5, b: 1 }", "扣分情形：迟（5 次，扣 2 分）、漏（1 次，扣 3 分）", "found: 迟 (5 ×, −2), 漏 (1 ×, −3)")]
    [InlineData("scale: { additions: { items: [{ id: a, title: 奖, points: 5 }] } }", "{ a: 1 }", "已计：奖 1 次", "counted: 奖 1 ×")]
    [InlineData("scale: { additions: { items: [{ id: a, title: 奖, points: 5 }] } }", "none", "没有可计分的项目", "nothing to count")]
    [InlineData("scale: { bands: { unit: 人, steps: [{ min: 4, points: 10 }, { points: 0 }] } }", "3", "现为 3 人，满分要求 ≥ 4 人", "is 3 人; full marks need ≥ 4 人")]
    [InlineData("scale: { bands: { steps: [{ min: 3, points: 0 }, { min: 1, points: 5 }, { points: 10 }] } }", "1", "现为 1，满分要求 < 1", "is 1; full marks need < 1")]
    [InlineData("scale: { bands: { steps: [{ above: 3, points: 0 }, { points: 10 }] } }", "4", "现为 4，满分要求 ≤ 3", "is 4; full marks need ≤ 3")]
    [InlineData("scale: { bands: { steps: [{ max: 3, points: 0 }, { points: 10 }] } }", "3", "现为 3，满分要求 > 3", "is 3; full marks need > 3")]
    [InlineData("scale: { bands: { steps: [{ below: 3, points: 0 }, { points: 10 }] } }", "2", "现为 2，满分要求 ≥ 3", "is 2; full marks need ≥ 3")]
    [InlineData("scale: { bands: { steps: [{ is: 3, points: 0 }, { points: 10 }] } }", "3", "现为 3", "is 3")]
    [InlineData("scale: { curve: { unit: '%', through: [[0, 10], [50, 0]] } }", "20", "现为 20%，满分要求 ≤ 0%", "is 20%; full marks need ≤ 0%")]
    [InlineData("scale: { curve: { through: [[0, 0], [40, 10]] } }", "20", "现为 20，满分要求 ≥ 40", "is 20; full marks need ≥ 40")]
    [InlineData("scale: { ratio: { target: 40 } }", "20", "现为 20，满分要求 ≥ 40", "is 20; full marks need ≥ 40")]
    [InlineData("scale: { ratio: { better: lower } }", "{ actual: 6, target: 3 }", "现为 6，满分要求 ≤ 3", "is 6; full marks need ≤ 3")]
    [InlineData("scale: { ratio: { target: 40, repeated: mean } }", "[40, 38, 44, 20]", "满分要求每次 ≥ 40，4 次中有 2 次没有达到：38、20", "2 of 4 entries are not ≥ 40: 38, 20")]
    [InlineData("scale: { ratio: { repeated: mean } }", "[{ actual: 1, target: 2 }, { actual: 1, target: 3 }]", "共 2 次：1、1", "2 entries: 1, 1")]
    [InlineData("scale: { score: { repeated: sum } }", "[2, 3]", "共 2 次：2、3", "2 entries: 2, 3")]
    public void What_was_missed_is_said_in_the_terms_of_the_scale(string scale, string answer, string chinese, string english)
    {
        string rubric = $"""
            full-marks: 10
            indicators:
              - id: a
                title: 甲
                weight: 10
                {scale}
            """;
        var evaluation = Sheets.Scored(rubric, $"answers: {"{"} a: {answer} {"}"}");
        Assert.Equal([chinese], LinesOf(evaluation, "zh-Hans"));
        Assert.Equal([english], LinesOf(evaluation, "en"));
    }

    [Fact]
    public void A_cell_of_a_table_is_understood_like_a_sheet()
    {
        var rubric = Sheets.ReadRubric("full-marks: 10\nindicators: [{ id: a, title: 甲, weight: 10, scale: { deductions: { items: [{ id: x, title: 迟, points: 1 }, { id: y, title: 漏, points: 2 }] } } }]\n");
        var read = SubmissionReader.Read("subject,a\ns,x=2;y=1\n", new() { Format = SubmissionFormat.Csv, Rubrics = RubricSet.Create(rubric).GetValueOrThrow() });

        var lost = Assert.Single(new RubricEvaluator(rubric).Evaluate(Assert.Single(read.GetValueOrThrow())).Explain(ExplanationLaw.Quick).Lost);

        Assert.Equal([("x", 2, "2"), ("y", 1, "2")], lost.Items.Select(i => (i.Id, i.Count, i.Points.Text())));
    }

    [Fact]
    public void Guidance_note_award_and_state_are_told()
    {
        const string Rubric = """
            unanswered: zero
            not-applicable: zero
            indicators:
              - { id: a, title: 甲, weight: 40, guidance: [一看, 二查] }
              - { id: b, title: 乙, weight: 30 }
              - { id: c, title: 丙, weight: 20 }
              - { id: d, title: 丁, weight: 10 }
            """;
        var evaluation = Sheets.Scored(Rubric, """
            answers: { a: 10, b: 5, c: n/a }
            notes: { a: "坏\n了" }
            awarded: { b: { points: 12, reason: 复核 } }
            """);
        var text = evaluation.Explain(ExplanationLaw.Quick).ToText();

        Assert.Contains("甲（a），得 10 分，满分 40 分\n          现为 10 分，满分要求 ≥ 40 分\n          评分说明：一看\n          评分说明：二查\n          评分备注：坏 了\n", text, StringComparison.Ordinal);
        Assert.Contains("乙（b），得 12 分，满分 30 分\n          人工给分（原算 5 分）：复核\n", text, StringComparison.Ordinal);
        Assert.Contains("不适用，此处按 0 分计", text, StringComparison.Ordinal);
        Assert.Contains("未作答，此处按 0 分计", text, StringComparison.Ordinal);
        Assert.Equal(["−30.00", "−20.00", "−18.00", "−10.00"], text.Split('\n').Where(l => l.StartsWith("  −", StringComparison.Ordinal)).Select(l => l.Trim().Split(' ')[0]));
    }

    [Fact]
    public void A_penalty_is_a_loss_and_a_bonus_is_none()
    {
        const string Rubric = """
            full-marks: 10
            indicators: [{ id: a, title: 甲, weight: 10 }]
            bonus: { indicators: [{ id: b, title: 加, weight: 5 }] }
            penalties: { indicators: [{ id: c, title: 扣, weight: 5, scale: { additions: { items: [{ id: x, title: 投诉, points: 2 }] } } }] }
            """;
        var lost = Assert.Single(Sheets.Scored(Rubric, "answers: { a: 10, b: 1, c: { x: 2 } }").Explain(ExplanationLaw.Quick).Lost);
        Assert.Equal(("c", "4"), (lost.Indicator.Id, lost.Points.ToString()));
        Assert.Equal(("x", 2, "4"), (lost.Items[0].Id, lost.Items[0].Count, lost.Items[0].Points.Text()));
        Assert.Contains("−4.00  扣（c），扣分\n", Sheets.Scored(Rubric, "answers: { a: 10, b: 1, c: { x: 2 } }").Explain(ExplanationLaw.Quick).ToText(), StringComparison.Ordinal);
    }

    /// <summary>Two sheets lost 4 and 2 of 10 in x, so 3 on average; what counts is the 60 % of the leaf.</summary>
    [Fact]
    public void Sheets_are_averaged_below_an_evaluation_leaf()
    {
        var inner = Sheets.ReadRubric("full-marks: 20\nindicators: [{ id: x, title: 子, weight: 10 }, { id: y, title: 丑, weight: 10 }]\n", "inner");
        var outer = Sheets.ReadRubric("indicators: [{ id: all, title: 各表, weight: 60, scale: { evaluation: { rubric: inner } } }, { id: own, title: 自评, weight: 40 }]\n", "outer");
        var evaluator = new RubricEvaluator(RubricSet.Create(outer, inner).GetValueOrThrow(), "outer");
        var evaluation = evaluator.Evaluate(new Dossier(
            Sheets.ReadSubmission("answers: { own: 40 }", "outer"),
            Sheets.ReadSubmission("answers: { x: 6, y: 10 }", "inner"),
            Sheets.ReadSubmission("answers: { x: 8, y: 9 }", "inner")));

        var lost = Assert.Single(evaluation.Explain(ExplanationLaw.Quick).Lost);

        Assert.Equal("10.5", lost.Points.ToString());
        Assert.Equal([("x", "3"), ("y", "0.5")], lost.Nested.Select(n => (n.Indicator.Id, n.Points.ToString())));
    }

    private static IReadOnlyList<string> LinesOf(Evaluation evaluation, string language)
    {
        string[] lines = evaluation.Explain(ExplanationLaw.Quick with { Language = language }).ToText().Split('\n');
        int at = Array.FindIndex(lines, l => l.StartsWith("  −", StringComparison.Ordinal));
        return [.. lines.Skip(at + 1).TakeWhile(l => l.StartsWith("     ", StringComparison.Ordinal)).Select(l => l.Trim())];
    }
}
