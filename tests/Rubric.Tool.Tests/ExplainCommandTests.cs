using System.Text.Json;

namespace Rubric.Tool.Tests;

public sealed class ExplainCommandTests : IDisposable
{
    private const string YearRubric =
        """
        rubric: 1
        id: year
        version: "1"
        title: 全年
        facts: [{ id: open, title: 开放, type: yes-no, default: yes }]
        indicators:
          - { id: all, title: 各次评估, weight: 100, scale: { evaluation: { rubric: station-stars } } }
        """;

    private readonly Workspace _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void The_answer_comes_first_then_what_to_do()
    {
        _files.AddStationRubric();
        _files.Add("a.yaml", Workspace.Submission("st-a", "30", "full"));

        var run = ToolRun.Of("explain", _files.PathOf(""), "--lang", "zh-Hans");

        Assert.StartsWith(
            """
            st-a：90 分（满分 100 分），★★★☆☆ 三星
            ══════════════════════════════════════
            评价表：社工站星级评价表（station-stars@2022.12）。
            没有评上五星，因为五星要求建设与管理 ≥ 80%，实际 75%（30 / 40 分），差 2 分。

            怎样评上五星
            改动项数最少的办法（已核对，没有更省的）：改进 1 项，其余不变。
              +2  建设与管理（1）
                  由 30 分提高到 32 分
            改进后为 92 分，五星。

            总分是怎么来的

            """,
            run.Output,
            StringComparison.Ordinal);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void All_subjects_are_explained_one_after_the_other()
    {
        _files.AddStationRubric();
        _files.Add("a.yaml", Workspace.Submission("st-a", "40", "full"));
        _files.Add("b.yaml", Workspace.Submission("st-b", "10", "part"));

        string text = ToolRun.Of("explain", _files.PathOf("")).Output;
        string markdown = ToolRun.Of("explain", _files.PathOf(""), "--format", "md").Output;

        Assert.StartsWith("st-a: 100 of 100 points", text, StringComparison.Ordinal);
        Assert.Contains("\n\n\nst-b: 50 of 100 points", text, StringComparison.Ordinal);
        Assert.StartsWith("# st-a: 100 of 100 points", markdown, StringComparison.Ordinal);
        Assert.Contains("\n\n---\n\n# st-b: 50 of 100 points", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void One_subject_is_chosen_and_an_unknown_one_is_told()
    {
        _files.AddStationRubric();
        _files.Add("a.yaml", Workspace.Submission("st-a", "40", "full"));
        _files.Add("b.yaml", Workspace.Submission("st-b", "10", "part"));

        Assert.StartsWith("st-b: ", ToolRun.Of("explain", _files.PathOf(""), "--subject", "st-b").Output, StringComparison.Ordinal);
        var wrong = ToolRun.Of("explain", _files.PathOf(""), "--subject", "st-bb");
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("Did you mean", wrong.Error, StringComparison.Ordinal);
        Assert.Equal("", wrong.Output);
    }

    [Fact]
    public void Places_order_facts_and_no_path_are_taken()
    {
        _files.AddStationRubric();
        _files.Add("a.yaml", Workspace.Submission("st-a", "30", "part", "facts: { accident: yes }"));

        string Text(params string[] more) => ToolRun.Of(["explain", _files.PathOf(""), .. more]).Output;

        Assert.Matches("\n  Total +70 +100\n", Text("--places", "0"));
        Assert.Matches("\n  Total +70\\.0000 +100\n", Text("--places", "4"));
        Assert.Contains("“veto” (发生事故 is yes)", Text(), StringComparison.Ordinal);
        Assert.Contains("In the way stand:\n", Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("The way to", Text("--no-path"), StringComparison.Ordinal);
        Assert.Contains("from “yes” to “no”", Text("--facts", "accident"), StringComparison.Ordinal);
        Assert.Contains("with the fewest points moved", Text("--facts", "accident", "--order", "points"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--places '29' is no whole number from 0 to 28.", "--places", "29")]
    [InlineData("--places '1.5' is no whole number from 0 to 28.", "--places=1.5")]
    [InlineData("--places 'x' is no whole number from 0 to 28.", "--places", "x")]
    [InlineData("--order and --facts do not go with --no-path.", "--no-path", "--order", "points")]
    [InlineData("--order 'best' is unknown.", "--order", "best")]
    [InlineData("--facts 'acident': the rubric has no such fact. Did you mean 'accident'?", "--facts", "acident")]
    public void Wrong_usage_is_told(string message, params string[] options)
    {
        _files.AddStationRubric();
        _files.Add("a.yaml", Workspace.Submission("st-a", "30", "part"));
        var run = ToolRun.Of(["explain", _files.PathOf(""), .. options]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public void The_facts_of_one_of_several_rubrics_do_not_disturb_the_others()
    {
        _files.AddStationRubric();
        _files.Add("other.yaml", YearRubric.Replace("id: year", "id: other", StringComparison.Ordinal).Replace(", scale: { evaluation: { rubric: station-stars } }", "", StringComparison.Ordinal));
        _files.Add("a.yaml", Workspace.Submission("st-a", "30", "part"));
        _files.Add("b.yaml", "submission: 1\nrubric: other\nsubject: o\nanswers: { all: 50 }\n");
        var run = ToolRun.Of("explain", _files.PathOf(""), "--facts", "accident");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("o: 50 of 100 points\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_invalid_submission_is_told_and_the_others_are_explained()
    {
        _files.AddStationRubric();
        _files.Add("a.yaml", Workspace.Submission("st-a", "41", "full"));
        _files.Add("b.yaml", Workspace.Submission("st-b", "10", "part"));
        var run = ToolRun.Of("explain", _files.PathOf(""));
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("st-a: invalid\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("st-b: 50 of 100 points", run.Output, StringComparison.Ordinal);
        Assert.Contains("RUB6", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rubric.yaml", "rubric: 1\nid: r\nversion: \"1\"\ntitle: t\nindicators: [{ id: a, title: a, weight: 100 }]", "no submissions are among these files")]
    [InlineData("a.yaml", "submission: 1\nsubject: s\nanswers: { a: 1 }", "no rubric is among these files")]
    public void Rubric_and_submissions_are_both_needed(string name, string text, string message)
    {
        var run = ToolRun.Of("explain", _files.Add(name, text));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_JSON_holds_everything_with_exact_figures()
    {
        _files.AddStationRubric();
        _files.Add("a.yaml", Workspace.Submission("st-a", "30.005", "part", "facts: { accident: yes }\nnotes: { \"1\": 旧 }"));
        var result = ToolRun.Of("explain", _files.PathOf(""), "--format", "json").Result("st-a");

        Assert.Equal("70.005", Text(result, "total"));
        Assert.Equal(("star-3", "unrated"), (Text(result, "tierBeforeOverrides"), Text(result, "tier")));
        Assert.Equal(["leaf 1 30.005 30.01", "leaf 2 40 40"], Each(result, "account", s => $"{Text(s, "kind")} {Text(s, "id")} {Text(s, "points")} {Text(s, "shown")}"));
        Assert.Equal(["2 20 full ", "1 9.995  旧"], Each(result, "lost", l => $"{Text(l, "indicator")} {Text(l, "points")} {Text(l, "best")} {Text(l, "note")}"));
        Assert.Equal("min: 40", Text(result.GetProperty("lost")[1].GetProperty("gap"), "needed"));
        var tier = result.GetProperty("tiers")[0];
        Assert.Equal("19.995", Text(tier.GetProperty("bounds")[0], "shortfall"));
        Assert.Equal(["1 1.995", "2 8"], Each(tier.GetProperty("conditions")[0], "parts", p => $"{Text(p, "id")} {Text(p.GetProperty("bounds")[0], "shortfall")}"));
        Assert.Equal(["veto star-3 unrated"], Each(result, "overrides", o => $"{Text(o, "id")} {Text(o, "tierBefore")} {Text(o, "tierAfter")}"));
        Assert.Equal("not-reachable", Text(result.GetProperty("path"), "status"));
        Assert.Equal(["veto"], Each(result.GetProperty("path"), "overrideObstacles", o => o.GetString()!));
    }

    [Fact]
    public void The_JSON_has_the_way_what_is_missing_and_who_disagrees()
    {
        _files.AddStationRubric();
        _files.Add("year.yaml", YearRubric);
        _files.Add("a.yaml", Workspace.Submission("st-a", "30", "part", "by: li"));
        _files.Add("b.yaml", Workspace.Submission("st-a", "40", "full", "by: wang"));
        var year = ToolRun.Of("explain", _files.PathOf(""), "--format", "json").Result("st-a");
        var disagreement = year.GetProperty("disagreements")[0];
        Assert.Equal(("0.85", "0.3"), (Text(disagreement, "mean"), Text(disagreement, "spread")));
        Assert.Equal(["li 0.7 -0.15 combined", "wang 1 0.15 combined"], Each(disagreement, "rates", r => $"{Text(r, "by")} {Text(r, "rate")} {Text(r, "fromMean")} {Text(r, "use")}"));
        Assert.Equal(["2 0.3333333333333333333333333333", "1 0.25"], Each(disagreement, "parts", p => $"{Text(p, "indicator")} {(Text(p, "spread") == "1/3" ? "0.3333333333333333333333333333" : Text(p, "spread"))}"));
        Assert.Equal(["2 10", "1 5"], Each(year.GetProperty("lost")[0], "nested", n => $"{Text(n, "indicator")} {Text(n, "points")}"));
        Assert.Equal("already-reached", Text(year.GetProperty("path"), "status"));

        var sheet = ToolRun.Of("explain", _files.PathOf(""), "--rubric", "station-stars", "--format", "json").Json()[0];
        var path = sheet.GetProperty("path");
        Assert.Equal(("found", "star-5"), (Text(path, "status"), Text(path, "tier")));
        Assert.All(path.GetProperty("steps").EnumerateArray(), s => Assert.NotEmpty(Text(s, "words")!));

        _files.Add("c.yaml", Workspace.Submission("st-c", "", "full"));
        var open = ToolRun.Of("explain", _files.PathOf(""), "--rubric", "station-stars", "--subject", "st-c", "--format", "json").Result("st-c");
        Assert.Equal(["1"], Each(open, "missing", m => Text(m, "id")!));
        Assert.Equal(["0 60 60", "40 100 100"], Each(open.GetProperty("missing")[0], "outcomes", o => $"{Text(o, "points")} {Text(o, "lowest")} {Text(o, "highest")}"));
        Assert.Equal(JsonValueKind.Null, open.GetProperty("path").ValueKind);
        Assert.Equal(("60", "100"), (Text(open, "lowest"), Text(open, "highest")));
    }

    [Fact]
    public void A_run_that_is_interrupted_stops()
    {
        _files.AddStationRubric();
        _files.Add("a.yaml", Workspace.Submission("st-a", "30", "part"));
        Assert.Equal(130, ToolRun.Interrupted("explain", _files.PathOf("")).ExitCode);
    }

    [Fact]
    public void The_whole_year_is_explained()
    {
        var run = ToolRun.Of("explain", Repository.PathOf("rubrics", "jinniu-station", "rubric.yaml"), Repository.PathOf("rubrics", "jinniu-year"), "--no-path", "--format", "json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(103, run.Json().GetArrayLength());
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static IEnumerable<string> Each(JsonElement element, string name, Func<JsonElement, string> say) =>
        element.GetProperty(name).EnumerateArray().Select(say);
}
