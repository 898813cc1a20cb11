using System.Text;

namespace Rubric.Schema.Tests;

/// <summary>What a document costs grows with its length, not with its square.</summary>
public sealed class LargeDocumentTests
{
    private static readonly SubmissionReaderOptions _table = new() { Format = SubmissionFormat.Csv };

    [Fact]
    public void Many_wrong_columns_above_many_rows_do_not_cost_their_product()
    {
        string small = WrongColumnsAboveRows(1_000);
        string large = WrongColumnsAboveRows(4_000);
        long allocatedBySmall = AllocatedByReading(small);
        Assert.InRange(AllocatedByReading(large), 0, 6 * allocatedBySmall);
    }

    [Fact]
    public void No_fault_of_a_header_is_lost_and_every_row_has_some_of_them()
    {
        var read = SubmissionReader.Read(WrongColumnsAboveRows(300), _table);
        Assert.Equal(300, read.Value!.Count);
        Assert.Equal(300, read.Value[0].Problems.Length);
        Assert.All(read.Value.Skip(1), s => Assert.Equal(100, s.Problems.Length));
        Assert.All(read.Value, s => Assert.Empty(s.Answers));
    }

    [Fact]
    public void A_rubric_costs_as_much_for_each_leaf_however_many_there_are()
    {
        long allocatedBySmall = AllocatedByReadingRubric(RubricOf(leaves: 1_000, mistake: ""));
        Assert.InRange(AllocatedByReadingRubric(RubricOf(leaves: 4_000, mistake: "")), 0, 9 * allocatedBySmall / 2);
    }

    [Fact]
    public void A_leaf_costs_little_more_than_the_events_of_the_parser()
    {
        // Of these the parser's own events take about half.
        const int MostBytes = 16_000;
        Assert.InRange(AllocatedByReadingRubric(RubricOf(leaves: 2_000, mistake: "")), 0, 2_000 * MostBytes);
    }

    [Fact]
    public void A_mistake_in_every_leaf_costs_as_much_for_each_of_them_however_many_there_are()
    {
        long allocatedBySmall = AllocatedByReadingRubric(RubricOf(leaves: 1_000, mistake: "weigth: 1, "));
        Assert.InRange(AllocatedByReadingRubric(RubricOf(leaves: 4_000, mistake: "weigth: 1, ")), 0, 5 * allocatedBySmall);
    }

    /// <summary>Leaves of several scales, in groups of ten.</summary>
    private static string RubricOf(int leaves, string mistake)
    {
        string[] scales =
        [
            "score", "yes-no", "{ options: [{ id: a, title: 优, points: 100% }, { id: b, title: 差, points: 0 }] }",
            "{ bands: { steps: [{ min: 4, points: 1 }, { min: 2, points: 0.5 }, { points: 0 }] } }", "{ curve: { through: [[0, 0], [20, 1]] } }",
        ];
        var text = new StringBuilder("rubric: 1\nid: large\nversion: '1'\ntitle: 大表\nfull-marks: ").Append(leaves).Append("\nindicators:\n");
        for (int i = 0; i < leaves; i++)
        {
            if (i % 10 == 0)
            {
                text.Append("  - id: g").Append(i / 10).Append("\n    title: 服务规范\n    weight: 10\n    indicators:\n");
            }
            text.Append("      - { ").Append(mistake).Append("id: i").Append(i).Append(", title: 服务记录完整, weight: 1, scale: ").Append(scales[i % 5]).Append(" }\n");
        }
        return text.ToString();
    }

    private static long AllocatedByReadingRubric(string text)
    {
        RubricReader.Read(text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        RubricReader.Read(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string WrongColumnsAboveRows(int count)
    {
        var text = new StringBuilder("subject");
        for (int i = 0; i < count; i++)
        {
            text.Append(",fact：f").Append(i);
        }
        text.Append('\n');
        for (int i = 0; i < count; i++)
        {
            text.Append('s').Append(i).Append(",1,1\n");
        }
        return text.ToString();
    }

    private static long AllocatedByReading(string text)
    {
        SubmissionReader.Read(text, _table);
        long before = GC.GetAllocatedBytesForCurrentThread();
        SubmissionReader.Read(text, _table);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
