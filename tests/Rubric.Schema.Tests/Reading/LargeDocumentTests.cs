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
