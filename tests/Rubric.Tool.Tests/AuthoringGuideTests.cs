namespace Rubric.Tool.Tests;

/// <summary>What docs/authoring.zh.md says that the command prints, with the rubric and the sheet that stand there.</summary>
public sealed class AuthoringGuideTests : IDisposable
{
    private const string Guide = "docs/authoring.zh.md";

    private readonly Workspace _files = new();
    private readonly string _rubric;
    private readonly string _sheet;

    public AuthoringGuideTests()
    {
        var shown = Snippets.Of(Guide).Where(s => s.Language == "yaml").Select(s => s.Text).ToList();
        _rubric = shown.Single(t => t.StartsWith("rubric: 1\nid: sgs\n", StringComparison.Ordinal) && t.Contains("overrides:", StringComparison.Ordinal));
        _sheet = shown.Single(t => t.StartsWith("submission: 1\n", StringComparison.Ordinal) && t.Contains("facts:", StringComparison.Ordinal));
        _files.Add("社工室.yaml", _rubric);
    }

    /// <summary>What is changed in the sheet, and what the table says of it, without the sums that people work out.</summary>
    public static TheoryData<string, string, string> Changes => new()
    {
        { "\"2.3\": 10.5", "\"2.3\": 10", "89.5  ★★★★☆ 四星  五星要求总分 ≥ 90，实际 89.5" },
        { "  \"1.3\": 是\n", "", "未完成  总分 85–90（五星至三星）；缺 1.3 挂牌公示" },
        { "\"3.2\": 12", "\"3.2\": 不适用", "87.9  ★★★★☆ 四星" },
        { "months: 30", "months: 30, accident: 是", "90  ☆☆☆☆☆ 不评星  一票否决" },
        { "months: 30", "months: 8", "不参评  运行不满十二个月，不参加评定" },
        { "profile: standard", "profile: small", "95  ★★★★★ 五星" },
    };

    public void Dispose() => _files.Dispose();

    [Fact]
    public void The_sheet_scores_as_shown() => Assert.Equal(Shown("抚琴社区社工室  room-01"), Score(_sheet));

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_does_what_the_guide_says(string from, string to, string expected)
    {
        Assert.Contains(from, _sheet, StringComparison.Ordinal);
        string changed = _sheet.Replace(from, to, StringComparison.Ordinal);

        // The small room is not asked for its hours.
        Assert.Contains(expected, Score(to == "profile: small" ? changed.Replace("  \"1.4\": 30\n", "", StringComparison.Ordinal) : changed), StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_that_do_not_add_up_are_told_as_shown()
    {
        string early = Snippets.Of(Guide).First(s => s.Language == "yaml" && s.Text.Contains("id: \"2.3\"", StringComparison.Ordinal)).Text;
        string mistaken = _files.Add("社工室.yaml", early.Replace("档案管理, weight: 12", "档案管理, weight: 11", StringComparison.Ordinal));

        Assert.StartsWith(Shown("错误 RUB3031"), Run("check", mistaken), StringComparison.Ordinal);
    }

    [Fact]
    public void Typing_mistakes_are_mended_as_shown()
    {
        string mistaken = _files.Add("社工室.yaml", _rubric
            .Replace("title: 社工室评分表", "title：社工室评分表", StringComparison.Ordinal)
            .Replace("title: 档案管理\n        weight: 12", "title: 档案管理\n        weight: １２", StringComparison.Ordinal));

        Assert.Equal(Shown("$ rubric fix 社工室.yaml\n")["$ rubric fix 社工室.yaml\n".Length..], Run("fix", mistaken));
    }

    [Fact]
    public void The_hash_is_the_one_shown() => Assert.Equal(Shown("  sgs@2025  社工室.yaml"), Run("hash", _files.PathOf("社工室.yaml")));

    /// <summary>A sheet of one score stands for those of the guide, of which it tells the totals only.</summary>
    [Fact]
    public void The_year_comes_to_what_is_worked_out_by_hand()
    {
        string sheet = _files.Add("社工室.yaml", "rubric: 1\nid: sgs\nversion: \"2025\"\ntitle: 表\nindicators: [{ id: a, title: 甲, weight: 100 }]\ntiers: [{ id: good, title: 合格, min: 60 }, { id: unrated, title: 不评星 }]\n");
        string year = _files.Add("年度.yaml", Snippets.Of(Guide).Single(s => s.Text.Contains("id: sgs-year", StringComparison.Ordinal)).Text);
        string[] rows = ["routine,a,check,88", "routine,b,check,90", "final,c,office,90", "final,d,expert,88", "final,e,expert,89", "final,f,expert,91"];
        string table = _files.Add("评分.csv", "subject,rubric,phase,by,role,a\n" + string.Concat(rows.Select(r => $"room-01,sgs@2025,{r}\n")));

        Assert.Contains("89.32  ★★★★☆ 四星", Run("score", sheet, year, table), StringComparison.Ordinal);
        Assert.Contains("全年 35.6 + 53.72 = **89.32** 分，四星", Repository.Read(Guide), StringComparison.Ordinal);
    }

    private static string Shown(string part) => Snippets.Of(Guide).Single(s => s.Language.Length == 0 && s.Text.Contains(part, StringComparison.Ordinal)).Text;

    private string Score(string sheet) => Run("score", _files.PathOf("社工室.yaml"), _files.Add("评分.yaml", sheet));

    private string Run(params string[] arguments)
    {
        var run = ToolRun.Of([.. arguments, "--lang", "zh-Hans"]);
        return _files.Relative(run.Output + run.Error);
    }
}
