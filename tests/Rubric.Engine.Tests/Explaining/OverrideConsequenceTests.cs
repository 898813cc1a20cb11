namespace Rubric.Engine.Tests.Explaining;

/// <summary>What overrides took or gave, and in which words.</summary>
public sealed class OverrideConsequenceTests
{
    private const string Rubric = """
        facts: [{ id: bad, title: 事故, type: yes-no, default: no }, { id: n, title: 投诉, type: number, default: 0 }, { id: young, title: 新站, type: yes-no, default: no }]
        indicators: [{ id: a, title: 甲, weight: 100 }]
        tiers: [{ id: t3, title: 优, min: 80 }, { id: t2, title: 良, min: 60 }, { id: t1, title: 差 }]
        overrides:
          - { id: early, title: 新站不评, before-scoring: true, when: { fact: young }, exclude: true }
          - { id: decided, title: 直接定级, before-scoring: true, when: { fact: n, is: 99 }, set: t1 }
          - { id: cut, title: 减半, when: { all: [{ fact: n, min: 5 }, { not: { fact: bad } }] }, total: 40 }
          - { id: cap, title: 封顶, when: { any: [{ fact: bad }, { fact: n, is: 2 }] }, cap: t2 }
          - { id: out, title: 退出, when: { fact: n, is: 7 }, exclude: true }
        """;

    [Fact]
    public void A_total_that_is_replaced_is_told_before_and_after()
    {
        var evaluation = Sheets.Scored(Rubric, "answers: { a: 85 }\nfacts: { n: 5 }");
        var taken = Assert.Single(evaluation.Explain(ExplanationLaw.Quick).Overrides);
        Assert.Equal(("85", "40"), (taken.TotalBefore.Text(), taken.TotalAfter.Text()));
        string text = Tell(evaluation);
        Assert.Contains("“减半”（投诉 ≥ 5，实际 5，且并非“事故为是”）把总分由 85 分改为 40 分。\n", text, StringComparison.Ordinal);
        Assert.Contains("没有评上良，因为良要求总分 ≥ 60，实际 40，差 20 分。\n", text, StringComparison.Ordinal);
        Assert.Contains("  减半：总分改为 40 分        -45.00        40.00\n", text, StringComparison.Ordinal);
        Assert.Contains("  85 → 40  减半\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tier_that_is_capped_is_told_before_and_after()
    {
        string text = Tell(Sheets.Scored(Rubric, "answers: { a: 85 }\nfacts: { bad: yes }"));
        Assert.Contains("按得分和条件为优；“封顶”（事故为是）使优变为良。\n最高等级优的条件已全部满足。\n", text, StringComparison.Ordinal);
        Assert.Contains("调整前为优，调整后为良。\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_override_without_effect_is_told_as_such()
    {
        string text = Tell(Sheets.Scored(Rubric, "answers: { a: 65 }\nfacts: { n: 2 }"));
        Assert.Contains("没有评上优，因为优要求总分 ≥ 80，实际 65，差 15 分。\n", text, StringComparison.Ordinal);
        Assert.Contains("  没有影响  封顶\n            依据：投诉 = 2，实际 2\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ young: yes }", "s：不参评\n", "“新站不评”（新站为是）：不参评，没有计分。\n")]
    [InlineData("{ n: 99 }", "s：差\n", "“直接定级”（投诉 = 99，实际 99）：不计分，直接评为差。\n")]
    [InlineData("{ n: 7, bad: yes }", "s：85 分（满分 100 分），不参评\n", "“退出”（投诉 = 7，实际 7）：不参评，总分仅供参考。\n")]
    public void What_ends_an_evaluation_is_its_reason(string facts, string first, string reason)
    {
        string text = Tell(Sheets.Score(Rubric, $"answers: {"{"} a: 85 {"}"}\nfacts: {facts}"));
        Assert.StartsWith(first, text, StringComparison.Ordinal);
        Assert.Contains(reason, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_applicable_and_mistakes_are_told()
    {
        string nothing = Tell(Sheets.Score("not-applicable: zero\nindicators: [{ id: a, title: 甲, weight: 100 }]", "answers: { a: n/a }"));
        Assert.Contains("没有适用的指标，无可评分。\n", nothing, StringComparison.Ordinal);
        string wrong = Tell(Sheets.Score(Rubric, "answers: { a: 101 }"));
        Assert.StartsWith("s：无效\n", wrong, StringComparison.Ordinal);
        Assert.Contains("评分有问题，须先改正，没有计分。\n", wrong, StringComparison.Ordinal);
        Assert.Contains("RUB6", wrong, StringComparison.Ordinal);
    }

    private static string Tell(Evaluation evaluation) => evaluation.Explain().ToText();
}
