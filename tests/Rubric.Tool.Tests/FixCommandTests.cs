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

    [Theory]
    [InlineData("title: 甲\u0007乙", "title: 甲乙")]
    [InlineData("title: 甲\u2028乙", "title: 甲 乙")]
    [InlineData("ti\u0000tle: \uFEFF甲\uFEFF\u0001", "title: 甲")]
    [InlineData("title: 表\nfacts: [{ id: f, title: 甲, 乙, 丙, type: yes-no }]", "title: 表\nfacts: [{ id: f, title: \"甲, 乙, 丙\", type: yes-no }]")]
    [InlineData("title: 表\nfacts: [{ id: f, title: 甲的\"乙\", 丙's, type: yes-no }]", "title: 表\nfacts: [{ id: f, title: '甲的\"乙\", 丙''s', type: yes-no }]")]
    [InlineData("title: 表\nfacts:\n  -id: f\n    title: 甲\n    type: yes-no\n  -{ id: g, title: 乙, type: number }", "title: 表\nfacts:\n  - id: f\n    title: 甲\n    type: yes-no\n  - { id: g, title: 乙, type: number }")]
    public void What_is_invisible_cut_or_too_close_is_mended(string typed, string mended)
    {
        string Rubric(string part) => $"rubric: 1\nid: a\nversion: 1\n{part}\nindicators: [{{ id: x, title: 项, weight: 100 }}]\n";
        string path = _files.Add("r.yaml", Rubric(typed));
        Assert.Equal(0, ToolRun.Of("fix", "--write", path).ExitCode);
        Assert.Equal(Rubric(mended), File.ReadAllText(path));
        Assert.Equal(0, ToolRun.Of("check", path).ExitCode);
    }

    [Fact]
    public void Tables_are_mended_in_their_answers_only()
    {
        string path = _files.Add("s.csv",
            "subject,title,rubric,1,2,3,4,note:1,attribute:期\n"
            + "甲１,站\u3000１,station-stars,１２．５,\"３／４；　５ / ８\",迟到＝２；１类,－１\u0007,第１项；\uFEFF好,１\n"
            + "\"乙\n\"\"丙\"\",１\",,station-stars,１类,８０％,,\u00A07,,\n");
        var shown = ToolRun.Of("fix", path);
        Assert.Contains("-甲１,", shown.Output, StringComparison.Ordinal);
        Assert.Equal(1, shown.ExitCode);
        Assert.Equal(0, ToolRun.Of("fix", "--write", path).ExitCode);
        Assert.Equal(
            "subject,title,rubric,1,2,3,4,note:1,attribute:期\n"
            + "甲１,站\u3000１,station-stars,12.5,\"3/4; 5 / 8\",迟到=２;１类,-1,第１项；好,１\n"
            + "\"乙\n\"\"丙\"\",１\",,station-stars,１类,80%,, 7,,\n",
            File.ReadAllText(path));
        Assert.Equal((0, ""), (ToolRun.Of("fix", path).ExitCode, ToolRun.Of("fix", path).Output));
    }

    [Fact]
    public void Of_a_table_of_single_answers_the_values_are_mended()
    {
        string path = _files.Add("s.csv", "subject,rubric,indicator,value,note\n甲,a,１,１２,１２\n");
        Assert.Equal(0, ToolRun.Of("fix", "--write", path).ExitCode);
        Assert.Equal("subject,rubric,indicator,value,note\n甲,a,１,12,１２\n", File.ReadAllText(path));
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
