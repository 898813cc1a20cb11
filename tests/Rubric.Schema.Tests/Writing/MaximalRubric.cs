using System.Collections.Immutable;

namespace Rubric.Schema.Tests;

/// <summary>A rubric in which every property of every class of the model has another value than its usual one.</summary>
internal static class MaximalRubric
{
    public static RubricParts Parts { get; } = new()
    {
        Id = "maximal",
        Version = "2022.12",
        Title = Texts("社区服务评价表：“一表通用”", "Community service # 1, \"all\""),
        Issuer = "金牛区民政局",
        Source = Texts("原件", "original"),
        Effective = "2022-12-01",
        Description = "第一行\n第二行\t制表符\\反斜杠 😀",
        FullMarks = 200,
        Weights = Weighting.Relative,
        Rounding = new RoundingPolicy { Mode = RoundingMode.HalfEven, Leaves = 3, Groups = 2, Total = 1, ExactTiers = true },
        NotApplicable = NotApplicablePolicy.RescaleTotal,
        Unanswered = UnansweredPolicy.Zero,
        TotalLimit = 250,
        Dimensions =
        [
            new Dimension { Id = "aspect", Title = "方面", Values = [Value("build"), Value("run"), Value("spare")] },
            new Dimension { Id = "area", Title = "片区", Values = [Value("north"), Value("south")] },
            new Dimension { Id = "extra", Title = "未用", Values = [Value("north")] },
        ],
        Facts =
        [
            new Fact { Id = "accident", Title = "发生事故", Type = FactType.YesNo, Default = "no" },
            new Fact { Id = "falls", Title = "跌倒次数", Type = FactType.Number },
            new Fact { Id = "kind", Title = "性质", Type = FactType.Choice, Values = [Choice("public"), Choice("private"), Choice("mixed")], Default = "public" },
            new Fact { Id = "extra", Title = "未用", Type = FactType.YesNo },
            new Fact { Id = "spare", Title = "备用", Type = FactType.YesNo, Default = "否" },
        ],
        Indicators = [Numbers, Choices, Leaf("spare", new ScoreScale { OutOf = 10, Step = 0.5m, Repeated = Repetition.Sum }), Outer, new Indicator { Id = "remark", Title = "记录", Informational = true }],
        Bonus = new Supplement { Limit = 30, Indicators = [Leaf("b1", new AdditionsScale { OutOf = 5, Items = Counted }), Leaf("b2", null)] },
        Penalties = new Supplement { Limit = 20.5m, Indicators = [Leaf("p1", new DeductionsScale { OutOf = 5, Items = Counted }), Leaf("p2", null)] },
        Profiles =
        [
            new Profile
            {
                Id = "room", Title = "社工室", Omit = ["b2", "spare"], NotApplicable = NotApplicablePolicy.Zero,
                Weights = [new("n3", 2), new("n2", 1.5m)],
                Scales = [new("n3", new ScoreScale { Step = 0.25m }), new("c3", new YesNoScale { OutOf = 3, FullOn = false })],
            },
            new Profile { Id = "station", Title = "社工站" },
        ],
        Tiers =
        [
            new Tier { Id = "five", Title = "五星", Stars = 5, Bounds = new Bounds { Min = Amount.Percent(90), Max = 240 }, Require = Conditions },
            new Tier { Id = "four", Title = "四星", Stars = 4, Bounds = new Bounds { Above = Amount.Percent(80.5m), Below = 250 } },
            new Tier { Id = "exact", Title = "整", Stars = 1, Bounds = new Bounds { Is = 100 }, Ranked = false },
            new Tier { Id = "none", Title = "不评星", Stars = 0 },
            new Tier { Id = "below", Title = "最低" },
        ],
        Overrides =
        [
            Rule("veto", new SetTier("none"), before: true),
            Rule("out", new Exclude(), before: true),
            Rule("zero", new ReplaceTotal(10)),
            Rule("cap", new CapTier("four"), new TierCondition { Tiers = ["five", "four"] }),
            Rule("floor", new FloorTier("none")),
            Rule("up", new ShiftTier(1)),
            Rule("down", new ShiftTier(-2)),
        ],
    };

    private static Indicator Numbers => new()
    {
        Id = "1",
        Title = "数",
        Weight = 3,
        Guidance = ["怎样评", Texts("再看", "look again")],
        Evidence = ["台账", "照片"],
        Dimensions = [new("aspect", "build"), new("area", "north")],
        NotApplicable = NotApplicablePolicy.RescaleParent,
        Tiers =
        [
            new Tier { Id = "good", Title = "好", Bounds = new Bounds { Min = Amount.Percent(60) }, Require = [new FactCondition { Fact = "accident" }] },
            new Tier { Id = "poor", Title = "差" },
        ],
        Indicators =
        [
            Leaf("n1", new BandsScale
            {
                OutOf = 10, Unit = "平方米", Repeated = Repetition.Mean,
                Steps =
                [
                    new BandStep { Bounds = new Bounds { Min = 100, Max = 500 }, Points = 10, Guidance = ["以合同为准"] },
                    new BandStep { Bounds = new Bounds { Above = 60, Below = 100 }, Points = Amount.Percent(60) },
                    new BandStep { Bounds = new Bounds { Is = 60 }, Points = 1 },
                    new BandStep { Points = 0 },
                ],
            }),
            Leaf("n2", new CurveScale { OutOf = 10, Unit = "人", Repeated = Repetition.Max, Through = [new(-1, 0), new(2.5m, 3), new(10, Amount.Percent(100))] }),
            new Indicator
            {
                Id = "n3", Title = "比", Weight = 0.7m, Unanswered = UnansweredPolicy.Incomplete, NotApplicable = NotApplicablePolicy.Full,
                Scale = new RatioScale { OutOf = 10, Target = 4, LowerIsBetter = true, WhenZero = ZeroRatio.Full, Repeated = Repetition.Median },
            },
            Leaf("n4", new ScoreScale { OutOf = 8 }),
        ],
    };

    private static Indicator Choices => new()
    {
        Id = "2",
        Title = "选",
        Weight = 2,
        Dimensions = [new("aspect", "run"), new("area", "south")],
        Indicators =
        [
            Leaf("c1", new OptionsScale
            {
                OutOf = 10,
                Options =
                [
                    new ScaleOption { Id = "own", Title = "自有", Points = 10, Guidance = ["产权证"] },
                    new ScaleOption { Id = "rented", Title = "租用", Points = Amount.Percent(50) },
                    new ScaleOption { Id = "nothing", Title = "没有", Points = 0 },
                ],
            }),
            Leaf("c2", new ChecklistScale
            {
                OutOf = 10,
                Items =
                [
                    new ChecklistItem { Id = "hall", Title = "大厅", Points = 6, Guidance = ["有标识"] },
                    new ChecklistItem { Id = "office", Title = "办公室", Points = 4 },
                    new ChecklistItem { Id = "yard", Title = "院子", Points = 0 },
                ],
            }),
            Leaf("c3", new YesNoScale { OutOf = 10, FullOn = false }),
            Leaf("c4", new ChecklistScale
            {
                OutOf = 3,
                Items = [new ChecklistItem { Id = "x", Title = "甲" }, new ChecklistItem { Id = "y", Title = "乙" }, new ChecklistItem { Id = "z", Title = "丙" }],
                ByCount = [new(3, 3), new(1, Amount.Percent(10))],
            }),
        ],
    };

    private static Indicator Outer => new()
    {
        Id = "3",
        Title = "外",
        Weight = 1,
        Dimensions = [new("aspect", "run"), new("area", "south")],
        Indicators =
        [
            Leaf("e1", new EvaluationScale
            {
                OutOf = 50,
                Rubric = new RubricReference("sheet", "2022"),
                Where = new EvaluationFilter
                {
                    Phase = "final", Role = "expert", By = "zhang", Profile = "room", Attributes = [new("year", "2022"), new("batch", "第二批")],
                },
                Take = "aspect/build",
                Combine = Combination.TrimmedMean,
                Trim = new Trimming(2, 3, 7),
                AtLeast = 2,
            }),
            Leaf("e2", new EvaluationScale { Rubric = new RubricReference("sheet", null) }),
        ],
    };

    private static ImmutableArray<CountedItem> Counted =>
    [
        new CountedItem { Id = "late", Title = "迟报", Points = 0.5m, Limit = Amount.Percent(100), Guidance = ["以系统为准"] },
        new CountedItem { Id = "lost", Title = "漏报", Points = Amount.Percent(20), Limit = 4 },
        new CountedItem { Id = "wrong", Title = "错报", Points = 1 },
    ];

    private static ImmutableArray<Condition> Conditions =>
    [
        new IndicatorCondition { Indicator = "1", Bounds = new Bounds { Min = Amount.Percent(60) }, Tiers = ["good"] },
        new IndicatorCondition { Indicator = "total", Bounds = new Bounds { Above = 1 } },
        new EachCondition { Each = IndicatorSelector.AtLevel(1), Bounds = new Bounds { Min = Amount.Percent(50) } },
        new EachCondition { Each = IndicatorSelector.Leaves, Bounds = new Bounds { Max = Amount.Percent(100) } },
        new EachCondition { Each = IndicatorSelector.Of("1", "2"), Tiers = ["good", "poor"] },
        new CountCondition { Count = new EachCondition { Each = IndicatorSelector.AtLevel(2), Bounds = new Bounds { Below = Amount.Percent(10) } }, Bounds = new Bounds { Max = 1 } },
        new DimensionCondition { Dimension = new("aspect", "build"), Bounds = new Bounds { Min = Amount.Percent(60) } },
        new AnswerCondition { Indicator = "c1", In = ["own", "rented"] },
        new AnswerCondition { Indicator = "n1", Bounds = new Bounds { Min = 60 } },
        new FactCondition { Fact = "falls", Bounds = new Bounds { Min = 2 } },
        new FactCondition { Fact = "kind", In = ["public", "private"] },
        new EvaluationCondition { Indicator = "e1", Tiers = ["unrated", "poor"] },
        new AllCondition { Conditions = [new FactCondition { Fact = "accident" }, new FactCondition { Fact = "accident" }] },
        new AnyCondition { Conditions = [new FactCondition { Fact = "accident" }, new NotCondition { Condition = new FactCondition { Fact = "spare" } }] },
        new AtLeastCondition { Number = 2, Conditions = [new FactCondition { Fact = "accident" }, new FactCondition { Fact = "spare" }, new FactCondition { Fact = "falls", Bounds = new Bounds { Is = 0 } }] },
    ];

    private static Override Rule(string id, OverrideEffect effect, Condition? condition = null, bool before = false) => new()
    {
        Id = id,
        Title = Texts("规则" + id, "rule " + id),
        When = [condition ?? new FactCondition { Fact = "accident" }],
        Effect = effect,
        Reason = "原因：" + id,
        BeforeScoring = before,
    };

    private static Indicator Leaf(string id, Scale? scale) => new() { Id = id, Title = "指标 " + id, Weight = 1, Scale = scale };

    private static DimensionValue Value(string id) => new() { Id = id, Title = "值 " + id };

    private static FactChoice Choice(string id) => new() { Id = id, Title = "选项 " + id };

    private static LocalizedText Texts(string chinese, string english) => new([new("zh-Hans", chinese), new("en", english)]);
}
