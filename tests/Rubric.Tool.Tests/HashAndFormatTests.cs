using System.Text;

namespace Rubric.Tool.Tests;

public sealed class HashAndFormatTests : IDisposable
{
    private const string Canonical =
        """
        rubric: 1
        id: "r"
        version: "1"
        title: "表 # 一"
        indicators:
          - id: "a"
            title: "甲"
            weight: 100

        """;

    private const string Loose = "title: '表 # 一'\nrubric: 1\nid: r\nversion: '1'\nindicators: { weight: 100, id: a, title: 甲 }\n";

    private readonly Workspace _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_hash_does_not_see_the_layout_but_the_texts()
    {
        _files.Add("a.yaml", Canonical);
        _files.Add("b.yaml", "# 说明\n" + Loose);
        _files.Add("c.yaml", Loose.Replace("甲", "乙", StringComparison.Ordinal));
        var run = ToolRun.Of("hash", _files.PathOf(""));
        string[] lines = _files.Relative(run.Output).Split('\n');
        Assert.Matches("^[0-9a-f]{64}  r@1  a\\.yaml$", lines[0]);
        Assert.Equal(lines[0][..64] + "  r@1  b.yaml", lines[1]);
        Assert.NotEqual(lines[0][..64], lines[2][..64]);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void A_result_has_the_hash_of_its_rubric()
    {
        string rubric = _files.Add("a.yaml", Loose);
        string sheet = _files.Add("s.csv", "subject,a\nx,90\n");
        string hash = ToolRun.Of("hash", rubric).Output[..64];
        Assert.Equal(hash, ToolRun.Of("score", rubric, sheet, "--format", "json").Result("x").GetProperty("hash").GetString());
    }

    [Fact]
    public void A_wrong_rubric_has_no_hash_and_the_others_have_theirs()
    {
        _files.Add("a.yaml", Loose.Replace("weight: 100", "weight: 99", StringComparison.Ordinal));
        _files.Add("b.yaml", Loose);
        var run = ToolRun.Of("hash", _files.PathOf(""));
        Assert.EndsWith("  r@1  b.yaml\n", _files.Relative(run.Output), StringComparison.Ordinal);
        Assert.StartsWith("a.yaml(5,", _files.Relative(run.Error), StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("hash", "en", "rubric: no rubric is among these files.\n")]
    [InlineData("fmt", "zh-Hans", "rubric：所给文件中没有评价表。\n")]
    public void Something_else_than_a_rubric_is_told(string command, string language, string message)
    {
        string sheet = _files.Add("s.csv", "subject,a\nx,90\n");
        var run = ToolRun.Of(command, sheet, "--lang", language);
        Assert.Equal(message, run.Error);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public void The_canonical_form_is_printed_and_reads_back_to_itself()
    {
        string rubric = _files.Add("a.yaml", Loose);
        var run = ToolRun.Of("fmt", rubric);
        Assert.Equal(Canonical, run.Output);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Loose, File.ReadAllText(rubric));
        Assert.Equal(Canonical, ToolRun.Of("fmt", _files.Add("b.yaml", Canonical)).Output);
    }

    [Theory]
    [InlineData("en", "rubric: a.yaml: its comments (the first in line 2) are not part of the canonical form.\n")]
    [InlineData("zh-Hans", "rubric：a.yaml：规范格式不含注释，其中的注释（第一处在第 2 行）没有写出。\n")]
    public void Comments_that_are_not_printed_are_told(string language, string message)
    {
        string rubric = _files.Add("a.yaml", Loose.Replace("rubric: 1", "rubric: 1 # 说明", StringComparison.Ordinal));
        var run = ToolRun.Of("fmt", rubric, "--lang", language);
        Assert.Equal(Canonical, run.Output);
        Assert.Equal(message, _files.Relative(run.Error));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void A_file_is_replaced_and_says_the_same_after_it()
    {
        string rubric = _files.Add("a.yaml", Loose.ReplaceLineEndings("\r\n"));
        string hash = ToolRun.Of("hash", rubric).Output;
        var run = ToolRun.Of("fmt", rubric, "--write");
        Assert.Equal("a.yaml: replaced\n", _files.Relative(run.Output));
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Encoding.UTF8.GetBytes(Canonical), File.ReadAllBytes(rubric));
        Assert.Equal(hash, ToolRun.Of("hash", rubric).Output);
        Assert.Equal([rubric], Directory.GetFiles(_files.PathOf("")));
        // A second time there is nothing to do.
        Assert.Equal("", ToolRun.Of("fmt", rubric, "--write").Output);
    }

    [Theory]
    [InlineData("en", "rubric: a.yaml: has comments (the first in line 6), which would be lost; it was not replaced. To drop them, add --drop-comments.\n")]
    [InlineData("zh-Hans", "rubric：a.yaml：文件里有注释（第一处在第 6 行），替换会丢失，未替换。如不需要这些注释，请加上 --drop-comments。\n")]
    public void Comments_are_not_dropped_unasked(string language, string message)
    {
        string text = Loose + "# 说明\n";
        string rubric = _files.Add("a.yaml", text);
        var run = ToolRun.Of("fmt", rubric, "--write", "--lang", language);
        Assert.Equal(message, _files.Relative(run.Error));
        Assert.Equal(text, File.ReadAllText(rubric));
        Assert.Equal(1, run.ExitCode);

        Assert.Equal(0, ToolRun.Of("fmt", rubric, "--write", "--drop-comments").ExitCode);
        Assert.Equal(Canonical, File.ReadAllText(rubric));
    }

    [Fact]
    public void A_number_sign_in_a_text_is_no_comment()
    {
        string rubric = _files.Add("a.yaml", Loose + "description: |\n  # 标题\n  正文 # 二\nsource: \"a \\\" # b\"\nissuer: 'it''s # c'\n");
        var run = ToolRun.Of("fmt", rubric, "--write");
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("en", "rubric: a.json: is JSON, and the canonical form is YAML; it was not replaced. Print it and save it under another name.\n")]
    [InlineData("zh-Hans", "rubric：a.json：这是 JSON，而规范格式是 YAML，未替换。请显示出来后另存为其他文件名。\n")]
    public void Json_does_not_become_Yaml_under_its_name(string language, string message)
    {
        string rubric = _files.Add("a.json", """{ "rubric": 1, "id": "r", "version": "1", "title": "表 # 一", "indicators": [{ "id": "a", "title": "甲", "weight": 100 }] }""");
        var run = ToolRun.Of("fmt", rubric, "--write", "--lang", language);
        Assert.Equal(message, _files.Relative(run.Error));
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(Canonical, ToolRun.Of("fmt", rubric).Output);
    }

    [Fact]
    public void A_wrong_rubric_stays_as_it_is()
    {
        string text = Loose.Replace("weight: 100", "weight: 99", StringComparison.Ordinal);
        string rubric = _files.Add("a.yaml", text);
        var run = ToolRun.Of("fmt", rubric, "--write");
        Assert.Contains("error RUB", run.Error, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(rubric));
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void A_link_stays_a_link_and_rights_stay_as_they_are()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Links need rights there.");
            return;
        }
        string rubric = _files.Add("a.yaml", Loose);
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        File.SetUnixFileMode(rubric, mode);
        string link = _files.PathOf("link.yaml");
        File.CreateSymbolicLink(link, rubric);
        Assert.Equal(0, ToolRun.Of("fmt", link, "--write").ExitCode);
        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.Equal(Canonical, File.ReadAllText(rubric));
        Assert.Equal(mode, File.GetUnixFileMode(rubric));
    }
}
