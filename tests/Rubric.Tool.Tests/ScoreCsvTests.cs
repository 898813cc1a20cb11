namespace Rubric.Tool.Tests;

public sealed class ScoreCsvTests : IDisposable
{
    private readonly Workspace _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_row_is_a_result()
    {
        _files.AddStationRubric();
        _files.Add("t.csv", "subject,title,phase,by,1,2,fact:accident\na,甲站,final,zhang,31.5,full,yes\nb,\"乙,站\",,,,full,\n");
        var run = ToolRun.Of("score", _files.PathOf(""), "--format", "csv");
        Assert.Equal(
            "\uFEFFsubject,title,rubric,version,profile,phase,by,status,total,lowest,highest,tier,stars,missing,overrides,1,2\r\n"
            + "a,甲站,station-stars,2022.12,,final,zhang,scored,91.5,,,unrated,0,,veto,31.5,60\r\n"
            + "b,\"乙,站\",station-stars,2022.12,,,,incomplete,,60,100,,,1,,,60\r\n",
            run.Output);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void A_rank_has_its_column_only_when_ranks_are_wanted()
    {
        _files.AddStationRubric();
        _files.Add("t.csv", "subject,1,2\na,31.5,full\nb,40,full\nc,,full\n");
        string[] lines = ToolRun.Of("score", _files.PathOf(""), "--format", "csv", "--rank").Output.Split("\r\n");
        Assert.Contains(",stars,rank,missing,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("b,,station-stars,2022.12,,,,scored,100,,,star-5,5,1,,,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("a,,station-stars,2022.12,,,,scored,91.5,,,star-3,3,2,,,", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("c,,station-stars,2022.12,,,,incomplete,,60,100,,,,1,,", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_is_no_formula_and_a_fraction_is_no_date()
    {
        _files.Add("thirds.yaml", "rubric: 1\nid: thirds\nversion: \"1\"\ntitle: 三分\nindicators: { id: a, title: 甲, weight: 1, scale: { ratio: { target: 7 } } }\nfull-marks: 1\n");
        _files.Add("s.yaml", "submission: 1\nsubject: { id: x, title: '=HYPERLINK(\"u\")' }\nby: '@li'\nanswers: { a: 3 }\n");
        string[] lines = ToolRun.Of("score", _files.PathOf(""), "--format", "csv").Output.Split("\r\n");
        Assert.Equal("x,\"'=HYPERLINK(\"\"u\"\")\",thirds,1,,,'@li,scored,0.4285714286,,,,,,,0.4285714286", lines[1]);
    }

    [Theory]
    [InlineData("en", "a table for a spreadsheet holds the results of one rubric, but several are at hand: one@1, station-stars@2022.12. Choose one with --rubric.")]
    [InlineData("zh-Hans", "电子表格的结果表只能对应一份评价表，而所给的不止一份：one@1、station-stars@2022.12。请用 --rubric 指定。")]
    public void Several_rubrics_need_a_choice(string language, string message)
    {
        _files.AddStationRubric();
        _files.Add("one.yaml", "rubric: 1\nid: one\nversion: \"1\"\ntitle: 一\nindicators: { id: a, title: 甲, weight: 100 }\n");
        _files.Add("t.csv", "subject,rubric,1,2\na,station-stars,40,full\n");
        var run = ToolRun.Of("score", _files.PathOf(""), "--format", "csv", "--lang", language);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(0, ToolRun.Of("score", _files.PathOf(""), "--format", "csv", "--rubric", "station-stars").ExitCode);
    }
}
