using Rubric.Schema;

namespace Rubric.Engine.Tests.Scoring;

/// <summary>A cell of a table says the same as an answer in a sheet, in the writing of tables.</summary>
public sealed class TableCellTests
{
    private const string Rubric = """
        not-applicable: rescale-total
        indicators:
          - { id: number, title: 数, weight: 10 }
          - { id: months, title: 月, weight: 10, scale: { score: { repeated: mean } } }
          - { id: met, title: 达, weight: 10, scale: { checklist: { items: [{ id: p, title: 甲, points: 6 }, { id: q, title: 乙, points: 4 }] } } }
          - { id: found, title: 扣, weight: 10, scale: { deductions: { items: [{ id: late, title: 迟, points: 1 }, { id: lost, title: 失, points: 2 }] } } }
          - { id: done, title: 比, weight: 10, scale: { ratio: {} } }
          - { id: parts, title: 比, weight: 10, scale: { ratio: { repeated: mean } } }
          - { id: open, title: 开, weight: 40, scale: yes-no, unanswered: zero }
        """;

    [Fact]
    public void A_row_is_read_as_each_scale_asks()
    {
        var result = ScoreRow("7.5", "4;6;8", "p;q", "late=2;lost", "3/4", "1/2;1/1", "是");

        // 7.5; (4+6+8)/3; 6+4; 10−2×1−1×2; 10×3/4; (5+10)/2; 40.
        Assert.Equal(["7.5", "6", "10", "6", "7.5", "7.5", "40"], result.Indicators.Select(i => i.Points.Text()));
    }

    [Fact]
    public void A_cell_may_name_nothing_met_or_not_apply_or_be_empty()
    {
        var result = ScoreRow("n/a", "4", "none", "无", "3/4", "1/2", "");

        Assert.Equal([null, "4", "0", "10", "7.5", "5", "0"], result.Indicators.Select(i => i.Points.Text()));
        Assert.Equal(IndicatorState.NotApplicable, result["number"].State);
        Assert.Equal(IndicatorState.Unanswered, result["open"].State);
    }

    [Fact]
    public void A_problem_in_a_cell_stands_at_the_cell()
    {
        var found = Assert.Single(ScoreRow("7.5", "4", "p;x", "none", "3/4", "1/2", "是").Problems);

        Assert.Equal(("RUB6015", 2, 9), (found.Code.Id, found.Place.StartLine, found.Place.StartColumn));
    }

    [Theory]
    [InlineData("8月12日")]
    [InlineData("2026年8月12日")]
    [InlineData("2012年8月")]
    [InlineData("12-Aug")]
    [InlineData("Aug-12")]
    [InlineData("2026/8/12")]
    [InlineData("2026-08-12")]
    [InlineData("2026-08-12 00:00:00")]
    [InlineData("08/12/2026")]
    public void A_ratio_that_a_spreadsheet_made_a_date_is_told_as_such(string cell)
    {
        var found = Assert.Single(ScoreRow("7.5", "4", "p", "none", cell, "1/2", "是").Problems);

        Assert.Equal(("RUB6035", 2, 16), (found.Code.Id, found.Place.StartLine, found.Place.StartColumn));
        Assert.Equal(
            $"'done' takes the actual number and the target, such as 8/12, not the date '{cell}': spreadsheets turn one into the other. Format the column as text, then type it again.",
            found.GetMessage("en"));
        Assert.Equal(
            $"“done”应填实际值和目标值，例如 8/12，这里却是日期“{cell}”：电子表格软件会把前者变成后者。请先把该列设为文本格式，再重新填写。",
            found.GetMessage("zh-Hans"));
    }

    [Theory]
    [InlineData("8/12/", "RUB6008")]
    [InlineData("8", "RUB6020")]
    [InlineData("8月份", "RUB6020")]
    public void Other_mistakes_in_a_ratio_are_no_dates(string cell, string code) =>
        Assert.Equal([code], ScoreRow("7.5", "4", "p", "none", cell, "1/2", "是").Problems.Select(p => p.Code.Id));

    [Fact]
    public void A_ratio_in_a_list_may_be_a_date_too() =>
        Assert.Equal(["RUB6035"], ScoreRow("7.5", "4", "p", "none", "3/4", "1/2;8月12日", "是").Problems.Select(p => p.Code.Id));

    private static Evaluation ScoreRow(params string[] cells)
    {
        var rubric = Sheets.ReadRubric(Rubric);
        string table = $"subject,number,months,met,found,done,parts,open\ns,{string.Join(',', cells)}\n";
        var read = SubmissionReader.Read(table, new() { Format = SubmissionFormat.Csv });
        return new RubricEvaluator(rubric).Evaluate(Assert.Single(read.GetValueOrThrow()));
    }
}
