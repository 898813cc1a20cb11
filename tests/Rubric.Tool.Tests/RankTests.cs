using System.Text.Json;

namespace Rubric.Tool.Tests;

public sealed class RankTests : IDisposable
{
    private const string Header = "subject,profile,1,2,3\n";

    private readonly Workspace _files = new();

    public RankTests() => _files.Add("r.yaml",
        """
        rubric: 1
        id: homes
        version: "1"
        title: { zh-Hans: 评定, en: Homes }
        not-applicable: rescale-total
        dimensions:
          - { id: aspect, title: 方面, values: [{ id: build, title: 建设 }, { id: run, title: 运行 }] }
        facts:
          - { id: new, title: 新设, type: yes-no, default: no }
        indicators:
          - { id: "1", title: 场所, weight: 40, dimensions: { aspect: build } }
          - { id: "2", title: 服务, weight: 60, dimensions: { aspect: run } }
        penalties: { limit: 10, indicators: [{ id: "3", title: 违规, weight: 10 }] }
        profiles:
          - { id: station, title: { zh-Hans: 站, en: Stations } }
          - { id: room, title: { zh-Hans: 室, en: Rooms } }
        tiers: [{ id: pass, title: { zh-Hans: 合格, en: pass }, min: 60 }, { id: fail, title: { zh-Hans: 不合格, en: fail } }]
        overrides: [{ id: fresh, title: { zh-Hans: 不满一年, en: too new }, when: { fact: new }, exclude: yes }]
        """);

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData(new[] { "1", "2", "2", "4" }, "--rank")]
    [InlineData(new[] { "1", "2", "2", "4" }, "--rank", "competition")]
    [InlineData(new[] { "1", "2", "2", "3" }, "--rank", "dense")]
    [InlineData(new[] { "1", "2", "3", "4" }, "--rank=ordinal")]
    public void Ranks_are_counted_as_asked(string[] ranks, params string[] options)
    {
        _files.Add("t.csv", Header + "a,,10,60,\nb,,20,60,\nc,,20,60,\nd,,40,60,\n");
        var results = ToolRun.Of(["score", _files.PathOf(""), "--format", "json", .. options]).Json().EnumerateArray().ToList();
        Assert.Equal(["d", "b", "c", "a"], results.Select(r => r.GetProperty("subject").GetString()));
        Assert.Equal(ranks, results.Select(r => r.GetProperty("rank").GetRawText()));
    }

    [Fact]
    public void Profiles_are_ranked_apart_and_those_without_a_rank_stand_last_with_the_reason()
    {
        AddDistrict();
        var run = ToolRun.Of("score", _files.PathOf(""), "--rank");
        Assert.Equal(
            """
            Homes  homes@1  Stations

            Rank  Subject  Total  Rating  What decided
               1  s2          90  pass    meets all conditions of the top tier
               2  s1          80  pass    meets all conditions of the top tier

            2 results: 2 scored

            Homes  homes@1  Rooms

            Rank  Subject  Total  Rating      What decided
               1  r1          95  pass        meets all conditions of the top tier
               2  r3          50  fail        pass needs total ≥ 60, has 50
               –  r2              incomplete  total 30–90 (pass to fail); missing 2 服务
               –  r4         100  not rated   too new

            4 results: 2 scored, 1 incomplete, 1 not rated

            """,
            run.Output);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void The_table_with_ranks_is_there_in_Chinese_too()
    {
        AddDistrict();
        var run = ToolRun.Of("score", _files.PathOf(""), "--rank", "--lang", "zh-Hans");
        Assert.StartsWith(
            """
            评定  homes@1  站

            名次  对象  总分  等级  原因
               1  s2      90  合格  满足最高等级的全部条件
               2  s1      80  合格  满足最高等级的全部条件

            2 个结果：已评分 2

            评定  homes@1  室

            名次  对象  总分  等级    原因
               1  r1      95  合格    满足最高等级的全部条件
               2  r3      50  不合格  合格要求总分 ≥ 60，实际 50
               –  r2          未完成  总分 30–90（合格至不合格）；缺 2 服务
               –  r4     100  不参评  不满一年

            """,
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_of_which_nobody_has_a_rank_stands_last()
    {
        _files.Add("t.csv", Header + "s1,station,30,,\nr1,room,40,55,\n");
        var run = ToolRun.Of("score", _files.PathOf(""), "--rank", "--format", "jsonl");
        Assert.Equal(["1", "null"], Ranks(run));
    }

    [Theory]
    [InlineData("1", "c")]
    [InlineData("aspect/run", "b")]
    public void Equal_totals_go_by_the_tie_break(string key, string first)
    {
        _files.Add("t.csv", Header + "b,,20,60,\nc,,40,40,\n");
        Assert.Equal([first], FirstOf("--rank", "--tie-break", key));
        Assert.Equal(["1", "2"], Ranks(ToolRun.Of("score", _files.PathOf(""), "--format", "jsonl", "--rank", "--tie-break", key)));
    }

    [Fact]
    public void A_second_tie_break_decides_where_the_first_does_not_and_fewer_penalties_are_better()
    {
        _files.Add("t.csv", Header + "a,,40,45,5\nb,,40,40,0\nc,,30,50,0\n");
        Assert.Equal(["b"], FirstOf("--rank", "--tie-break", "3", "--tie-break", "1"));
        Assert.Equal(["c"], FirstOf("--rank", "--tie-break", "3", "--tie-break", "2"));
        Assert.Equal(["a"], FirstOf("--rank", "--tie-break", "1", "--tie-break", "aspect/run"));
    }

    [Fact]
    public void Several_rubrics_are_ranked_each_by_itself()
    {
        _files.AddStationRubric();
        _files.Add("t.csv", "subject,rubric,1,2\na,homes,40,60\nb,homes,30,60\nc,station-stars,30,full\nd,station-stars,40,full\n");
        var run = ToolRun.Of("score", _files.PathOf(""), "--rank", "--format", "jsonl");
        Assert.Equal(["1", "2", "1", "2"], Ranks(run));
    }

    [Fact]
    public void Without_ranking_the_rank_is_null_in_the_json()
    {
        _files.Add("t.csv", Header + "a,,40,60,\n");
        Assert.Equal(JsonValueKind.Null, ToolRun.Of("score", _files.PathOf(""), "--format", "json").Result("a").GetProperty("rank").ValueKind);
    }

    [Theory]
    [InlineData("en", "rubric: --tie-break 'aspect/runn': the rubric homes@1 has no such indicator or dimension value that earns points. Did you mean 'aspect/run'?\n")]
    [InlineData("zh-Hans", "rubric：--tie-break“aspect/runn”：评价表 homes@1 没有这个计分的指标或维度值。是否为“aspect/run”？\n")]
    public void An_unknown_tie_break_is_told_before_anything_is_scored(string language, string message)
    {
        _files.Add("t.csv", Header + "a,,40,60,\n");
        var run = ToolRun.Of("score", _files.PathOf(""), "--rank", "--tie-break", "aspect/runn", "--lang", language);
        Assert.Equal(message, run.Error);
        Assert.Equal("", run.Output);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public void The_whole_district_is_ranked_stations_first()
    {
        var run = ToolRun.Of(
            "score", Repository.PathOf("rubrics", "jinniu-station", "rubric.yaml"), Repository.PathOf("rubrics", "jinniu-year"), "--rank", "--format", "jsonl");
        var results = Lines(run);
        Assert.Equal(103, results.Count);
        Assert.Equal([.. Enumerable.Repeat("station", 13), .. Enumerable.Repeat("room", 90)], results.Select(r => r.GetProperty("profile").GetString()));
        Assert.Equal("simaqiao", results[0].GetProperty("subject").GetString());
        Assert.Equal(11, results.Take(13).Count(r => r.GetProperty("rank").ValueKind == JsonValueKind.Number));
        Assert.Equal(84, results.Skip(13).Count(r => r.GetProperty("rank").ValueKind == JsonValueKind.Number));
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    private void AddDistrict() => _files.Add("t.csv",
        "subject,profile,1,2,3,fact:new\nr1,room,40,55,,\nr2,room,30,,,\nr3,room,10,45,5,\nr4,room,40,60,,yes\ns1,station,40,40,,\ns2,station,30,60,,\n");

    private IEnumerable<string?> FirstOf(params string[] options) =>
        Lines(ToolRun.Of(["score", _files.PathOf(""), "--format", "jsonl", .. options])).Take(1).Select(r => r.GetProperty("subject").GetString());

    private static IEnumerable<string> Ranks(ToolRun run) => Lines(run).Select(r => r.GetProperty("rank").GetRawText());

    private static List<JsonElement> Lines(ToolRun run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
}
