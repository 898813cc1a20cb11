using static Rubric.Schema.Tests.RubricChecking;

namespace Rubric.Schema.Tests;

public sealed class SizeRulesTests
{
    [Fact]
    public void Too_many_indicators_are_refused() => AssertOne(
        Parts(Leaf("a", 60), Group("g", 40, Leaf("b", 40))),
        "RUB3001", "indicators[1].indicators",
        "The rubric has more than 2 indicators. Make it smaller, or raise this limit where the rubric is loaded.",
        "评价表有超过 2 个指标。请缩小评价表，或在加载评价表处放宽这一限制。",
        new RubricLimits { MaxIndicators = 2 });

    [Fact]
    public void Too_many_levels_of_indicators_are_refused() => AssertOne(
        Parts(Group("g", 100, Group("h", 100, Leaf("b", 100)))),
        "RUB3001", "indicators[0].indicators[0].indicators",
        "The rubric has more than 2 levels of indicators. Make it smaller, or raise this limit where the rubric is loaded.",
        "评价表有超过 2 级指标。请缩小评价表，或在加载评价表处放宽这一限制。",
        new RubricLimits { MaxDepth = 2 });

    [Fact]
    public void A_tree_far_too_deep_is_refused_without_overflowing_the_stack()
    {
        Indicator indicator = Leaf("a", 100);
        for (int i = 0; i < 100_000; i++)
        {
            indicator = Group("g", 100, indicator);
        }
        Condition condition = new IndicatorCondition { Indicator = "a", Bounds = new Bounds { Min = 1 } };
        for (int i = 0; i < 100_000; i++)
        {
            condition = new NotCondition { Condition = condition };
        }

        Assert.Equal("RUB3001", Assert.Single(RubricDefinition.Create(Parts(indicator)).Diagnostics).Code.Id);
        Assert.Equal("RUB3001", Assert.Single(RubricDefinition.Create(WithTier(condition)).Diagnostics).Code.Id);
    }

    [Fact]
    public void Conditions_that_multiply_are_refused()
    {
        Condition condition = new IndicatorCondition { Indicator = "a", Bounds = new Bounds { Min = 1 } };
        for (int i = 0; i < 40; i++)
        {
            condition = new AllCondition { Conditions = [condition, condition] };
        }

        AssertOne(
            WithTier(condition),
            "RUB3001", "tiers",
            "The rubric has more than 20000 conditions. Make it smaller, or raise this limit where the rubric is loaded.",
            "评价表有超过 20000 个条件。请缩小评价表，或在加载评价表处放宽这一限制。");
    }

    [Fact]
    public void Indicators_that_multiply_are_refused()
    {
        Indicator indicator = Leaf("a", 100);
        for (int i = 0; i < 40; i++)
        {
            indicator = Group("g", 100, indicator, indicator);
        }

        Assert.Equal("RUB3001", Assert.Single(RubricDefinition.Create(Parts(indicator)).Diagnostics).Code.Id);
    }

    [Fact]
    public void Profiles_count_the_indicators_again()
    {
        RubricParts parts = Parts(Leaf("a", 60), Leaf("b", 40));
        var profiled = new RubricParts
        {
            Id = "r",
            Version = "1",
            Title = "R",
            Indicators = parts.Indicators,
            Profiles = [new Profile { Id = "p", Title = "P" }, new Profile { Id = "q", Title = "Q" }],
        };

        AssertOne(
            profiled,
            "RUB3001", "profiles",
            "The rubric has more than 5 indicators under all profiles together. Make it smaller, or raise this limit where the rubric is loaded.",
            "评价表有超过 5 个指标（各对象类型合计）。请缩小评价表，或在加载评价表处放宽这一限制。",
            new RubricLimits { MaxProfileIndicators = 5 });
        Assert.False(RubricDefinition.Create(profiled, new RubricLimits { MaxProfileIndicators = 6 }).HasErrors);
    }

    [Fact]
    public void Full_marks_of_too_many_bits_are_refused()
    {
        var parts = new RubricParts
        {
            Id = "r",
            Version = "1",
            Title = "R",
            Weights = Weighting.Relative,
            Indicators = [Group("g", 1, Group("h", 1, Leaf("a", 1), Leaf("b", 1_000_003)), Leaf("c", 1_000_033))],
        };

        AssertOne(
            parts,
            "RUB3003", "indicators[0].indicators[0].indicators[0].weight",
            "The weights down to 'a' give full marks of more than 40 bits. Use weights with fewer digits, or fewer levels.",
            "直到“a”为止的各级权重算出的满分超过 40 位二进制数。请减少权重的位数或层级。",
            new RubricLimits { MaxBits = 40 });
    }

    [Fact]
    public void Weights_whose_sum_would_be_endless_are_refused_before_it_is_made()
    {
        Indicator[] leaves = [.. Enumerable.Range(0, 5_000).Select(i => Leaf($"a{i}", new Fraction(1, 1_000_000_007L + (2 * i))))];

        var read = RubricDefinition.Create(new RubricParts { Id = "r", Version = "1", Title = "R", Weights = Weighting.Relative, Indicators = [.. leaves] });

        Assert.Equal(("RUB3003", "indicators"), (Assert.Single(read.Diagnostics).Code.Id, read.Diagnostics[0].Path));
    }

    private static RubricParts WithTier(Condition condition) => new()
    {
        Id = "r",
        Version = "1",
        Title = "R",
        Indicators = [Leaf("a", 100)],
        Tiers = [new Tier { Id = "t", Title = "T", Require = [condition] }],
    };
}
