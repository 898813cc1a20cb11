using static Rubric.Schema.Tests.RubricChecking;

namespace Rubric.Schema.Tests;

public sealed class SetRulesTests
{
    private const string Station =
        """
        rubric: 1
        id: station
        version: "1"
        title: S
        dimensions: [{ id: aspect, title: A, values: [{ id: build, title: B }] }]
        indicators:
        - { id: head, title: H, weight: 100, dimensions: { aspect: build } }
        - { id: note, title: N, informational: yes }
        tiers: [{ id: good, title: G, min: 60 }, { id: bad, title: B }]
        """;

    [Fact]
    public void Rubrics_that_fit_together_are_a_set()
    {
        ReadResult<RubricSet> set = RubricSet.Create(Rubric(Station), Rubric(Year("rubric: station@1, take: aspect/build", "bad")));

        Assert.Empty(set.Diagnostics);
        Assert.Equal(["year"], set.Value!.Roots().Select(r => r.Id));
    }

    [Fact]
    public void A_version_that_is_here_twice_is_an_error() => AssertOne(
        [Rubric(Station), Rubric(Station)],
        "RUB4021", "version", 3, 10,
        "The rubric 'station@1' is here twice. Remove one of them, or give it another version.",
        "评价表“station@1”出现了两次。请去掉其中一个，或改用不同的版本号。");

    [Fact]
    public void An_unknown_rubric_is_suggested() => AssertOne(
        [Rubric(Station), Rubric(Year("rubric: sation", "bad"))],
        "RUB4022", "indicators[0].scale.evaluation.rubric", 9, 34,
        "The rubric 'sation' is not at hand. Did you mean 'station'?",
        "找不到评价表“sation”。是否应为“station”？");

    [Fact]
    public void A_rubric_that_is_not_at_hand_must_be_loaded() => AssertOne(
        [Rubric(Year("rubric: elsewhere", "bad"))],
        "RUB4022", "indicators[0].scale.evaluation.rubric", 9, 34,
        "The rubric 'elsewhere' is not at hand. Load it together with this one, or name another.",
        "找不到评价表“elsewhere”。请将它与本评价表一起加载，或改用其他评价表。");

    [Fact]
    public void An_unknown_version_lists_those_at_hand() => AssertOne(
        [Rubric(Station), Rubric(Station.Replace("\"1\"", "\"2\"", StringComparison.Ordinal)), Rubric(Year("rubric: station@3", "bad"))],
        "RUB4023", "indicators[0].scale.evaluation.rubric", 9, 34,
        "The rubric 'station' has no version '3' at hand, only 1, 2. Name one of these, or add the missing one.",
        "评价表“station”没有版本“3”，只有 1、2。请改用其中之一，或补上缺少的版本。");

    [Fact]
    public void Several_versions_must_be_told_apart() => AssertOne(
        [Rubric(Station), Rubric(Station.Replace("\"1\"", "\"2\"", StringComparison.Ordinal)), Rubric(Year("rubric: station", "bad"))],
        "RUB4024", "indicators[0].scale.evaluation.rubric", 9, 34,
        "Several versions of the rubric 'station' are at hand: 1, 2. Say which, such as 'station@2'.",
        "评价表“station”有多个版本：1、2。请写明版本，例如“station@2”。");

    [Fact]
    public void What_is_taken_exists() => AssertOne(
        [Rubric(Station), Rubric(Year("rubric: station, take: haed", "bad"))],
        "RUB3015", "indicators[0].scale.evaluation.take", 9, 49,
        "There is no indicator in 'station@1' called 'haed'. Did you mean 'head'?",
        "“station@1”的指标“haed”不存在。是否应为“head”？");

    [Fact]
    public void A_dimension_value_that_is_taken_exists() => AssertOne(
        [Rubric(Station), Rubric(Year("rubric: station, take: aspect/bulid", "bad"))],
        "RUB3015", "indicators[0].scale.evaluation.take", 9, 49,
        "There is no dimension value in 'station@1' called 'aspect/bulid'. Did you mean 'aspect/build'?",
        "“station@1”的维度取值“aspect/bulid”不存在。是否应为“aspect/build”？");

    [Fact]
    public void A_profile_that_is_picked_exists() => AssertOne(
        [Rubric(Station + "\nprofiles: [{ id: room, title: R }]"), Rubric(Year("rubric: station, where: { profile: rom }", "bad"))],
        "RUB3015", "indicators[0].scale.evaluation.where.profile", 9, 61,
        "There is no profile in 'station@1' called 'rom'. Did you mean 'room'?",
        "“station@1”的对象类型“rom”不存在。是否应为“room”？");

    [Theory]
    [InlineData("rubric: station, where: { profile: room }")]
    [InlineData("rubric: term, where: { profile: room }")]
    public void A_profile_may_be_one_of_a_rubric_below(string evaluation)
    {
        RubricDefinition[] rubrics = [Rubric(Station + "\nprofiles: [{ id: room, title: R }]"), Simple("term", "station"), Rubric(Year(evaluation, "t"))];

        Assert.DoesNotContain(RubricSet.Create(rubrics).Diagnostics, d => d.Path.EndsWith("profile", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_taken_has_points() => AssertOne(
        [Rubric(Station), Rubric(Year("rubric: station, take: note", "bad"))],
        "RUB4007", "indicators[0].scale.evaluation.take", 9, 49,
        "'note' is informational and has no points; only an 'answer' condition may name it. Name another indicator.",
        "“note”仅作记录，没有分数，只有“answer”条件可以引用它。请改用其他指标。");

    [Fact]
    public void The_tiers_of_a_result_exist() => AssertOne(
        [Rubric(Station), Rubric(Year("rubric: station", "bda"))],
        "RUB3015", "overrides[0].when[0].not.any[0].tier[0]", 11, 76,
        "There is no tier in 'station@1' called 'bda'. Did you mean 'bad'?",
        "“station@1”的等级“bda”不存在。是否应为“bad”？");

    [Fact]
    public void A_tier_may_be_one_that_only_the_rubric_of_a_profile_has()
    {
        string other = Station.Replace("id: station", "id: room", StringComparison.Ordinal).Replace("id: bad", "id: poor", StringComparison.Ordinal);
        string year = Year("rubric: station", "poor") + "\nprofiles: [{ id: p, title: P, scales: { a: { evaluation: { rubric: room } } } }]";

        Assert.Empty(RubricSet.Create(Rubric(Station), Rubric(other), Rubric(year)).Diagnostics);
    }

    [Fact]
    public void Circles_are_named() => AssertOne(
        [Rubric(Station), Simple("a", "b"), Simple("b", "c"), Simple("c", "a")],
        "RUB4025", "indicators[0].scale.evaluation.rubric", 9, 34,
        "Rubrics evaluate each other in a circle: a → b → c → a. Take one of these references out.",
        "评价表之间循环引用：a → b → c → a。请去掉其中一处引用。");

    [Fact]
    public void A_rubric_cannot_evaluate_itself()
    {
        Diagnostic found = Assert.Single(RubricSet.Create(Simple("a", "a")).Diagnostics);

        Assert.Equal("Rubrics evaluate each other in a circle: a → a. Take one of these references out.", found.Message);
    }

    [Fact]
    public void A_long_chain_is_no_circle()
    {
        RubricDefinition[] chain = [.. Enumerable.Range(0, 3_000).Select(i => Simple($"r{i}", $"r{i + 1}")), Rubric(Station.Replace("id: station", "id: r3000", StringComparison.Ordinal))];

        Assert.Empty(RubricSet.Create(chain).Diagnostics);
    }

    [Fact]
    public void A_rubric_comes_with_all_that_it_evaluates_the_nearest_first()
    {
        RubricDefinition station = Rubric(Station);
        RubricDefinition room = Rubric(Station.Replace("id: station", "id: room", StringComparison.Ordinal));
        RubricDefinition term = Simple("term", "station");
        RubricDefinition year = Rubric(
            Year("rubric: term", "x").Replace("\noverrides", "\n#", StringComparison.Ordinal)
            + "\nprofiles: [{ id: p, title: P, scales: { a: { evaluation: { rubric: room } } } }]");
        RubricSet set = RubricSet.Create(station, room, Simple("other", "room"), term, year).GetValueOrThrow();

        Assert.Equal([year, term, room, station], set.WithNested(year));
        Assert.Equal([term, station], set.WithNested(term));
        Assert.Equal([station], set.WithNested(station));
    }

    [Fact]
    public void Only_a_rubric_of_the_set_comes_with_others()
    {
        RubricSet set = RubricSet.Create(Rubric(Station)).GetValueOrThrow();

        Assert.Throws<ArgumentException>(() => set.WithNested(Rubric(Station)));
        Assert.Throws<ArgumentNullException>(() => set.WithNested(null!));
    }

    private static string Year(string evaluation, string tier) =>
        $$"""
        rubric: 1
        id: year
        version: "1"
        title: Y
        indicators:
        - id: a
          title: A
          weight: 100
          scale: { evaluation: { rubric: station } }
        tiers: [{ id: t, title: T }]
        overrides: [{ id: o, title: O, when: { not: { any: { evaluation: a, tier: [{{tier}}] } } }, set: t }]
        """.Replace("rubric: station", evaluation, StringComparison.Ordinal);

    private static RubricDefinition Simple(string id, string other) =>
        Rubric(Year($"rubric: {other}", "x").Replace("id: year", $"id: {id}", StringComparison.Ordinal).Replace("\noverrides", "\n#", StringComparison.Ordinal));

    private static RubricDefinition Rubric(string text) => RubricReader.Read(text + "\n").GetValueOrThrow();

    private static void AssertOne(RubricDefinition[] rubrics, string code, string path, int line, int column, string english, string chinese)
    {
        ReadResult<RubricSet> set = RubricSet.Create(rubrics);
        Assert.Null(set.Value);
        Diagnostic found = Assert.Single(set.Diagnostics);
        AssertIs(found, code, path, english, chinese);
        Assert.Equal((line, column), (found.Place.StartLine, found.Place.StartColumn));
    }
}
