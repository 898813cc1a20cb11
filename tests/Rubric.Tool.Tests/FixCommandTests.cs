using System.Text;

namespace Rubric.Tool.Tests;

public sealed class FixCommandTests : IDisposable
{
    // Every kind of mistake, and Chinese punctuation where it belongs.
    private const string Typed =
        "rubric：1\nid: a\nversion: \"1\"\ntitle:表：“甲，乙”\nissuer:　金牛区\nindicators:\n\t- id: x\n\t  title: 甲，乙：丙（丁）８０％\n"
        + "\t  weight: １００\n\t  guidance: “五个一”\n\t  scale: ｛ score: { step: ０．５ } ｝\n"
        + "profiles: ［{ id: “p”，title：室，omit: [], not-applicable: \uFEFFzero }］\n";

    private const string Mended =
        "rubric: 1\nid: a\nversion: \"1\"\ntitle: 表：“甲，乙”\nissuer: 金牛区\nindicators:\n  - id: x\n    title: 甲，乙：丙（丁）８０％\n"
        + "    weight: 100\n    guidance: “五个一”\n    scale: { score: { step: 0.5 } }\n"
        + "profiles: [{ id: \"p\", title: 室, omit: [], not-applicable: zero }]\n";

    private readonly Workspace _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void The_difference_is_shown_and_nothing_is_changed()
    {
        string path = _files.Add("r.yaml", Workspace.StationRubric.Replace("weight: 60", "weight：６０", StringComparison.Ordinal));
        string before = File.ReadAllText(path);
        var run = ToolRun.Of("fix", path);
        Assert.Equal(
            $"""
            --- {path}
            +++ {path}
            @@ -6,7 +6,7 @@
               - {"{"} id: "1", title: 建设与管理, weight: 40 {"}"}
               - id: "2"
                 title: 服务规范
            -    weight：６０
            +    weight: 60
                 scale:
                   options:
                     - {"{"} id: full, title: 齐全规范, points: 60 {"}"}

            """,
            run.Output);
        Assert.Equal($"rubric: {path}: not changed; --write mends it as shown.\n", run.Error);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(before, File.ReadAllText(path));
    }

    [Fact]
    public void Writing_mends_every_kind_of_mistake_and_no_text()
    {
        string path = _files.Add("r.yaml", Typed);
        var run = ToolRun.Of("fix", "--write", path);
        Assert.Equal(Mended, File.ReadAllText(path));
        Assert.Equal($"rubric: {path}: mended.\n", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(0, ToolRun.Of("check", path).ExitCode);
        Assert.Equal(["r.yaml"], Directory.GetFiles(_files.PathOf("")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_clean_file_is_left_alone()
    {
        string path = _files.AddStationRubric();
        var run = ToolRun.Of("fix", "--write", path);
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(Workspace.StationRubric, File.ReadAllText(path));
    }

    [Fact]
    public void What_remains_is_told()
    {
        string path = _files.Add("r.yaml", Workspace.StationRubric.Replace("weight: 60", "weight:６1", StringComparison.Ordinal));
        var run = ToolRun.Of("fix", "--write", path);
        Assert.Contains("+    weight: 61\n", run.Output, StringComparison.Ordinal);
        Assert.Contains(": error RUB3031: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Encoding_mark_and_line_ends_are_kept(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] Bytes(string text) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal))];
        string path = _files.Add("r.yaml", "");
        File.WriteAllBytes(path, Bytes(Typed));
        Assert.Equal(0, ToolRun.Of("fix", "--write", path).ExitCode);
        Assert.Equal(Bytes(Mended), File.ReadAllBytes(path));
    }

    [Theory]
    [InlineData("  - { id: x, title: 甲，乙：丙, weight: 100\n")]
    [InlineData("  - { id: x, title: ［甲］乙, weight: 100\n")]
    [InlineData("  - id: x\n    guidance: |\n      说明：第一段\n   : [\n")]
    [InlineData("  - id: x\n    guidance: |\n      \u3000\u3000第一段\n   : [\n")]
    [InlineData("  - id: x\n    title: \"“甲”乙\n")]
    public void A_text_beside_another_mistake_stays_as_it_is(string indicator)
    {
        string text = "rubric: 1\nid: a\nversion: 1\ntitle: 表\nindicators:\n" + indicator;
        string path = _files.Add("r.yaml", text);
        var run = ToolRun.Of("fix", "--write", path);
        Assert.Equal(text, File.ReadAllText(path));
        Assert.Equal("", run.Output);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void Submissions_are_mended_too()
    {
        string path = _files.Add("s.yaml", "submission：1\nrubric: a\nsubject:甲\nanswers: { x: 1, y：2 }\nnotes: { x: 甲，乙：丙 }\n");
        var run = ToolRun.Of("fix", "--write", path);
        Assert.Equal("submission: 1\nrubric: a\nsubject: 甲\nanswers: { x: 1, y: 2 }\nnotes: { x: 甲，乙：丙 }\n", File.ReadAllText(path));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void A_file_that_is_not_there_is_wrong_usage() => Assert.Equal(2, ToolRun.Of("fix", _files.PathOf("no.yaml")).ExitCode);
}
