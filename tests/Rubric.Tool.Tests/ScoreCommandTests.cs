using System.Globalization;
using System.Text.Json;

namespace Rubric.Tool.Tests;

public sealed class ScoreCommandTests : IDisposable
{
    private const string YearRubric =
        """
        rubric: 1
        id: year
        version: "1"
        title: 全年
        indicators:
          - { id: all, title: 各次评估, weight: 100, scale: { evaluation: { rubric: station-stars } } }
        """;

    private readonly Workspace _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void The_table_says_in_Chinese_what_decided()
    {
        AddOfEveryKind();
        var run = ToolRun.Of("score", _files.PathOf(""), "--lang", "zh-Hans");
        Assert.Equal(
            """
            社工站星级评价表  station-stars@2022.12

            对象          编号   总分  等级          原因
            甲街道社工站  st-a  100    ★★★★★ 五星    满足最高等级的全部条件
            st-b                 91.5  ★★★☆☆ 三星    五星要求建设与管理 ≥ 80%，实际 78.75%
            st-c                 70    ★★★☆☆ 三星    五星要求总分 ≥ 90，实际 70
            st-d                100    ☆☆☆☆☆ 不评星  一票否决
            st-e                       未完成        总分 60–100（五星至三星）；缺 1 建设与管理
            st-f                       无效          1 个问题，见提示

            6 个结果：已评分 4、未完成 1、无效 1

            """,
            run.Output);
        Assert.StartsWith("f.yaml(4,17): 错误 RUB6", _files.Relative(run.Error), StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void The_table_says_in_English_what_decided()
    {
        AddOfEveryKind();
        var run = ToolRun.Of("score", _files.PathOf(""));
        Assert.Equal(
            """
            Stars of stations  station-stars@2022.12

            Subject       Id    Total  Rating             What decided
            甲街道社工站  st-a  100    ★★★★★ five stars   meets all conditions of the top tier
            st-b                 91.5  ★★★☆☆ three stars  five stars needs 建设与管理 ≥ 80%, has 78.75%
            st-c                 70    ★★★☆☆ three stars  five stars needs total ≥ 90, has 70
            st-d                100    ☆☆☆☆☆ no stars     veto
            st-e                       incomplete         total 60–100 (five stars to three stars); missing 1 建设与管理
            st-f                       invalid            1 problem, see the messages

            6 results: 4 scored, 1 incomplete, 1 invalid

            """,
            run.Output);
        Assert.StartsWith("f.yaml(4,17): error RUB6", _files.Relative(run.Error), StringComparison.Ordinal);
    }

    [Fact]
    public void The_language_is_that_of_the_system_unless_said_otherwise()
    {
        // In invariant mode every culture has the name of the invariant one, or none can be made.
        Assert.SkipWhen(CultureInfo.GetCultures(CultureTypes.AllCultures).Length <= 1, "This system has no culture data.");
        _files.AddStationRubric();
        _files.Add("a.yaml", Workspace.Submission("a", "40", "full"));
        var culture = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
            using var output = new StringWriter();
            using var error = new StringWriter();
            Assert.Equal(0, RubricTool.Run(["score", _files.PathOf("")], output, error, default, TestContext.Current.CancellationToken));
            Assert.StartsWith("社工站星级评价表", output.ToString(), StringComparison.Ordinal);
            Assert.Equal("zh-CN", CultureInfo.CurrentUICulture.Name);
        }
        finally
        {
            CultureInfo.CurrentUICulture = culture;
        }
    }

    [Fact]
    public void Incomplete_excluded_and_decided_results_are_valid()
    {
        _files.AddStationRubric();
        _files.Add("e.yaml", "submission: 1\nrubric: station-stars\nsubject: e\nanswers: { \"2\": full }\n");
        var run = ToolRun.Of("score", _files.PathOf(""));
        Assert.Contains("1 incomplete", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void A_total_that_does_not_end_is_marked_as_rounded_and_a_near_miss_is_told_apart()
    {
        _files.Add("thirds.yaml",
            """
            rubric: 1
            id: thirds
            version: "1"
            title: 三分
            indicators:
              - { id: a, title: 甲, weight: 100, scale: { ratio: { target: 3000000 } } }
            tiers:
              - { id: pass, title: 合格, min: 100% }
              - { id: fail, title: 不合格 }
            """);
        _files.Add("table.csv", "subject,a\nx,1000000\ny,2999999\n");
        var run = ToolRun.Of("score", _files.PathOf(""), "--lang", "zh-Hans");
        Assert.Contains("x      ≈33.3333  不合格  合格要求总分 ≥ 100%，实际 ≈33.33%\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("y     ≈100.0000  不合格  合格要求总分 ≥ 100%，实际 ≈99.99997%\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_sheets_of_one_subject_are_a_result_each_where_the_rubric_evaluates_nothing()
    {
        _files.AddStationRubric();
        _files.Add("a.yaml", Workspace.Submission("a", "40", "full", "phase: midterm\nby: zhang"));
        _files.Add("b.yaml", Workspace.Submission("a", "30", "part", "phase: final\nby: { id: li, role: expert }"));
        var run = ToolRun.Of("score", _files.PathOf(""));
        Assert.Contains("Subject  Phase    By     Total  Rating", run.Output, StringComparison.Ordinal);
        Assert.Contains("a        midterm  zhang    100  ", run.Output, StringComparison.Ordinal);
        Assert.Contains("a        final    li        70  ", run.Output, StringComparison.Ordinal);
        var json = ToolRun.Of("score", _files.PathOf(""), "--format", "json").Json();
        Assert.Equal(["midterm", "final"], json.EnumerateArray().Select(r => r.GetProperty("phase").GetString()));
        Assert.Equal(["zhang", "li"], json.EnumerateArray().Select(r => r.GetProperty("by").GetString()));
    }

    [Fact]
    public void A_rubric_that_evaluates_others_takes_all_sheets_of_a_subject_together()
    {
        AddYear();
        var run = ToolRun.Of("score", _files.PathOf(""), "--format", "json");
        var result = Assert.Single(run.Json().EnumerateArray());
        Assert.Equal("year", result.GetProperty("rubric").GetString());
        Assert.Equal("85", result.GetProperty("total").GetString());
        Assert.Equal(JsonValueKind.Null, result.GetProperty("by").ValueKind);
    }

    [Theory]
    [InlineData("station-stars")]
    [InlineData("station-stars@2022.12")]
    public void Another_rubric_than_the_outermost_can_be_chosen(string reference)
    {
        AddYear();
        var run = ToolRun.Of("score", _files.PathOf(""), "--format", "json", "--rubric", reference);
        Assert.Equal(["100", "70"], run.Json().EnumerateArray().Select(r => r.GetProperty("total").GetString()));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void An_unknown_rubric_exits_with_2_and_lists_those_at_hand()
    {
        AddYear();
        var run = ToolRun.Of("score", _files.PathOf(""), "--rubric", "station");
        Assert.Equal("rubric: there is no single rubric 'station' among these: station-stars@2022.12, year@1.\n", run.Error);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public void A_sheet_of_a_rubric_that_is_not_at_hand_spoils_the_dossier_and_is_told()
    {
        AddYear();
        _files.Add("c.yaml", Workspace.Submission("a", "30", "part").Replace("station-stars@", "station-star@", StringComparison.Ordinal));
        var run = ToolRun.Of("score", _files.PathOf(""));
        Assert.Contains("c.yaml(2,9): error RUB6", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Split('\n').Count(l => l.Contains("error", StringComparison.Ordinal)));
        Assert.Contains("1 result: 1 invalid", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void A_sheet_without_a_rubric_needs_to_be_told_which_where_several_are_at_hand()
    {
        _files.AddStationRubric();
        _files.Add("other.yaml", "rubric: 1\nid: other\nversion: \"1\"\ntitle: 另一份\nindicators: { id: \"1\", title: 甲, weight: 100 }\n");
        _files.Add("t.csv", "subject,1\nx,30\ny,40\n");
        var run = ToolRun.Of("score", _files.PathOf(""));
        Assert.Equal(
            "rubric: t.csv: 2 submissions not scored, because no 'rubric' is named.\n"
            + "rubric: several rubrics are at hand: other@1, station-stars@2022.12. Name one in these files (a key or a column 'rubric'), or choose one with --rubric.\n",
            _files.Relative(run.Error));
        Assert.Equal("", run.Output);
        Assert.Equal(1, run.ExitCode);

        var chosen = ToolRun.Of("score", _files.PathOf(""), "--rubric", "other", "--format", "json");
        Assert.Equal(["30", "40"], chosen.Json().EnumerateArray().Select(r => r.GetProperty("total").GetString()));
        Assert.Equal(0, chosen.ExitCode);
    }

    [Fact]
    public void A_document_that_is_no_YAML_is_told_and_the_others_are_scored()
    {
        _files.AddStationRubric();
        _files.Add("a.yaml", Workspace.Submission("a", "40", "full"));
        _files.Add("b.yaml", "submission: 1\nanswers: { \"1\": [40\n");
        var run = ToolRun.Of("score", _files.PathOf(""), "--format", "json");
        Assert.Equal("100", run.Result("a").GetProperty("total").GetString());
        Assert.Contains("b.yaml(", run.Error, StringComparison.Ordinal);
        Assert.Contains("error RUB1", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void An_unknown_column_is_told_once()
    {
        _files.AddStationRubric();
        _files.Add("t.csv", "subject,1,2,3\nx,40,full,1\ny,40,part,2\n");
        var run = ToolRun.Of("score", _files.PathOf(""));
        Assert.StartsWith("t.csv(1,13): error RUB5104: Column 4, '3', is unknown.", _files.Relative(run.Error), StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Split('\n').Count(l => l.Contains("error RUB", StringComparison.Ordinal)));
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void A_rubric_with_an_error_is_told_and_nothing_is_scored()
    {
        _files.Add("station.yaml", Workspace.StationRubric.Replace("weight: 40", "weight: 41", StringComparison.Ordinal));
        _files.Add("a.yaml", Workspace.Submission("a", "40", "full"));
        var run = ToolRun.Of("score", _files.PathOf(""));
        Assert.Contains("station.yaml(", run.Error, StringComparison.Ordinal);
        Assert.Contains(": error RUB3", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("rubric: nothing was scored, because the rubrics have errors.\n", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public void Without_a_rubric_or_without_submissions_there_is_nothing_to_do()
    {
        string rubric = _files.AddStationRubric();
        string sheet = _files.Add("a.yaml", Workspace.Submission("a", "40", "full"));
        var noRubric = ToolRun.Of("score", sheet);
        Assert.StartsWith("rubric: no rubric is among these files", noRubric.Error, StringComparison.Ordinal);
        Assert.Equal(2, noRubric.ExitCode);
        var noSheets = ToolRun.Of("score", rubric);
        Assert.StartsWith("rubric: no submissions are among these files", noSheets.Error, StringComparison.Ordinal);
        Assert.Equal(2, noSheets.ExitCode);
    }

    [Fact]
    public void Details_show_everything_that_led_to_the_result()
    {
        _files.AddStationRubric();
        _files.Add("a.yaml", Workspace.Submission("a", "31.5", "full", "facts: { accident: yes }"));
        var run = ToolRun.Of("score", _files.PathOf(""), "--details", "--lang", "zh-Hans");
        Assert.EndsWith(
            """

            ────────────────────────────────────────────────────────────────────────
            a  91.5 分（满分 100）  ☆☆☆☆☆ 不评星  一票否决

            指标
                             得分  满分   得分率  状态    答案
              1  建设与管理  31.5    40   78.75%  已评分  31.5
              2  服务规范    60      60  100%     已评分  full

            事实
              accident  发生事故  是

            等级（从高到低）
              ✗  五星    ✓ 总分 ≥ 90，实际 91.5；✗ 建设与管理 ≥ 80%，实际 78.75%
              ✓  三星    ✓ 总分 ≥ 60，实际 91.5
              ✓  不评星

            触发的调整
              veto  一票否决  三星 → 不评星

            总分的构成
              1  建设与管理  +31.5
              2  服务规范    +60
                 总分         91.5

            """,
            run.Output, StringComparison.Ordinal);
        var english = ToolRun.Of("score", _files.PathOf(""), "--details");
        Assert.Contains("a  91.5 of 100  ☆☆☆☆☆ no stars  veto\n", english.Output, StringComparison.Ordinal);
        Assert.Contains("  ✗  five stars   ✓ total ≥ 90, has 91.5; ✗ 建设与管理 ≥ 80%, has 78.75%\n", english.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_run_writes_nothing_and_exits_with_130()
    {
        _files.AddStationRubric();
        _files.Add("a.yaml", Workspace.Submission("a", "40", "full"));
        var run = ToolRun.Interrupted("score", _files.PathOf(""));
        Assert.Equal(new ToolRun(130, "", ""), run);
    }

    [Fact]
    public void A_long_run_shows_its_progress_only_to_a_person_and_leaves_no_trace()
    {
        _files.AddStationRubric();
        _files.Add("t.csv", "subject,1,2\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $"s{i},40,full\n")));
        Assert.Equal("", ToolRun.Of("score", _files.PathOf("")).Error);
        var seen = ToolRun.Before(new Terminals(Output: true, Error: true), "score", _files.PathOf(""));
        Assert.Contains("\r[###############...............] 30/60", seen.Error, StringComparison.Ordinal);
        Assert.EndsWith(" \r", seen.Error, StringComparison.Ordinal);
        // Lines that appear one by one on the same terminal would run into the bar.
        Assert.Equal("", ToolRun.Before(new Terminals(Output: true, Error: true), "score", _files.PathOf(""), "--format", "jsonl").Error);
        Assert.NotEqual("", ToolRun.Before(new Terminals(Output: false, Error: true), "score", _files.PathOf(""), "--format", "jsonl").Error);
    }

    [Fact]
    public void A_title_cannot_steer_the_terminal()
    {
        _files.AddStationRubric();
        _files.Add("a.yaml", Workspace.Submission("{ id: a, title: \"x\\e[2J\\ny\" }", "40", "full"));
        var run = ToolRun.Of("score", _files.PathOf(""));
        Assert.DoesNotContain('\u001b', run.Output);
    }

    private void AddYear()
    {
        _files.AddStationRubric();
        _files.Add("year.yaml", YearRubric);
        _files.Add("a.yaml", Workspace.Submission("a", "40", "full", "by: zhang"));
        _files.Add("b.yaml", Workspace.Submission("a", "30", "part", "by: li"));
    }

    private void AddOfEveryKind()
    {
        _files.AddStationRubric();
        _files.Add("a.yaml", Workspace.Submission("{ id: st-a, title: 甲街道社工站 }", "40", "full"));
        _files.Add("b.yaml", Workspace.Submission("st-b", "31.5", "full"));
        _files.Add("c.yaml", Workspace.Submission("st-c", "30", "part"));
        _files.Add("d.yaml", Workspace.Submission("st-d", "40", "full", "facts: { accident: 是 }"));
        _files.Add("e.yaml", "submission: 1\nrubric: station-stars\nsubject: st-e\nanswers: { \"2\": full }\n");
        _files.Add("f.yaml", Workspace.Submission("st-f", "41", "full"));
    }
}
