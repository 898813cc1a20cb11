namespace Rubric.Tool.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("unknown command 'scor'. Did you mean 'score'?", "scor", "x.yaml")]
    [InlineData("unknown option '--langg'. Did you mean '--lang'?", "--langg", "en")]
    [InlineData("unknown option '--formt'. Did you mean '--format'?", "score", "x.yaml", "--formt", "json")]
    [InlineData("--format 'xml' is unknown. It takes one of: table, json, jsonl, csv.", "score", "x.yaml", "--format", "xml")]
    [InlineData("--format 'table' is unknown. It takes one of: text, json, sarif.", "check", "x.yaml", "--format", "table")]
    [InlineData("name at least one file or folder.", "check")]
    [InlineData("name at least one file or folder.", "score", "--format", "json")]
    [InlineData("--details goes only with --format table.", "score", "x.yaml", "--details", "--format", "json")]
    [InlineData("--tie-break goes only with --rank.", "score", "x.yaml", "--tie-break", "a")]
    [InlineData("--rank 'x.yaml' is unknown. It takes one of: competition, dense, ordinal. A file stands before it, or behind another option.", "score", "r.yaml", "--rank", "x.yaml")]
    [InlineData("--drop-comments goes only with --write.", "fmt", "x.yaml", "--drop-comments")]
    [InlineData("name at least one file or folder.", "sheet")]
    [InlineData("name at least one file or folder.", "hash")]
    public void Wrong_usage_is_explained_and_exits_with_2(string message, params string[] arguments)
    {
        var run = ToolRun.Of(arguments);
        Assert.StartsWith($"rubric: {message}\nTry 'rubric", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
        Assert.Equal(2, run.ExitCode);
    }

    [Theory]
    [InlineData("没有“scor”这个命令。是否为“score”？", "scor")]
    [InlineData("没有“--formt”这个选项。是否为“--format”？", "score", "x.yaml", "--formt", "json")]
    [InlineData("--format 不能是“xml”，可选：table、json、jsonl、csv。", "score", "x.yaml", "--format", "xml")]
    [InlineData("请至少给出一个文件或文件夹。", "check")]
    [InlineData("--tie-break 只能与 --rank 一起使用。", "score", "x.yaml", "--tie-break", "a")]
    [InlineData("--rank 不能是“x.yaml”，可选：competition、dense、ordinal。文件名请写在它前面，或另一个选项后面。", "score", "r.yaml", "--rank", "x.yaml")]
    [InlineData("--drop-comments 只能与 --write 一起使用。", "fmt", "x.yaml", "--drop-comments")]
    public void Wrong_usage_is_explained_in_Chinese(string message, params string[] arguments)
    {
        var run = ToolRun.Of([.. arguments, "--lang", "zh-Hans"]);
        Assert.StartsWith($"rubric：{message}\n用法见“rubric", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }

    [Theory]
    [InlineData("en", "rubric: say what to do: check, ")]
    [InlineData("zh-Hans", "rubric：请写明要做什么：check、")]
    public void Without_a_command_all_of_them_are_listed(string language, string message)
    {
        var run = ToolRun.Of("--lang", language);
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
        Assert.All((string[])["score", "sheet", "hash", "fmt"], c => Assert.Contains(c, run.Error, StringComparison.Ordinal));
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public void An_unknown_language_is_refused()
    {
        var run = ToolRun.Of("check", "x.yaml", "--lang", "de");
        Assert.StartsWith("rubric: --lang 'de' is unknown. It takes one of: en, zh-Hans.\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public void Behind_two_dashes_everything_is_a_file()
    {
        var run = ToolRun.Of("check", "--lang", "en", "--", "--format");
        Assert.Equal("rubric: --format: there is no such file or folder.\n", run.Error);
    }

    [Theory]
    [InlineData("en", "Examples:\n  rubric score rubric.yaml sheets.csv\n")]
    [InlineData("zh-Hans", "示例：\n  rubric score rubric.yaml sheets.csv\n")]
    public void Help_has_examples_in_both_languages(string language, string examples)
    {
        var run = ToolRun.Of("score", "--help", "--lang", language);
        Assert.Contains(examples, run.Output, StringComparison.Ordinal);
        Assert.Contains("--rubric", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void The_version_is_that_of_the_tool()
    {
        var run = ToolRun.Of("--version");
        Assert.Matches(@"^\d+\.\d+\.\d+[^+]*\n$", run.Output);
        Assert.Equal(0, run.ExitCode);
    }
}
