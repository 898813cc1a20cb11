using Rubric.Schema;

namespace Rubric.Engine.Tests.Explaining;

/// <summary>How far conditions are from holding, and in which words.</summary>
public sealed class TierGapTests
{
    private const string Tree = """
        facts: [{ id: ok, title: 持证, type: yes-no }, { id: falls, title: 跌倒, type: number, default: 3 }, { id: kind, title: 类别, type: choice, values: [{ id: x, title: 甲类 }, { id: y, title: 乙类 }], default: y }]
        dimensions: [{ id: d, title: 方面, values: [{ id: v, title: 建设 }] }]
        indicators:
          - id: A
            title: 甲
            weight: 40
            dimensions: { d: v }
            tiers: [{ id: good, title: 好, min: 80% }, { id: poor, title: 差 }]
            indicators:
              - { id: a1, title: 甲一, weight: 30 }
              - { id: a2, title: 甲二, weight: 10, not-applicable: rescale-total }
          - { id: b, title: 乙, weight: 60, dimensions: { d: v }, scale: { options: [{ id: hi, title: 高, points: 60 }, { id: lo, title: 低, points: 30 }] } }
        tiers:
          - { id: top, title: 优, BOUNDS }
          - { id: rest, title: 其他 }
        """;

    [Theory]
    [InlineData("min: 90", "总分 ≥ 90，实际 55，差 35 分", "total ≥ 90, has 55, 35 points short")]
    [InlineData("min: 90%", "总分 ≥ 90%，实际 55%，差 35 分", "total ≥ 90%, has 55%, 35 points short")]
    [InlineData("max: 50", "总分 ≤ 50，实际 55，多 5 分", "total ≤ 50, has 55, 5 points too much")]
    [InlineData("above: 55", "总分 > 55，实际 55", "total > 55, has 55")]
    [InlineData("require: { indicator: A, min: 90% }", "甲 ≥ 90%，实际 62.5%（25 / 40 分），差 11 分", "甲 ≥ 90%, has 62.5% (25 of 40 points), 11 points short")]
    [InlineData("require: { indicator: A, min: 26 }", "甲 ≥ 26，实际 25，差 1 分", "甲 ≥ 26, has 25, 1 points short")]
    [InlineData("require: { indicator: A, is: 20 }", "甲 = 20，实际 25，多 5 分", "甲 = 20, has 25, 5 points too much")]
    [InlineData("require: { indicator: A, is: 30 }", "甲 = 30，实际 25，差 5 分", "甲 = 30, has 25, 5 points short")]
    [InlineData("require: { indicator: total, min: 60 }", "总分 ≥ 60，实际 55，差 5 分", "total ≥ 60, has 55, 5 points short")]
    [InlineData("require: { indicator: A, tier: [good] }", "甲为好，实际 差", "甲 is 好, has 差")]
    [InlineData("require: { dimension: d/v, min: 60% }", "建设 ≥ 60%，实际 55%（55 / 100 分），差 5 分", "建设 ≥ 60%, has 55% (55 of 100 points), 5 points short")]
    [InlineData("require: { each: level-1, min: 60% }", "乙 ≥ 60%，实际 50%（30 / 60 分），差 6 分", "乙 ≥ 60%, has 50% (30 of 60 points), 6 points short")]
    [InlineData("require: { each: [A, b], min: 70% }", "甲 ≥ 70%，实际 62.5%（25 / 40 分），差 3 分；乙 ≥ 70%，实际 50%（30 / 60 分），差 12 分", "甲 ≥ 70%, has 62.5% (25 of 40 points), 3 points short; 乙 ≥ 70%, has 50% (30 of 60 points), 12 points short")]
    [InlineData("require: { count: { each: level-1, min: 60% }, min: 2 }", "每个一级指标 ≥ 60%的个数 ≥ 2，实际 1，差 1", "number of each indicator at level 1 ≥ 60% ≥ 2, has 1, 1 short")]
    [InlineData("require: { fact: ok }", "持证为是，实际 否", "持证 is yes, has no")]
    [InlineData("require: { fact: falls, max: 1 }", "跌倒 ≤ 1，实际 3，多 2", "跌倒 ≤ 1, has 3, 2 too much")]
    [InlineData("require: { fact: kind, in: [x] }", "类别为甲类，实际 乙类", "类别 is 甲类, has 乙类")]
    [InlineData("require: { answer: b, in: [hi] }", "乙为高，实际 低", "乙 is 高, has 低")]
    [InlineData("require: { not: { fact: falls, min: 2 } }", "不得“跌倒 ≥ 2”", "not: 跌倒 ≥ 2")]
    [InlineData("require: { any: [{ fact: ok }, { indicator: A, min: 26 }] }", "须满足其一：持证为是，实际 否；甲 ≥ 26，实际 25，差 1 分", "one of these: 持证 is yes, has no; 甲 ≥ 26, has 25, 1 points short")]
    [InlineData("require: { all: [{ fact: ok }, { indicator: A, min: 20 }] }", "持证为是，实际 否", "持证 is yes, has no")]
    [InlineData("require: { at-least: 2, of: [{ fact: ok }, { indicator: A, min: 20 }] }", "至少 2 项：持证为是；甲 ≥ 20，实际 1 项", "at least 2 of: 持证 is yes; 甲 ≥ 20, has 1")]
    public void What_keeps_a_tier_away_is_said_with_what_is_missing(string bounds, string chinese, string english)
    {
        var evaluation = Evaluate(bounds);
        Assert.Contains($"没有评上优，因为优要求{chinese}。\n", Tell(evaluation, "zh-Hans"), StringComparison.Ordinal);
        Assert.Contains($"Not 优, which needs {english}.\n", Tell(evaluation, "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_apply_holds_nothing()
    {
        var evaluation = Sheets.Scored(Tree.Replace("BOUNDS", "require: { indicator: a2, min: 60% }", StringComparison.Ordinal), "answers: { a1: 25, a2: n/a, b: lo }\nfacts: { ok: no }");
        Assert.Contains("没有评上优，因为优要求甲二不适用。\n", Tell(evaluation, "zh-Hans"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_shortfall_is_in_points_also_where_a_percentage_is_needed()
    {
        var gap = Evaluate("require: { indicator: A, min: 90% }").Explain(ExplanationLaw.Quick).Tiers[0].Conditions[0];
        Assert.Equal(("25", "40", "11"), (gap.Points.Text(), gap.ApplicableFullMarks.Text(), gap.Bounds[0].Shortfall.Text()));
        Assert.Equal("0.275", (gap.Bounds[0].Check.Needed.Value - gap.Bounds[0].Check.Lowest).Text());
    }

    /// <summary>1/3 of a point short is told as enough: a third rounded down would not do.</summary>
    [Fact]
    public void What_is_missing_is_rounded_up()
    {
        const string Rubric = """
            full-marks: 10
            indicators: [{ id: a, title: 甲, weight: 10, scale: { out-of: 3, score: {} } }]
            tiers: [{ id: top, title: 优, min: 7 }, { id: rest, title: 其他 }]
            """;
        var evaluation = Sheets.Scored(Rubric, "answers: { a: 2 }");
        Assert.Contains("实际 ≈6.6667，差 ≈0.3334 分", Tell(evaluation, "zh-Hans"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_top_tier_and_no_tiers_at_all_need_no_reason()
    {
        Assert.Contains("已是最高等级优，条件全部满足。\n", Tell(Evaluate("min: 50"), "zh-Hans"), StringComparison.Ordinal);
        string text = Tell(Sheets.Scored("indicators: [{ id: a, title: 甲, weight: 100 }]", "answers: { a: 50 }"), "zh-Hans");
        Assert.StartsWith("s：50 分（满分 100 分）\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("等级", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_says_how_many_members_hold_and_which_do_not()
    {
        string text = Tell(Evaluate("min: 50, require: { each: level-1, min: 60% }"), "en");
        Assert.Contains("  优    ✓  total ≥ 50                       55\n", text, StringComparison.Ordinal);
        Assert.Contains("        ✗  each indicator at level 1 ≥ 60%  1 of 2  乙 50%, 6 points short\n", text, StringComparison.Ordinal);
        Assert.Contains("  其他  ✓  nothing: whatever is left\n", text, StringComparison.Ordinal);
    }

    private static Evaluation Evaluate(string bounds) =>
        Sheets.Scored(Tree.Replace("BOUNDS", bounds, StringComparison.Ordinal), "answers: { a1: 20, a2: 5, b: lo }\nfacts: { ok: no }");

    private static string Tell(Evaluation evaluation, string language) => evaluation.Explain(ExplanationLaw.Quick with { Language = language }).ToText();
}
