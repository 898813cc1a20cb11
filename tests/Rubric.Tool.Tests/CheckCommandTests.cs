using System.Text.Json;

namespace Rubric.Tool.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private readonly Workspace _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void The_rubrics_of_this_repository_are_clean()
    {
        var run = ToolRun.Of("check", Repository.PathOf("rubrics"));
        Assert.Matches(@"^\d+ rubrics, \d{3,} submissions: 0 errors, 0 warnings\n", run.Output);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("en", "station.yaml(2,1): error RUB2004: ", "1 rubric, 0 submissions: 1 error, 0 warnings")]
    [InlineData("zh-Hans", "station.yaml(2,1): 错误 RUB2004: ", "1 份评价表、0 份评分：1 个错误、0 个警告")]
    public void A_mistake_is_told_with_its_line_and_a_caret(string language, string start, string summary)
    {
        string path = _files.Add("station.yaml", Workspace.StationRubric.Replace("id: station-stars", "idd: x\nid: station-stars", StringComparison.Ordinal));
        var run = ToolRun.Of("check", path, "--lang", language);
        string[] lines = _files.Relative(run.Output).TrimEnd('\n').Split('\n');
        Assert.StartsWith(start, lines[0], StringComparison.Ordinal);
        Assert.Equal("  2 | idd: x", lines[1]);
        Assert.Equal("    | ^~~", lines[2]);
        Assert.Equal(summary, lines[3]);
        Assert.Equal(4, lines.Length);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void A_warning_alone_exits_with_1()
    {
        string rubric = Workspace.StationRubric.Replace("indicators:", "dimensions: { id: aspect, title: 方面, values: { id: build, title: 建设 } }\nindicators:", StringComparison.Ordinal);
        var run = ToolRun.Of("check", _files.Add("station.yaml", rubric));
        Assert.Contains(": warning RUB", run.Output, StringComparison.Ordinal);
        Assert.Contains("0 errors, 1 warning\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void A_hint_alone_exits_with_0()
    {
        var run = ToolRun.Of("check", _files.Add("station.yaml", Workspace.StationRubric.Replace("title: 服务规范", "title: 服务 #规范", StringComparison.Ordinal)));
        Assert.Contains("station.yaml(8,12): hint RUB1025: ", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 rubric, 0 submissions: 0 errors, 0 warnings, 1 hint\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Json_holds_every_field_in_both_languages()
    {
        string path = _files.Add("station.yaml", Workspace.StationRubric.Replace("id: station-stars", "idd: x\nid: station-stars", StringComparison.Ordinal));
        var run = ToolRun.Of("check", "--format", "json", path);
        var found = Assert.Single(run.Json().EnumerateArray());
        Assert.Equal(
            ["file", "line", "column", "endLine", "endColumn", "severity", "code", "path", "message"],
            found.EnumerateObject().Select(p => p.Name));
        Assert.Equal(path, found.GetProperty("file").GetString());
        Assert.Equal(2, found.GetProperty("line").GetInt32());
        Assert.Equal(1, found.GetProperty("column").GetInt32());
        Assert.Equal(4, found.GetProperty("endColumn").GetInt32());
        Assert.Equal("error", found.GetProperty("severity").GetString());
        Assert.Equal("RUB2004", found.GetProperty("code").GetString());
        Assert.Equal("idd", found.GetProperty("path").GetString());
        Assert.Contains("'idd'", found.GetProperty("message").GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.Contains("“idd”", found.GetProperty("message").GetProperty("zh-Hans").GetString(), StringComparison.Ordinal);
        Assert.Contains("“idd”", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void Nothing_found_is_an_empty_array()
    {
        var run = ToolRun.Of("check", "--format", "json", _files.AddStationRubric());
        Assert.Equal("[]\n", run.Output);
        Assert.Equal(JsonValueKind.Array, run.Json().ValueKind);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Answers_are_checked_against_the_rubric_at_hand()
    {
        _files.AddStationRubric();
        _files.Add("sheets/a.yaml", Workspace.Submission("a", "41", "ful"));
        var run = ToolRun.Of("check", _files.PathOf(""));
        string text = _files.Relative(run.Output);
        Assert.Contains("sheets", text, StringComparison.Ordinal);
        Assert.Contains("(4,17): error RUB6", text, StringComparison.Ordinal);
        Assert.Contains("'full'", text, StringComparison.Ordinal);
        Assert.Contains("1 rubric, 1 submission: 2 errors, 0 warnings", text, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void A_submission_whose_rubric_is_not_given_is_only_read()
    {
        string path = _files.Add("a.yaml", Workspace.Submission("a", "41", "ful"));
        var run = ToolRun.Of("check", path);
        Assert.Equal(
            "0 rubrics, 1 submission: 0 errors, 0 warnings\n"
            + "The answers of 1 submission were not checked: the rubric is not named, not among these, or has errors.\n",
            run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("station-stars@2023", "error RUB6031: The submission is for the rubric 'station-stars@2023', which is not at hand. Did you mean 'station-stars@2024'?")]
    [InlineData("station-stars", "error RUB6032: There are several versions of the rubric 'station-stars'. Name one of: station-stars@2022.12, station-stars@2024.")]
    public void A_version_that_is_not_at_hand_is_an_error_where_others_are(string reference, string problem)
    {
        string rubric = _files.AddStationRubric();
        string other = _files.Add("new.yaml", Workspace.StationRubric.Replace("2022.12", "2024", StringComparison.Ordinal));
        string sheet = _files.Add("a.yaml", $"submission: 1\nrubric: {reference}\nsubject: a\nanswers: {{ \"1\": 40 }}\n");
        var run = ToolRun.Of("check", rubric, other, sheet);
        Assert.StartsWith($"{sheet}(2,9): {problem}\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 rubrics, 1 submission: 1 error, 0 warnings\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void A_version_that_may_be_that_of_a_broken_file_is_only_remarked_on()
    {
        string rubric = _files.AddStationRubric();
        string other = _files.Add("new.yaml", Workspace.StationRubric.Replace("2022.12", "2024", StringComparison.Ordinal).Replace("weight: 40", "weight: 41", StringComparison.Ordinal));
        string sheet = _files.Add("a.yaml", "submission: 1\nrubric: station-stars@2024\nsubject: a\nanswers: { \"1\": 40 }\n");
        var run = ToolRun.Of("check", rubric, other, sheet);
        Assert.DoesNotContain("a.yaml", run.Output, StringComparison.Ordinal);
        Assert.Contains("The answers of 1 submission were not checked: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rubric_that_cannot_be_read_is_not_reported_a_second_time_where_it_is_evaluated()
    {
        _files.Add("station.yaml", Workspace.StationRubric.Replace("weight: 40", "weight: 41", StringComparison.Ordinal));
        _files.Add("year.yaml",
            """
            rubric: 1
            id: year
            version: "1"
            title: 全年
            indicators:
              - { id: all, title: 各次, weight: 100, scale: { evaluation: { rubric: station-stars } } }
            """);
        var run = ToolRun.Of("check", _files.PathOf(""));
        Assert.Contains("2 rubrics, 0 submissions: 1 error, 0 warnings", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("year.yaml", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void A_rubric_that_is_nowhere_is_reported()
    {
        string path = _files.Add("year.yaml",
            """
            rubric: 1
            id: year
            version: "1"
            title: 全年
            indicators:
              - { id: all, title: 各次, weight: 100, scale: { evaluation: { rubric: station-stars } } }
            """);
        var run = ToolRun.Of("check", path);
        Assert.Contains("year.yaml(6,", run.Output, StringComparison.Ordinal);
        Assert.Contains("error RUB4022: The rubric 'station-stars' is not at hand.", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void A_rubric_that_is_there_twice_is_reported_in_the_second_file()
    {
        _files.Add("a.yaml", Workspace.StationRubric);
        _files.Add("b.yaml", Workspace.StationRubric);
        var run = ToolRun.Of("check", _files.PathOf(""));
        Assert.StartsWith("b.yaml(3,10): error RUB4021: The rubric 'station-stars@2022.12' is here twice.", _files.Relative(run.Output), StringComparison.Ordinal);
        Assert.Contains("2 rubrics, 0 submissions: 1 error, 0 warnings", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void A_file_with_the_same_mistake_in_every_row_is_cut_short_but_counted()
    {
        string rubric = _files.AddStationRubric();
        string rows = string.Concat(Enumerable.Range(1, 150).Select(i => $"s{i},41,full\n"));
        string table = _files.Add("sheets.csv", "subject,1,2\n" + rows);
        var run = ToolRun.Of("check", rubric, table);
        Assert.Equal(100, run.Output.Split('\n').Count(l => l.Contains("error RUB", StringComparison.Ordinal)));
        Assert.Contains("sheets.csv: 50 more like these, not shown.", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 rubric, 150 submissions: 150 errors, 0 warnings", run.Output, StringComparison.Ordinal);
    }
}
