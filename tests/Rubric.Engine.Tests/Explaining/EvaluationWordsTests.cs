namespace Rubric.Engine.Tests.Explaining;

/// <summary>What decided a result, and single conditions, in words.</summary>
public sealed class EvaluationWordsTests
{
    private const string Rubric = """
        facts: [{ id: bad, title: 事故, type: yes-no, default: no }, { id: n, title: 投诉, type: number, default: 0 }]
        indicators: [{ id: a, title: 甲, weight: 60 }, { id: b, title: 乙, weight: 40 }]
        tiers: [{ id: t2, title: { zh-Hans: 优, en: good }, stars: 2, min: 80, require: { each: level-1, min: 50% } }, { id: x, title: 特, ranked: false, min: 70, require: { fact: bad } }, { id: t1, title: { zh-Hans: 差, en: bad }, stars: 1 }]
        overrides:
          - { id: early, title: { zh-Hans: 太早, en: too early }, before-scoring: true, when: { fact: n, is: 9 }, exclude: true }
          - { id: veto, title: { zh-Hans: 否决, en: veto }, when: { fact: bad }, set: t1 }
        """;

    [Theory]
    [InlineData("answers: { a: 60, b: 40 }", "★★ 优", "满足最高等级的全部条件", "★★ good", "meets all conditions of the top tier")]
    [InlineData("answers: { a: 60, b: 15 }", "★☆ 差", "优要求总分 ≥ 80，实际 75", "★☆ bad", "good needs total ≥ 80, has 75")]
    [InlineData("answers: { a: 60, b: 19.9999 }", "★☆ 差", "优要求总分 ≥ 80，实际 79.9999", "★☆ bad", "good needs total ≥ 80, has 79.9999")]
    [InlineData("answers: { a: 29, b: 40 }", "★☆ 差", "优要求总分 ≥ 80，实际 69", "★☆ bad", "good needs total ≥ 80, has 69")]
    [InlineData("answers: { a: 60, b: 40 }\nfacts: { bad: yes }", "★☆ 差", "否决", "★☆ bad", "veto")]
    [InlineData("answers: { a: 60, b: 40 }\nfacts: { n: 9 }", "不参评", "太早", "not rated", "too early")]
    [InlineData("answers: { a: 60 }", "未完成", "总分 60–100（优至差）；缺 b 乙", "incomplete", "total 60–100 (good to bad); missing b 乙")]
    [InlineData("answers: { a: 61 }", "无效", "1 个问题，见提示", "invalid", "1 problem, see the messages")]
    public void Rating_and_decision_are_short(string submission, string rating, string decision, string ratingInEnglish, string decisionInEnglish)
    {
        var evaluation = Sheets.Score(Rubric, submission);
        var chinese = new EvaluationWords(evaluation, "zh-Hans");
        var english = new EvaluationWords(evaluation, "en");
        Assert.Equal((rating, decision), (chinese.Rating, chinese.Decision));
        Assert.Equal((ratingInEnglish, decisionInEnglish), (english.Rating, english.Decision));
    }

    [Fact]
    public void Many_missing_answers_are_counted()
    {
        string leaves = string.Join(", ", Enumerable.Range(1, 5).Select(i => $"{"{"} id: l{i}, title: l{i}, weight: 20 {"}"}"));
        var evaluation = Sheets.Score($"facts: [{"{"} id: f, title: 事实, type: yes-no {"}"}]\nindicators: [{leaves}]\ntiers: [{"{"} id: t, title: 优, require: {"{"} fact: f {"} }"}]", "answers: {}");
        Assert.Equal("总分 0–100（优）；缺 l1、l2、l3等 6 项", new EvaluationWords(evaluation, "zh-Hans").Decision);
    }

    [Fact]
    public void Without_tiers_there_is_nothing_to_decide()
    {
        var words = new EvaluationWords(Sheets.Scored("indicators: [{ id: a, title: 甲, weight: 100 }]", "answers: { a: 1 }"), "en");
        Assert.Equal(("", ""), (words.Rating, words.Decision));
        var nothing = Sheets.Score("not-applicable: zero\nindicators: [{ id: a, title: 甲, weight: 100 }]", "answers: { a: n/a }");
        Assert.Equal(("not rated", "nothing applicable"), (new EvaluationWords(nothing, "en").Rating, new EvaluationWords(nothing, "en").Decision));
    }

    [Fact]
    public void Where_even_the_tier_before_an_override_is_not_the_next_better_one_the_condition_that_failed_is_told()
    {
        var evaluation = Sheets.Scored(Rubric, "answers: { a: 29, b: 40 }");
        var words = new EvaluationWords(evaluation, "zh-Hans");
        var check = evaluation.TierChecks[0];
        Assert.Equal("总分 ≥ 80，实际 69", words.OfTotal(check.Bounds[0]));
        Assert.Equal("每个一级指标 ≥ 50%", words.Needed(check.Conditions[0]));
        Assert.Equal("", words.There(check.Conditions[0]));
        Assert.Equal("甲 ≥ 50%，实际 ≈48.33%", words.Unmet(check.Conditions[0]));
        Assert.Equal("≈48.33%", words.There(check.Conditions[0].Parts[0]));
        Assert.Equal("乙 ≥ 50%，实际 100%", words.Held(check.Conditions[0].Parts[1]));
        Assert.Equal("每个一级指标 ≥ 50%", words.Held(check.Conditions[0]));
    }

    [Theory]
    [InlineData("{ fact: bad }", "事故为是")]
    [InlineData("{ fact: n, min: 1, max: 5 }", "投诉 ≥ 1 且 ≤ 5，实际 3")]
    [InlineData("{ tier: [t2] }", "等级为优")]
    [InlineData("{ not: { fact: n, is: 4 } }", "并非“投诉 = 4”")]
    [InlineData("{ any: [{ fact: n, is: 4 }, { fact: bad }] }", "事故为是")]
    [InlineData("{ at-least: 1, of: [{ fact: n, is: 3 }, { fact: n, is: 4 }] }", "投诉 = 3，实际 3")]
    [InlineData("{ all: [{ fact: n, is: 3 }, { fact: bad }] }", "投诉 = 3，实际 3，且事故为是")]
    [InlineData("{ count: { each: level-1, min: 50% }, min: 2 }", "每个一级指标 ≥ 50%的个数 ≥ 2，实际 3")]
    [InlineData("{ each: [a, b], min: 50% }", "甲、乙均 ≥ 50%")]
    [InlineData("{ answer: c, in: [yes] }", "丙为是")]
    public void Why_a_condition_held_is_said(string when, string expected)
    {
        string rubric = $"""
            facts: [{"{"} id: bad, title: 事故, type: yes-no {"}"}, {"{"} id: n, title: 投诉, type: number {"}"}]
            indicators: [{"{"} id: a, title: 甲, weight: 60 {"}"}, {"{"} id: b, title: 乙, weight: 30 {"}"}, {"{"} id: c, title: 丙, weight: 10, scale: yes-no {"}"}]
            tiers: [{"{"} id: t2, title: 优 {"}"}]
            overrides: [{"{"} id: o, title: 调整, when: {when}, cap: t2 {"}"}]
            """;
        var evaluation = Sheets.Scored(rubric, "answers: { a: 60, b: 30, c: yes }\nfacts: { bad: yes, n: 3 }");
        Assert.Equal(expected, new EvaluationWords(evaluation, "zh-Hans").Held(Assert.Single(Assert.Single(evaluation.FiredOverrides).Conditions)));
    }

    [Theory]
    [InlineData(EvaluationStatus.Scored, "已评分", "scored")]
    [InlineData(EvaluationStatus.Incomplete, "未完成", "incomplete")]
    [InlineData(EvaluationStatus.Excluded, "不参评", "not rated")]
    [InlineData(EvaluationStatus.Decided, "直接定级", "decided")]
    [InlineData(EvaluationStatus.Invalid, "无效", "invalid")]
    public void A_status_is_a_word_or_two(EvaluationStatus status, string chinese, string english)
    {
        Assert.Equal(chinese, EvaluationWords.Of(status, "zh"));
        Assert.Equal(english, EvaluationWords.Of(status, "fr"));
    }

    [Fact]
    public void More_than_ten_stars_are_a_number()
    {
        var evaluation = Sheets.Scored("indicators: [{ id: a, title: 甲, weight: 100 }]\ntiers: [{ id: t, title: 优, stars: 12, min: 50 }, { id: u, title: 无 }]", "answers: { a: 60 }");
        Assert.Equal("12/12★ 优", new EvaluationWords(evaluation, "zh").Rating);
        var without = Sheets.Scored("indicators: [{ id: a, title: 甲, weight: 100 }]\ntiers: [{ id: t, title: 优 }]", "answers: { a: 60 }");
        Assert.Equal("优", new EvaluationWords(without, "zh").Rating);
    }

    [Fact]
    public void Null_is_no_argument()
    {
        var evaluation = Sheets.Scored(Rubric, "answers: { a: 60, b: 40 }");
        var words = new EvaluationWords(evaluation, "zh");
        Assert.Throws<ArgumentNullException>(() => new EvaluationWords(null!, "zh"));
        Assert.Throws<ArgumentNullException>(() => new EvaluationWords(evaluation, null!));
        Assert.Throws<ArgumentNullException>(() => words.Needed(null!));
        Assert.Throws<ArgumentNullException>(() => words.There(null!));
        Assert.Throws<ArgumentNullException>(() => words.Unmet(null!));
        Assert.Throws<ArgumentNullException>(() => words.Held(null!));
        Assert.Throws<ArgumentNullException>(() => words.Of(null!));
        Assert.Throws<ArgumentNullException>(() => EvaluationWords.Of(EvaluationStatus.Scored, null!));
        Assert.Throws<ArgumentNullException>(() => evaluation.Explain(null!));
    }
}
