using System.Text;

namespace Rubric.Tool.Tests;

public sealed class SheetCommandTests : IDisposable
{
    private const string CanteenRubric =
        """
        rubric: 1
        id: canteen
        version: "3"
        title: { zh-Hans: 长者食堂, en: Canteens }
        not-applicable: rescale-total
        facts:
          - { id: closed, title: 停业整顿, type: yes-no }
          - { id: kind, title: 类型, type: choice, values: [{ id: own, title: 自营 }, { id: hired, title: 委托 }], default: own }
        indicators:
          - id: a
            title: 环境
            weight: 60
            indicators:
              - { id: a1, title: 面积, weight: 20, scale: { bands: { unit: 平方米, steps: [{ min: 100, points: 20 }, { min: 60, below: 100, points: 50% }, { points: 0 }] } }, evidence: [产权证, 租赁合同] }
              - id: a2
                title: 卫生 | 消防
                weight: 40
                indicators:
                  - { id: a3, title: 证照, weight: 25, scale: yes-no }
                  - { id: a4, title: 检查, weight: 15, guidance: 抽查 10 次, scale: { deductions: { items: [{ id: dirty, title: 不洁, points: 2, limit: 10 }, { id: late, title: 过期, points: 5 }] } } }
          - { id: b, title: 满意度, weight: 40, scale: { out-of: 100, score: { step: 0.5 } } }
        bonus: { limit: 5, indicators: [{ id: c, title: 创新, weight: 5, scale: { additions: { items: [{ id: prize, title: 获奖, points: 5 }] } } }] }
        profiles:
          - { id: small, title: { zh-Hans: 小型, en: small }, omit: [a4] }
        """;

    private static readonly Encoding _gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private readonly Workspace _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_table_has_a_header_and_one_row_to_fill()
    {
        string rubric = _files.Add("canteen.yaml", CanteenRubric);
        var run = ToolRun.Of("sheet", rubric);
        Assert.Equal("\uFEFFsubject,title,rubric,phase,by,role,profile,a1,a3,a4,b,c,fact:closed,fact:kind\r\n,,canteen@3,,,,,,,,,,,\r\n", run.Output);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void A_profile_leaves_out_what_it_omits()
    {
        string rubric = _files.Add("canteen.yaml", CanteenRubric);
        var run = ToolRun.Of("sheet", rubric, "--profile", "small", "--format", "csv");
        Assert.Equal("\uFEFFsubject,title,rubric,phase,by,role,profile,a1,a3,b,c,fact:closed,fact:kind\r\n,,canteen@3,,,,small,,,,,,\r\n", run.Output);
        Assert.DoesNotContain("a4", ToolRun.Of("sheet", rubric, "--profile", "small", "--format", "md").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_indicator_that_other_sheets_score_has_no_column()
    {
        var run = ToolRun.Of("sheet", Repository.PathOf("rubrics", "jinniu-year"), "--profile", "room");
        Assert.Equal("\uFEFFsubject,title,rubric,phase,by,role,profile,fact:months-in-operation\r\n,,jinniu-year@2022.12,,,,room,\r\n", run.Output);
    }

    [Fact]
    public void A_printed_sheet_says_in_Chinese_how_everything_is_scored()
    {
        string rubric = _files.Add("canteen.yaml", CanteenRubric);
        var run = ToolRun.Of("sheet", rubric, "--format", "md", "--lang", "zh-Hans");
        Assert.Equal(
            """
            # 长者食堂

            `canteen@3`；满分 100

            对象：____________　编号：____________　评分人：____________　阶段：____________　日期：____________

            ## a 环境（60 分）

            | 编号 | 指标 | 评分方法 | 满分 | 佐证材料 | 评分 |
            | --- | --- | --- | ---: | --- | --- |
            | a1 | 面积 | 填写实测数（平方米）<br>≥ 100：20<br>≥ 60 且 < 100：10<br>其余：0 | 20 | 产权证<br>租赁合同 |  |
            | **a2** | **卫生 \| 消防** |  | 40 |  |  |
            | a3 | 证照 | 是：25；否：0 | 25 |  |  |
            | a4 | 检查 | 从满分起，每发现一次扣：<br>dirty 不洁：−2（最多 10）<br>late 过期：−5<br>抽查 10 次 | 15 |  |  |

            ## b 满意度（40 分）

            | 编号 | 指标 | 评分方法 | 满分 | 佐证材料 | 评分 |
            | --- | --- | --- | ---: | --- | --- |
            | b | 满意度 | 0–100，以 0.5 分为一档<br>以上按 100 分计，折合 40 分 | 40 |  |  |

            ## 加分项：c 创新（5 分）

            | 编号 | 指标 | 评分方法 | 满分 | 佐证材料 | 评分 |
            | --- | --- | --- | ---: | --- | --- |
            | c | 创新 | 每次加分，不超过满分：<br>prize 获奖：+5 | 5 |  |  |

            ## 事实

            | 编号 | 事实 | 填写 | 答案 |
            | --- | --- | --- | --- |
            | fact:closed | 停业整顿 | 是 / 否 |  |
            | fact:kind | 类型 | own 自营；hired 委托（不写即为 own） |  |

            """.Replace(" < ", " &lt; ", StringComparison.Ordinal),
            run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void A_printed_sheet_says_in_English_how_everything_is_scored()
    {
        string rubric = _files.Add("canteen.yaml", CanteenRubric);
        string output = ToolRun.Of("sheet", rubric, "--format", "md", "--profile", "small").Output;
        Assert.StartsWith("# Canteens (small)\n\n`canteen@3`; full marks 100\n\nSubject: ____________", output, StringComparison.Ordinal);
        Assert.Contains("| Id | Indicator | How it is scored | Full marks | Evidence | Score |\n", output, StringComparison.Ordinal);
        Assert.Contains("the measured number (平方米)<br>≥ 100: 20<br>≥ 60 and &lt; 100: 10<br>else: 0 | 20 |", output, StringComparison.Ordinal);
        Assert.Contains("| b | 满意度 | 0–100, in steps of 0.5<br>out of 100, which count as 40 | 40 |", output, StringComparison.Ordinal);
        Assert.Contains("\n## Bonus: c 创新 (5 points)\n", output, StringComparison.Ordinal);
        Assert.Contains("| fact:kind | 类型 | own 自营; hired 委托 (if nothing is written: own) |  |\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hans")]
    public void Every_rubric_of_the_project_can_be_printed(string language)
    {
        foreach (string folder in Directory.GetDirectories(Repository.Rubrics))
        {
            var run = ToolRun.Of("sheet", Path.Combine(folder, "rubric.yaml"), "--format", "md", "--lang", language);
            Assert.Equal("", run.Error);
            Assert.All(run.Output.Split('\n').Where(l => l.StartsWith('|')), l => Assert.EndsWith(" |", l, StringComparison.Ordinal));
            Assert.Equal(0, run.ExitCode);
        }
    }

    [Fact]
    public void A_sheet_that_a_Chinese_spreadsheet_saved_scores_as_it_is()
    {
        string rubric = _files.Add("canteen.yaml", CanteenRubric);
        string sheet = ToolRun.Of("sheet", rubric).Output.TrimStart('\uFEFF');
        string[] row = sheet.Split("\r\n")[1].Split(',');
        string filled = sheet.Split("\r\n")[0] + "\r\n" + string.Join(',', (string[])["st-1", "抚琴街道食堂", row[2], "", "张三", "", "", "85", "是", "dirty=2;late=1", "92.5", "无", "否", ""]) + "\r\n";
        File.WriteAllBytes(_files.PathOf("filled.csv"), _gb18030.GetBytes(filled));

        var run = ToolRun.Of("score", rubric, _files.PathOf("filled.csv"), "--format", "csv");
        // 10 + 25 + (15 − 4 − 5) + 92.5 × 0.4 + 0
        Assert.EndsWith("\r\nst-1,抚琴街道食堂,canteen,3,,,张三,scored,78,,,,,,,41,10,31,25,6,37,0\r\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void A_heading_that_a_spreadsheet_would_shorten_is_told()
    {
        string rubric = _files.Add("r.yaml", "rubric: 1\nid: r\nversion: \"1\"\ntitle: 表\nindicators: [{ id: \"1.1\", title: 甲, weight: 40 }, { id: \"1.10\", title: 乙, weight: 60 }]\n");
        Assert.Equal("rubric: a spreadsheet turns the heading 1.10 into 1.1 unless its column is imported as text.\n", ToolRun.Of("sheet", rubric).Error);
        Assert.Equal("rubric：电子表格会把表头 1.10 变成 1.1，导入时请把这一列设为文本。\n", ToolRun.Of("sheet", rubric, "--lang", "zh-Hans").Error);
    }

    [Fact]
    public void Answers_that_a_spreadsheet_would_take_for_dates_are_told()
    {
        string rubric = _files.Add("r.yaml", "rubric: 1\nid: r\nversion: \"1\"\ntitle: 表\nindicators: [{ id: a, title: 甲, weight: 40, scale: { ratio: {} } }, { id: b, title: 乙, weight: 60, scale: { ratio: { target: 3 } } }]\n");
        Assert.Equal("rubric: actual and target are written 8/12, which a spreadsheet takes for a date: set these columns to text first: a.\n", ToolRun.Of("sheet", rubric).Error);
        Assert.Equal("rubric：“实际/目标”写作 8/12，电子表格会当成日期，请先把这些列设为文本：a。\n", ToolRun.Of("sheet", rubric, "--lang", "zh-Hans").Error);
        Assert.Equal("", ToolRun.Of("sheet", rubric, "--format", "md").Error);
    }

    [Theory]
    [InlineData("en", "rubric: the rubric canteen@3 has no profile 'smal'. It has: small.\n")]
    [InlineData("zh-Hans", "rubric：评价表 canteen@3 没有类型“smal”。它有：small。\n")]
    public void An_unknown_profile_is_told(string language, string message)
    {
        string rubric = _files.Add("canteen.yaml", CanteenRubric);
        var run = ToolRun.Of("sheet", rubric, "--profile", "smal", "--lang", language);
        Assert.Equal(message, run.Error);
        Assert.Equal("", run.Output);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public void Several_rubrics_none_and_a_wrong_one_are_told()
    {
        string good = _files.Add("canteen.yaml", CanteenRubric);
        string wrong = _files.Add("wrong.yaml", CanteenRubric.Replace("weight: 60", "weight: 59", StringComparison.Ordinal));
        string sheet = _files.Add("s.yaml", "submission: 1\nsubject: a\nanswers: {}\n");

        var several = ToolRun.Of("sheet", good, wrong);
        Assert.Equal("rubric: a sheet is of one rubric, but here are several: canteen.yaml, wrong.yaml.\n", _files.Relative(several.Error));
        Assert.Equal(2, several.ExitCode);
        var none = ToolRun.Of("sheet", sheet);
        Assert.Equal("rubric: no rubric is among these files.\n", none.Error);
        Assert.Equal(2, none.ExitCode);
        var broken = ToolRun.Of("sheet", wrong);
        Assert.Contains("error RUB3031", broken.Error, StringComparison.Ordinal);
        Assert.Equal("", broken.Output);
        Assert.Equal(2, broken.ExitCode);
    }
}
