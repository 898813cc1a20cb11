using System.Text.Json;

namespace Rubric.Schema.Tests;

/// <summary>Every key of the format reaches the model, from YAML and from JSON.</summary>
public sealed class RubricReaderTests
{
    /// <summary>A rubric that says everything that can be said in one.</summary>
    public const string Everything = """
        rubric: 1
        id: everything
        version: "2022.12"
        title: { zh-Hans: 评价表, en: Rubric }
        issuer: 民政局
        source: 文件
        effective: 2022-12-01
        description: 说明
        full-marks: 100
        weights: percent
        rounding: { mode: half-even, leaves: 2, groups: 1, total: 0, tiers: exact }
        not-applicable: rescale-parent
        unanswered: zero
        total-limit: 110
        dimensions:
          - id: aspect
            title: 方面
            values: [{ id: build, title: 建设 }, { id: run, title: 运行 }]
        facts:
          - { id: accident, title: 事故, type: yes-no, default: 否 }
          - { id: falls, title: 跌倒, type: number, default: 0 }
          - { id: kind, title: 类别, type: choice, values: [{ id: own, title: 自有 }, { id: rented, title: 租用 }], default: own }
        indicators:
          - id: "1"
            title: 建设
            weight: 40%
            dimensions: { aspect: build }
            not-applicable: rescale-total
            guidance: 一段
            tiers:
              - { id: good, title: 好, min: 80% }
              - { id: poor, title: 差, ranked: false }
            indicators:
              - { id: "1.1", title: 评分, weight: 10, scale: { score: { step: 0.5, repeated: mean }, out-of: 50 } }
              - id: "1.2"
                title: 选项
                weight: 10
                guidance: [一, { zh-Hans: 二, en: two }]
                evidence: [照片, 合同]
                unanswered: incomplete
                not-applicable: zero
                scale:
                  options:
                    - { id: full, title: 全, points: 100%, guidance: 看 }
                    - { id: half, title: 半, points: 50 }
              - { id: "1.3", title: 是否, weight: 10, scale: yes-no }
              - { id: "1.4", title: 反, weight: 10, scale: { yes-no: { full-on: no } } }
              - { id: "1.5", title: 清单, weight: 10, scale: { checklist: { items: [{ id: a, title: 一, points: 40 }, { id: b, title: 二, points: 60% }] } } }
              - { id: "1.6", title: 计数, weight: 10, scale: { checklist: { items: [{ id: a, title: 一 }, { id: b, title: 二 }], by-count: { 2: 100, 1: 50% } } } }
              - { id: "1.7", title: 扣分, weight: 10, scale: { deductions: { items: [{ id: late, title: 迟, points: 5, limit: 20% }] } } }
              - { id: "1.8", title: 加分, weight: 10, scale: { additions: { items: [{ id: prize, title: 奖, points: 50, limit: 100, guidance: 看 }] } } }
              - { id: "1.9", title: 照旧, weight: 20 }
              - { id: "1.10", title: 备案, informational: true }
          - id: "2"
            title: 运行
            weight: 60
            dimensions: { aspect: run }
            indicators:
              - id: "2.1"
                title: 面积
                weight: 20
                scale: { bands: { unit: 平方米, repeated: max, steps: [{ min: 100, below: 1000, points: 100 }, { above: 60, points: 60%, guidance: 看 }, { is: 60, points: 50 }, { max: 60, points: 0 }] } }
              - { id: "2.2", title: 曲线, weight: 20, scale: { curve: { unit: 小时, through: [[-1.5, 0], [20, 50%], [40, 100]] } } }
              - { id: "2.3", title: 比率, weight: 20, scale: { ratio: { target: 12, better: lower, when-zero: not-applicable, repeated: sum } } }
              - id: "2.4"
                title: 评估
                weight: 20
                scale:
                  evaluation:
                    rubric: other@1.0
                    where: { phase: final, role: expert, by: zhang, profile: room, area: 北 }
                    take: aspect/build
                    combine: trimmed-mean
                    trim: { low: 2, high: 3, above: 5 }
                    at-least: 4
              - { id: "2.5", title: 普通比率, weight: 20, scale: { ratio: } }
        bonus:
          limit: 30
          indicators: [{ id: b1, title: 创新, weight: 10, scale: { score: } }]
        penalties:
          indicators: { id: p1, title: 投诉, weight: 20, scale: { deductions: { items: { id: c, title: 投诉, points: 5 } } } }
        profiles:
          - id: room
            title: 社工室
            omit: "1.9"
            weights: { "1.1": 30%, "1.2": 10 }
            scales: { "2.1": { bands: { steps: [{ min: 60, points: 100 }, { points: 0 }] } } }
            not-applicable: rescale-parent
        tiers:
          - { id: star-5, title: 五星, stars: 5, min: 90, require: [{ each: level-1, min: 60% }, { dimension: aspect/build, above: 10 }] }
          - id: star-4
            title: 四星
            stars: 4
            above: 79.5
            below: 200
            require:
              all:
                - { indicator: "1", tier: good }
                - { any: [{ answer: "1.2", in: [full, half] }, { answer: "2.2", min: 60 }] }
                - { not: { fact: accident } }
                - { at-least: 1, of: [{ fact: falls, max: 2 }, { fact: kind, in: own }] }
                - { count: { each: leaf, below: 50% }, max: 3 }
                - { evaluation: "2.4", tier: [top, good] }
                - { each: ["1", "2"], is: 40 }
          - { id: unrated, title: 不评星, stars: 0, ranked: no }
        overrides:
          - { id: o1, title: 一, when: { indicator: total, max: 10 }, total: 0, reason: 缘由 }
          - { id: o2, title: 二, when: { fact: accident }, set: unrated, before-scoring: true }
          - { id: o3, title: 三, when: { tier: star-5 }, cap: star-4 }
          - { id: o4, title: 四, when: { fact: accident }, floor: star-4 }
          - { id: o5, title: 五, when: { fact: accident }, raise: 1 }
          - { id: o6, title: 六, when: { fact: accident }, lower: 2 }
          - { id: o7, title: 七, when: { fact: accident }, exclude: 是 }

        """;

    private static readonly RubricDefinition _rubric = RubricReader.Read(Everything).GetValueOrThrow();

    [Fact]
    public void The_head_is_read()
    {
        Assert.Equal("everything@2022.12", _rubric.ToString());
        Assert.Equal(("评价表", "Rubric"), (_rubric.Title.In("zh-CN"), _rubric.Title.In("en")));
        Assert.Equal(("民政局", "文件", "说明", "2022-12-01"), (_rubric.Issuer?.ToString(), _rubric.Source?.ToString(), _rubric.Description?.ToString(), _rubric.Effective));
        Assert.Equal((100, Weighting.Percent, 110), (_rubric.FullMarks, _rubric.Weights, _rubric.TotalLimit));
        Assert.Equal((NotApplicablePolicy.RescaleParent, UnansweredPolicy.Zero), (_rubric.NotApplicable, _rubric.Unanswered));
        var rounding = _rubric.Rounding;
        Assert.Equal((RoundingMode.HalfEven, 2, 1, 0, true), (rounding.Mode, rounding.Leaves, rounding.Groups, rounding.Total, rounding.ExactTiers));
    }

    [Fact]
    public void Dimensions_and_facts_are_read()
    {
        Assert.Equal(["build", "run"], Assert.Single(_rubric.Dimensions).Values.Select(v => v.Id));
        Assert.Equal([(FactType.YesNo, "否"), (FactType.Number, "0"), (FactType.Choice, "own")], _rubric.Facts.Select(f => (f.Type, f.Default!)));
        Assert.Equal(["own", "rented"], _rubric.Facts[2].Values.Select(v => v.Id));
    }

    [Fact]
    public void Indicators_are_read()
    {
        var group = _rubric.Indicators[0];
        Assert.Equal((40, NotApplicablePolicy.RescaleTotal), (group.Weight!.Value, group.NotApplicable!.Value));
        Assert.Equal(new DimensionAssignment("aspect", "build"), Assert.Single(group.Dimensions));
        Assert.Equal("一段", Assert.Single(group.Guidance).ToString());
        Assert.Equal(["min: 80%", ""], group.Tiers.Select(t => t.Bounds.ToString()));
        Assert.Equal([true, false], group.Tiers.Select(t => t.Ranked));
        var leaf = group.Indicators[1];
        Assert.Equal((UnansweredPolicy.Incomplete, NotApplicablePolicy.Zero), (leaf.Unanswered!.Value, leaf.NotApplicable!.Value));
        Assert.Equal(["一", "two"], leaf.Guidance.Select(g => g.In("en")));
        Assert.Equal(["照片", "合同"], leaf.Evidence.Select(e => e.ToString()));
        Assert.Equal(["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "1.10"], group.Indicators.Select(i => i.Id));
        Assert.Null(group.Indicators[8].Scale);
        Assert.True(group.Indicators[9] is { Informational: true, Weight: null });
    }

    [Fact]
    public void Scales_that_list_or_count_are_read()
    {
        var score = Scale<ScoreScale>("1.1");
        Assert.Equal(("1/2", Repetition.Mean, "50"), (score.Step!.Value.Numerator + "/" + score.Step.Value.Denominator, score.Repeated!.Value, score.OutOf.ToString()!));
        Assert.Equal(["full 100%", "half 50"], Scale<OptionsScale>("1.2").Options.Select(o => $"{o.Id} {o.Points}"));
        Assert.Equal("看", Scale<OptionsScale>("1.2").Options[0].Guidance[0].ToString());
        Assert.True(Scale<YesNoScale>("1.3").FullOn);
        Assert.False(Scale<YesNoScale>("1.4").FullOn);
        Assert.Equal(["a 40", "b 60%"], Scale<ChecklistScale>("1.5").Items.Select(i => $"{i.Id} {i.Points}"));
        Assert.Equal([new CountPoints(2, 100), new CountPoints(1, Amount.Percent(50))], Scale<ChecklistScale>("1.6").ByCount);
        Assert.All(Scale<ChecklistScale>("1.6").Items, i => Assert.Null(i.Points));
        Assert.Equal(["late 5 20%"], Scale<DeductionsScale>("1.7").Items.Select(i => $"{i.Id} {i.Points} {i.Limit}"));
        Assert.Equal(["prize 50 100"], Scale<AdditionsScale>("1.8").Items.Select(i => $"{i.Id} {i.Points} {i.Limit}"));
    }

    [Fact]
    public void Scales_that_measure_are_read()
    {
        var bands = Scale<BandsScale>("2.1");
        Assert.Equal(("平方米", Repetition.Max), (bands.Unit!.ToString(), bands.Repeated!.Value));
        Assert.Equal(["min: 100, below: 1000 → 100", "above: 60 → 60%", "is: 60 → 50", "max: 60 → 0"], bands.Steps.Select(s => $"{s.Bounds} → {s.Points}"));
        Assert.Equal("看", bands.Steps[1].Guidance[0].ToString());
        var curve = Scale<CurveScale>("2.2");
        Assert.Equal(["-1.5 0", "20 50%", "40 100"], curve.Through.Select(p => $"{p.X} {p.Points}"));
        Assert.Equal(("小时", null), (curve.Unit!.ToString(), curve.Repeated));
        var ratio = Scale<RatioScale>("2.3");
        Assert.Equal((12, true, ZeroRatio.NotApplicable, Repetition.Sum), (ratio.Target, ratio.LowerIsBetter, ratio.WhenZero, ratio.Repeated));
        Assert.True(Scale<RatioScale>("2.5") is { Target: null, LowerIsBetter: false, WhenZero: null, Repeated: null });
    }

    [Fact]
    public void An_evaluation_is_read()
    {
        var evaluation = Scale<EvaluationScale>("2.4");
        Assert.Equal(new RubricReference("other", "1.0"), evaluation.Rubric);
        var where = evaluation.Where;
        Assert.Equal(("final", "expert", "zhang", "room"), (where.Phase, where.Role, where.By, where.Profile));
        Assert.Equal([new("area", "北")], where.Attributes);
        Assert.Equal(("aspect/build", Combination.TrimmedMean, new Trimming(2, 3, 5), 4), (evaluation.Take, evaluation.Combine, evaluation.Trim, evaluation.AtLeast));
    }

    [Fact]
    public void Bonus_penalties_and_profiles_are_read()
    {
        Assert.Equal((30, "b1"), (_rubric.Bonus!.Limit, _rubric.Bonus.Indicators[0].Id));
        Assert.True(_rubric.Bonus.Indicators[0].Scale is ScoreScale { Step: null });
        Assert.Equal((null, "p1"), (_rubric.Penalties!.Limit, Assert.Single(_rubric.Penalties.Indicators).Id));
        var profile = Assert.Single(_rubric.Profiles);
        Assert.Equal(["1.9"], profile.Omit);
        Assert.Equal([new ProfileWeight("1.1", 30), new ProfileWeight("1.2", 10)], profile.Weights);
        Assert.Equal(2, Assert.IsType<BandsScale>(Assert.Single(profile.Scales).Scale).Steps.Length);
        Assert.Equal(NotApplicablePolicy.RescaleParent, profile.NotApplicable);
    }

    [Fact]
    public void Tiers_and_conditions_are_read()
    {
        Assert.Equal([("star-5", 5, "min: 90", true), ("star-4", 4, "above: 79.5, below: 200", true), ("unrated", 0, "", false)],
            _rubric.Tiers.Select(t => (t.Id, t.Stars!.Value, t.Bounds.ToString(), t.Ranked)));
        Assert.Equal(["each level-1 min: 60% tier[]", "dimension aspect/build above: 10"], _rubric.Tiers[0].Require.Select(Describe));
        Assert.Equal(
            "all(indicator 1  tier[good]; any(answer 1.2  in[full, half]; answer 2.2 min: 60 in[]); not(fact accident  in[]); "
            + "1 of(fact falls max: 2 in[]; fact kind  in[own]); count max: 3 each leaf below: 50% tier[]; evaluation 2.4 tier[top, good]; each [1, 2] is: 40 tier[])",
            Describe(Assert.Single(_rubric.Tiers[1].Require)));
    }

    [Fact]
    public void Overrides_are_read()
    {
        Assert.Equal(
            ["total 0", "set unrated", "cap star-4", "floor star-4", "shift 1", "shift -2", "exclude"],
            _rubric.Overrides.Select(o => o.Effect switch
            {
                ReplaceTotal effect => $"total {effect.Total}",
                SetTier effect => $"set {effect.Tier}",
                CapTier effect => $"cap {effect.Tier}",
                FloorTier effect => $"floor {effect.Tier}",
                ShiftTier effect => $"shift {effect.Steps}",
                Exclude => "exclude",
                _ => "?",
            }));
        Assert.Equal("缘由", _rubric.Overrides[0].Reason!.ToString());
        Assert.Equal([false, true, false, false, false, false, false], _rubric.Overrides.Select(o => o.BeforeScoring));
        Assert.Equal("tier [star-5]", Describe(Assert.Single(_rubric.Overrides[2].When)));
    }

    [Fact]
    public void Json_is_read_as_yaml_is_with_places()
    {
        const string Json = """
            {
              "rubric": 1, "id": "j", "version": "1", "title": "\u8868\/\ud83d\ude00",
            	"indicators": [{"id":"x","title":"甲","weight":60.5,"scale":null}, {"id":"y","title":"乙","weight":"39.5","scale":{"options":[{"id":"a","title":"一","points":"100%"}]}}]
            }
            """;
        var read = RubricReader.Read(Json);
        var found = Assert.Single(read.Diagnostics);
        Assert.Equal((DiagnosticCodes.EmptyValue, 3, 61, "indicators[0].scale"), (found.Code, found.Place.StartLine, found.Place.StartColumn, found.Path));

        var good = RubricReader.Read(Json.Replace(",\"scale\":null", "", StringComparison.Ordinal)).GetValueOrThrow();
        Assert.Equal("表/😀", good.Title.ToString());
        Assert.Equal(["60.5", "39.5"], good.Indicators.Select(i => i.Weight!.Value.ToString()));
        using var document = JsonDocument.Parse(Json);
        Assert.Equal(document.RootElement.GetProperty("title").GetString(), good.Title.ToString());
    }

    [Fact]
    public void The_caret_stands_under_the_place_in_chinese_text()
    {
        var found = Assert.Single(RubricReader.Read(DiagnosticCase.Head + "indicators: [{ id: 甲乙, 标题: 甲, weight: 100, title: 丙 }]\n", new ReaderOptions { FileName = "表.yaml" }).Diagnostics);
        Assert.Equal(
            """
            表.yaml(5,24): error RUB2004: Unknown key '标题' in an indicator. Allowed are: id, title, weight, guidance, evidence, dimensions, not-applicable, unanswered, informational, tiers, scale, indicators.
              5 | indicators: [{ id: 甲乙, 标题: 甲, weight: 100, title: 丙 }]
                |                          ^~~~
            """,
            found.ToDisplayString("en"), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Everything_is_found_in_one_pass_and_sorted_by_place()
    {
        var read = RubricReader.Read("""
            rubric: 1
            id: a
            version: 1
            titel: 表
            weights: procent
            indicators:
              - { id: x, title: 甲, weight: 1e2 }
              - { id: y, weight: 3%, scale: { bands: { steps: [{ min:80, points: 1 }] } } }
            tiers: [{ id: t, title: 优, stars: many }]
            """);
        Assert.Equal(
            ["(4,1) RUB2004", "(5,10) RUB2011", "(7,32) RUB2007", "(8,11) RUB2003", "(8,22) RUB2008", "(8,54) RUB1022", "(9,35) RUB2009"],
            read.Diagnostics.Select(d => $"{d.Place} {d.Code}"));
    }

    [Fact]
    public void A_mistake_in_a_repeated_value_is_told_once()
    {
        var read = RubricReader.Read(DiagnosticCase.Head + """
            indicators:
              - { id: x, title: 甲, weight: 50, scale: &s { score: { stepp: 1 } } }
              - { id: y, title: 乙, weight: 50, scale: *s }
            """);
        Assert.Equal(DiagnosticCodes.UnknownKey, Assert.Single(read.Diagnostics).Code);
    }

    [Fact]
    public void A_hundred_diagnostics_are_shown_and_the_rest_counted()
    {
        string text = DiagnosticCase.Leaf + string.Concat(Enumerable.Range(0, 130).Select(i => $"k{i}: 1\n"));
        var found = RubricReader.Read(text).Diagnostics;
        Assert.Equal(101, found.Length);
        Assert.Equal("RUB1099", found[100].Code.Id);
        Assert.Equal("30 more problems are not shown. Correct those above and check again.", found[100].GetMessage("en"));
        Assert.Equal("另有 30 个问题未显示。请先改正以上问题，再重新检查。", found[100].GetMessage("zh-Hans"));
        Assert.Equal(6, RubricReader.Read(text, new ReaderOptions { MaxDiagnostics = 5 }).Diagnostics.Length);
    }

    [Theory]
    [InlineData("weights: points", "40%", "RUB2008")]
    [InlineData("weights: relative", "40%", "RUB2008")]
    [InlineData("weights: percent", "100%", null)]
    public void A_weight_may_carry_a_percent_sign_only_where_weights_are_percentages(string weights, string weight, string? code)
    {
        var read = RubricReader.Read($"{DiagnosticCase.Head}{weights}\nindicators: [{{ id: x, title: 甲, weight: {weight} }}]\n");
        Assert.Equal(code is null ? [] : [code], read.Diagnostics.Select(d => d.Code.Id));
    }

    [Fact]
    public void A_weight_of_the_bonus_is_never_a_percentage()
    {
        var read = RubricReader.Read(DiagnosticCase.Head
            + "weights: percent\nindicators: [{ id: x, title: 甲, weight: 100 }]\nbonus: { indicators: [{ id: y, title: 乙, weight: 5% }] }\n");
        Assert.Equal((DiagnosticCodes.PercentageNotAllowed, "bonus.indicators[0].weight"), (read.Diagnostics.Single().Code, read.Diagnostics[0].Path));
    }

    private static T Scale<T>(string id)
        where T : Scale => Assert.IsType<T>(_rubric.BaseView.Find(id)!.Indicator.Scale);

    private static string Describe(Condition condition) => condition switch
    {
        IndicatorCondition c => $"indicator {c.Indicator} {c.Bounds} tier[{Join(c.Tiers)}]",
        EachCondition c => $"each {c.Each} {c.Bounds} tier[{Join(c.Tiers)}]",
        DimensionCondition c => $"dimension {c.Dimension.Dimension}/{c.Dimension.Value} {c.Bounds}",
        AnswerCondition c => $"answer {c.Indicator} {c.Bounds} in[{Join(c.In)}]",
        FactCondition c => $"fact {c.Fact} {c.Bounds} in[{Join(c.In)}]",
        EvaluationCondition c => $"evaluation {c.Indicator} tier[{Join(c.Tiers)}]",
        TierCondition c => $"tier [{Join(c.Tiers)}]",
        CountCondition c => $"count {c.Bounds} {Describe(c.Count)}",
        AllCondition c => $"all({string.Join("; ", c.Conditions.Select(Describe))})",
        AnyCondition c => $"any({string.Join("; ", c.Conditions.Select(Describe))})",
        AtLeastCondition c => $"{c.Number} of({string.Join("; ", c.Conditions.Select(Describe))})",
        NotCondition c => $"not({Describe(c.Condition)})",
        _ => "?",
    };

    private static string Join(IEnumerable<string> names) => string.Join(", ", names);
}
