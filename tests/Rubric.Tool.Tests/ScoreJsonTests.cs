using System.Text.Json;
using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Tool.Tests;

public sealed class ScoreJsonTests : IDisposable
{
    private readonly Workspace _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_result_has_every_field()
    {
        _files.AddStationRubric();
        _files.Add("a.yaml", Workspace.Submission("a", "31.5", "full", "phase: final\nby: zhang\nfacts: { accident: yes }"));
        var run = ToolRun.Of("score", _files.PathOf(""), "--format", "jsonl");
        var result = run.Json();
        Assert.Equal(
            """{"subject":"a","rubric":"station-stars","version":"2022.12","hash":"a617a38441716520941ffb284ac6888ee40c527116eb79f400d6c152583749f9","profile":null,"phase":"final","by":"zhang","status":"scored","total":"91.5","lowest":null,"highest":null,"tier":"unrated","stars":0,"reachable":[],"missing":[],"dimensions":{},"overrides":["veto"],"problems":[]}""",
            Chosen(result, "subject", "rubric", "version", "hash", "profile", "phase", "by", "status", "total", "lowest", "highest", "tier", "stars", "reachable", "missing", "dimensions", "overrides", "problems"));
        Assert.Equal(
            """{"points":"31.5","fullMarks":"40","applicable":"40","rate":"0.7875","state":"scored","tier":null,"answer":"31.5"}""",
            Chosen(result.GetProperty("indicators").GetProperty("1"), "points", "fullMarks", "applicable", "rate", "state", "tier", "answer"));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void The_library_writes_and_reads_the_same()
    {
        var evaluator = new RubricEvaluator(RubricReader.ReadFile(_files.AddStationRubric()).GetValueOrThrow());
        string sheet = _files.Add("a.yaml", Workspace.Submission("{ id: a, title: 一站 }", "31.5", "full", "phase: final\nby: zhang\nfacts: { accident: yes }"));
        string written = EvaluationJson.Write(evaluator.Evaluate(SubmissionReader.ReadFile(sheet).GetValueOrThrow()[0]));

        Assert.Equal(written + "\n", ToolRun.Of("score", _files.PathOf(""), "--format", "jsonl").Output.ReplaceLineEndings("\n"));
        Assert.Equal([written], EvaluationJson.ReadAll(ToolRun.Of("score", _files.PathOf(""), "--format", "json").Output).Select(EvaluationJson.Write));
    }

    /// <summary>Another sheet about the same subject may tell its name.</summary>
    [Fact]
    public void The_name_of_a_subject_is_written_wherever_it_was_told()
    {
        _files.AddStationRubric();
        _files.Add("a.yaml", Workspace.Submission("a", "40", "full") + "---\n" + Workspace.Submission("{ id: a, title: 一站 }", "30", "full"));

        var results = EvaluationJson.ReadAll(ToolRun.Of("score", _files.PathOf(""), "--format", "jsonl", "--rank").Output);

        Assert.Equal([("a", "一站", 1), ("a", "一站", 2)], results.Select(r => (r.Subject, r.SubjectTitle, r.Rank)));
    }

    [Fact]
    public void An_incomplete_result_has_bounds_and_no_total()
    {
        _files.AddStationRubric();
        _files.Add("a.yaml", "submission: 1\nsubject: a\nanswers: { \"2\": full }\n");
        var result = ToolRun.Of("score", _files.PathOf(""), "--format", "json").Result("a");
        Assert.Equal("incomplete", result.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, result.GetProperty("total").ValueKind);
        Assert.Equal("60", result.GetProperty("lowest").GetString());
        Assert.Equal("100", result.GetProperty("highest").GetString());
        Assert.Equal(JsonValueKind.Null, result.GetProperty("tier").ValueKind);
        Assert.Equal(JsonValueKind.Null, result.GetProperty("stars").ValueKind);
        Assert.Equal(["star-5", "star-3"], result.GetProperty("reachable").EnumerateArray().Select(t => t.GetString()));
        Assert.Equal(["1"], result.GetProperty("missing").EnumerateArray().Select(t => t.GetString()));
        Assert.Equal("unanswered", result.GetProperty("indicators").GetProperty("1").GetProperty("state").GetString());
        Assert.Equal(JsonValueKind.Null, result.GetProperty("indicators").GetProperty("1").GetProperty("points").ValueKind);
    }

    [Fact]
    public void An_invalid_result_carries_its_problems_and_the_others_are_scored()
    {
        _files.AddStationRubric();
        _files.Add("a.yaml", Workspace.Submission("a", "41", "满分"));
        _files.Add("b.yaml", Workspace.Submission("b", "40", "full"));
        var run = ToolRun.Of("score", _files.PathOf(""), "--format", "json");
        var result = run.Result("a");
        Assert.Equal("invalid", result.GetProperty("status").GetString());
        Assert.Equal(2, result.GetProperty("problems").GetArrayLength());
        var problem = result.GetProperty("problems")[1];
        Assert.Equal("error", problem.GetProperty("severity").GetString());
        Assert.Equal("answers.2", problem.GetProperty("path").GetString());
        Assert.Contains("“满分”", problem.GetProperty("message").GetProperty("zh-Hans").GetString(), StringComparison.Ordinal);
        // Readable in the file too, not only after parsing.
        Assert.Contains("“满分”", run.Output, StringComparison.Ordinal);
        Assert.Equal("not-scored", result.GetProperty("indicators").GetProperty("1").GetProperty("state").GetString());
        Assert.Empty(result.GetProperty("overrides").EnumerateArray());
        Assert.Equal("100", run.Result("b").GetProperty("total").GetString());
        Assert.Equal(2, run.Error.Split('\n').Count(l => l.Contains("error RUB", StringComparison.Ordinal)));
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void A_number_that_does_not_end_is_a_fraction()
    {
        _files.Add("thirds.yaml", "rubric: 1\nid: thirds\nversion: \"1\"\ntitle: 三分\nindicators: { id: a, title: 甲, weight: 100, scale: { ratio: { target: 7 } } }\n");
        _files.Add("t.csv", "subject,a\nx,3\n");
        var result = ToolRun.Of("score", _files.PathOf(""), "--format", "json").Result("x");
        Assert.Equal("300/7", result.GetProperty("total").GetString());
        Assert.Equal("3/7", result.GetProperty("indicators").GetProperty("a").GetProperty("rate").GetString());
        Assert.Equal(JsonValueKind.Null, result.GetProperty("tier").ValueKind);
    }

    [Fact]
    public void Each_line_of_jsonl_is_a_result()
    {
        _files.AddStationRubric();
        _files.Add("t.csv", "subject,1,2\nx,40,full\ny,30,part\n");
        var run = ToolRun.Of("score", _files.PathOf(""), "--format", "jsonl");
        string[] lines = run.Output.Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Equal("", lines[2]);
        Assert.Equal(["x", "y"], lines[..2].Select(l => JsonDocument.Parse(l).RootElement.GetProperty("subject").GetString()));
    }

    /// <summary>Some members of an object, in this order.</summary>
    private static string Chosen(JsonElement map, params string[] keys) =>
        "{" + string.Join(",", keys.Select(k => $"\"{k}\":{map.GetProperty(k).GetRawText()}")) + "}";
}
