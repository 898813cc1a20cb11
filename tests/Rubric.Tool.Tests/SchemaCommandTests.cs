using Rubric.Schema;

namespace Rubric.Tool.Tests;

public sealed class SchemaCommandTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hans")]
    public void The_schema_is_written_as_the_library_has_it(string language)
    {
        var rubric = ToolRun.Of("schema", "rubric", "--lang", language);
        var submission = ToolRun.Of("schema", "submission", "--lang", language);
        var result = ToolRun.Of("schema", "result", "--lang", language);

        Assert.Equal((0, JsonSchemas.Rubric(language), ""), (rubric.ExitCode, rubric.Output, rubric.Error));
        Assert.Equal((0, JsonSchemas.Submission(language), ""), (submission.ExitCode, submission.Output, submission.Error));
        Assert.Equal((0, JsonSchemas.Result(language), ""), (result.ExitCode, result.Output, result.Error));
    }

    [Theory]
    [InlineData("en", "rubric: say what the schema is of: rubric, submission or result.\nTry 'rubric schema --help'.\n")]
    [InlineData("zh-Hans", "rubric：请写明要哪一种 Schema：rubric（评价表）、submission（评分表）或 result（评分结果）。\n用法见“rubric schema --help”。\n")]
    [InlineData("en", "rubric: there is no schema of 'tier'. Write rubric, submission or result.\nTry 'rubric schema --help'.\n", "tier")]
    [InlineData("zh-Hans", "rubric：没有“tier”的 Schema。请写 rubric、submission 或 result。\n用法见“rubric schema --help”。\n", "tier")]
    [InlineData("en", "rubric: unknown option '--langg'. Did you mean '--lang'?\nTry 'rubric schema --help'.\n", "--langg")]
    public void Wrong_usage_is_explained(string language, string error, params string[] arguments)
    {
        var run = ToolRun.Of(["schema", .. arguments, "--lang", language]);

        Assert.Equal((2, "", error), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("en", "Examples:\n  rubric schema rubric > rubric.schema.json\n")]
    [InlineData("zh-Hans", "示例：\n  rubric schema rubric > rubric.schema.json\n")]
    public void Help_shows_how_an_editor_is_told(string language, string examples)
    {
        var run = ToolRun.Of("schema", "--help", "--lang", language);

        Assert.Contains(examples, run.Output, StringComparison.Ordinal);
        Assert.Contains("# yaml-language-server: $schema=", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }
}
