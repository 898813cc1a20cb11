namespace Rubric.Tool.Tests;

public sealed class WhatIfCommandTests : IDisposable
{
    private readonly Workspace _files = new();

    public WhatIfCommandTests()
    {
        _files.AddStationRubric();
        _files.Add("a.yaml", Workspace.Submission("{ id: st-a, title: 甲街道社工站 }", "31.5", "full"));
        _files.Add("b.yaml", Workspace.Submission("st-b", "40", "part", "facts: { accident: yes }"));
    }

    public void Dispose() => _files.Dispose();

    [Fact]
    public void One_subject_has_each_indicator_that_differs()
    {
        var run = Run("--subject", "st-a", "--answer", "1=32", "--lang", "zh-Hans");

        Assert.Equal(
            """
            对象          编号  总分       变化  等级                     改变后的原因
            甲街道社工站  st-a  91.5 → 92  +0.5  ★★★☆☆ 三星 → ★★★★★ 五星  满足最高等级的全部条件

            有变化的指标
                             得分       变化  满分
              1  建设与管理  31.5 → 32  +0.5  40

            """,
            run.Output);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Several_have_a_line_each_and_their_number()
    {
        var run = Run("--fact", "accident=no");

        Assert.Equal(
            """
            Subject       Id    Total  Change  Rating                              What decides then
            甲街道社工站  st-a  91.5        0  ★★★☆☆ three stars                   five stars needs 建设与管理 ≥ 80%, has 78.75%
            st-b                80          0  ☆☆☆☆☆ no stars → ★★★☆☆ three stars  five stars needs total ≥ 90, has 80

            2 results: 1 with another rating

            """,
            run.Output);
    }

    [Fact]
    public void Awards_and_removals_change_what_comes_out()
    {
        var award = Run("--subject", "st-a", "--award", "1=40", "--format", "json").Result("st-a");
        Assert.Equal("91.5 100 8.5", Figures(award));
        Assert.Equal("awarded", award.GetProperty("indicators").GetProperty("1").GetProperty("after").GetProperty("state").GetString());

        var removal = Run("--subject", "st-a", "--remove", "1", "--format", "json").Result("st-a");
        Assert.Equal("incomplete", removal.GetProperty("after").GetProperty("status").GetString());
    }

    [Fact]
    public void Weights_make_another_rubric()
    {
        string rubric = _files.Add("percent/rubric.yaml",
            "rubric: 1\nid: p\nversion: \"1\"\ntitle: 表\nweights: percent\nindicators: [{ id: a, title: 甲, weight: 40 }, { id: b, title: 乙, weight: 60 }]\n");
        string sheet = _files.Add("percent/sheet.yaml", "submission: 1\nrubric: p\nsubject: s\nanswers: { a: 50, b: 80 }\n");

        var result = ToolRun.Of("what-if", rubric, sheet, "--weight", "a=60", "--weight", "b=40", "--format", "json").Result("s");

        // 20 + 48 becomes 30 + 32.
        Assert.Equal("68 62 -6", Figures(result));
        Assert.NotEqual(result.GetProperty("before").GetProperty("hash").GetString(), result.GetProperty("after").GetProperty("hash").GetString());
    }

    [Fact]
    public void Nothing_that_differs_is_said_so() =>
        Assert.EndsWith("\nNo indicator differs.\n", Run("--subject", "st-a", "--answer", "1=31.5").Output, StringComparison.Ordinal);

    [Fact]
    public void A_wrong_change_is_told_once()
    {
        var run = Run("--answer", "3=1");

        Assert.Equal("answers.3: error RUB6001: The rubric has no indicator '3'. Known are 1, 2.", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("rubric: The weights of the top-level indicators do not add up. 1: 50 + 2: 60 = 110, should be 100: 10 too much. Correct the weights so that the sum is exact.\n", "--weight", "1=50")]
    [InlineData("rubric: --weight '3': the rubric station-stars@2022.12 has no such indicator with a weight.\n", "--weight", "3=50")]
    [InlineData("rubric: --weight '1=much': 'much' is not a number.\nTry 'rubric what-if --help'.\n", "--weight", "1=much")]
    [InlineData("rubric: --answer '1': write the id, '=', and the new value, such as --answer 1.1=20. Files stand before it.\nTry 'rubric what-if --help'.\n", "--answer", "1")]
    [InlineData("rubric: --answer gives '1' twice.\nTry 'rubric what-if --help'.\n", "--answer", "1=2", "--answer", "1=3")]
    [InlineData("rubric: Say what to change with one of: --answer, --fact, --award, --weight, --remove.\nTry 'rubric what-if --help'.\n")]
    [InlineData("rubric: --subject 'st-c': no submission is about it. Did you mean 'st-a'?\n", "--subject", "st-c", "--answer", "1=2")]
    public void Wrong_usage_is_told(string error, params string[] arguments)
    {
        var run = Run(arguments);

        Assert.Equal(error, run.Error);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }

    private ToolRun Run(params string[] arguments) => ToolRun.Of(["what-if", _files.PathOf(""), .. arguments]);

    private static string Figures(System.Text.Json.JsonElement result) =>
        $"{result.GetProperty("before").GetProperty("total")} {result.GetProperty("after").GetProperty("total")} {result.GetProperty("change")}";
}
