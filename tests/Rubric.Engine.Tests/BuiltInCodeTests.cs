using Rubric.Schema;

namespace Rubric.Engine.Tests;

/// <summary>A rubric and a submission built in code are as pleasant as written ones, and come to the same.</summary>
public sealed class BuiltInCodeTests
{
    private static readonly RubricDefinition _rubric = RubricDefinition.Create(new()
    {
        Id = "station-stars",
        Version = "2022.12",
        Title = "社会工作服务站星级评价表",
        Dimensions = [new() { Id = "aspect", Title = "评估方面", Values = [new() { Id = "build", Title = "建设" }, new() { Id = "run", Title = "运行" }] }],
        Facts = [new() { Id = "major-accident", Title = "发生重大安全责任事故", Type = FactType.YesNo }],
        Indicators =
        [
            new()
            {
                Id = "1",
                Title = "建设与管理",
                Weight = 40,
                Dimensions = [new("aspect", "build")],
                Indicators =
                [
                    new()
                    {
                        Id = "1.1",
                        Title = "独立场所面积",
                        Weight = 15,
                        Scale = new BandsScale
                        {
                            Unit = "平方米",
                            Steps = [new() { Bounds = new() { Min = 100 }, Points = 15 }, new() { Bounds = new() { Min = 60 }, Points = Amount.Percent(60) }, new() { Points = 0 }],
                        },
                    },
                    new() { Id = "1.2", Title = "功能分区", Weight = 25 },
                ],
            },
            new()
            {
                Id = "2",
                Title = "服务规范",
                Weight = 60,
                Dimensions = [new("aspect", "run")],
                Scale = new DeductionsScale { Items = [new() { Id = "late", Title = "迟报", Points = 2.5m }] },
            },
        ],
        Tiers =
        [
            new()
            {
                Id = "star-5",
                Title = "五星",
                Stars = 5,
                Bounds = new() { Min = 90 },
                Require = [new EachCondition { Each = IndicatorSelector.AtLevel(1), Bounds = new() { Min = Amount.Percent(80) } }],
            },
            new() { Id = "star-4", Title = "四星", Stars = 4, Bounds = new() { Min = 80 } },
            new() { Id = "unrated", Title = "不评星", Stars = 0 },
        ],
        Overrides = [new() { Id = "veto", Title = "一票否决", When = [new FactCondition { Fact = "major-accident" }], Effect = new SetTier("unrated") }],
    }).GetValueOrThrow();

    private static readonly Submission _submission = Submission.Create(new()
    {
        Rubric = _rubric.Reference,
        Subject = new("st-07", "驷马桥街道社工站"),
        Answers = [new("1.1", 72.5m), new("1.2", 21.5m), new("2", AnswerValue.OfMap([new("late", 1)]))],
        Facts = [new("major-accident", false)],
        Notes = [new("1.2", "未设个案室")],
    }).GetValueOrThrow();

    [Fact]
    public void It_is_scored_like_a_written_one()
    {
        // 9 + 21.5 + 57.5 = 88; indicator 1 has 30.5 of 40, below 80 %.
        var result = new RubricEvaluator(_rubric).Evaluate(_submission);

        Assert.Empty(result.Problems);
        Assert.Equal(("88", 4), (result.Total.Text(), result.Tier?.Stars));
        Assert.Equal(("30.5", "0.7625"), (result.PointsOf("1"), result.Dimensions["aspect/build"].Rate.Text()));
        Assert.Equal("未设个案室", result["1.2"].Note);
        Assert.Equal("驷马桥街道社工站", result.Subject?.ToString());
    }

    [Fact]
    public void Its_problems_have_a_path_in_place_of_a_place()
    {
        var wrong = Submission.Create(new() { Answers = [new("1.1", "大"), new("1.2", 21.5m), new("2", "none")] }).GetValueOrThrow();

        var found = Assert.Single(new RubricEvaluator(_rubric).Evaluate(wrong).Problems);

        Assert.False(found.Place.IsKnown);
        Assert.Equal("answers[\"1.1\"]: error RUB6008: '1.1' takes a number, not '大'. Write digits with at most one point, such as 12.5, and at most 30 digits.", found.ToString());
    }
}
