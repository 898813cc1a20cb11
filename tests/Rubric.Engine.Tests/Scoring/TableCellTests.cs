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

    private static Evaluation ScoreRow(params string[] cells)
    {
        var rubric = Sheets.ReadRubric(Rubric);
        string table = $"subject,number,months,met,found,done,parts,open\ns,{string.Join(',', cells)}\n";
        var read = SubmissionReader.Read(table, new() { Format = SubmissionFormat.Csv });
        return new RubricEvaluator(rubric).Evaluate(Assert.Single(read.GetValueOrThrow()));
    }
}
