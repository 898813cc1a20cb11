using static Rubric.Schema.Tests.SubmissionReading;

namespace Rubric.Schema.Tests;

/// <summary>The rules of RFC 4180, each seen through a table of submissions.</summary>
public sealed class CsvTests
{
    [Theory]
    [InlineData("subject,a\r\nx,1\r\ny,2\r\n")]
    [InlineData("subject,a\nx,1\ny,2")]
    [InlineData("subject,a\rx,1\ry,2\r")]
    [InlineData("\uFEFFsubject,a\nx,1\r\ny,2\n\n\n")]
    [InlineData("\n\nsubject,a\n,\nx,1\n \n,,,\ny,2,,\n")]
    [InlineData("\"subject\",\"a\"\n\"x\",\"1\"\n\"y\",2")]
    [InlineData(" subject , a\n\tx ,1　\n\" y \",\" 2\"\n")]
    public void Rows_end_with_any_line_break_and_blank_ones_are_passed_over(string text)
    {
        var read = SubmissionReader.Read(text, Table);

        Assert.Empty(read.Diagnostics);
        Assert.Equal(["x: a=1", "y: a=2"], Describe(read));
    }

    [Fact]
    public void A_quoted_cell_may_hold_commas_line_breaks_and_doubled_quotes()
    {
        var read = SubmissionReader.Read("subject,note:a,a\r\nx,\"one, \"\"two\"\"\r\nthree\",1\r\ny,\"\"\"\",2", Table);

        Assert.Empty(read.Diagnostics);
        Assert.Equal("one, \"two\"\r\nthree", read.Value![0].Notes[0].Text);
        Assert.Equal("\"", read.Value[1].Notes[0].Text);
    }

    [Fact]
    public void Places_count_lines_inside_quoted_cells()
    {
        var read = SubmissionReader.Read("subject,note:a,a\nx,\"one\ntwo\", 1\ny,,2", Table);

        SourceSpan note = read.Value![0].Notes[0].IndicatorPlace;
        SourceSpan first = read.Value[0].Answers[0].Value.Place;
        SourceSpan second = read.Value[1].Answers[0].Value.Place;
        Assert.Equal((1, 9, 1, 15), (note.StartLine, note.StartColumn, note.EndLine, note.EndColumn));
        Assert.Equal((3, 7, 3, 8), (first.StartLine, first.StartColumn, first.EndLine, first.EndColumn));
        Assert.Equal((4, 4, 4, 5), (second.StartLine, second.StartColumn, second.EndLine, second.EndColumn));
        Assert.Equal((2, 1, 3, 8), (read.Value[0].Place.StartLine, read.Value[0].Place.StartColumn, read.Value[0].Place.EndLine, read.Value[0].Place.EndColumn));
    }

    [Fact]
    public void The_place_of_a_quoted_cell_holds_its_quotation_marks()
    {
        SourceSpan place = ReadTable("subject,a", "x,\"1\"").Value![0].Answers[0].Value.Place;

        Assert.Equal((2, 3, 2, 6), (place.StartLine, place.StartColumn, place.EndLine, place.EndColumn));
    }

    [Fact]
    public void A_quotation_mark_inside_a_plain_cell_is_an_error()
    {
        var read = ReadTable("subject,a,note:a", "x,1,他说\"好\"", "y,2,");

        AssertOne(
            read, "RUB5110", 2, 7,
            "Row 2, column 3: a quotation mark stands inside the cell '他说\"好\"'. Put the whole cell in quotation marks, and write each one inside it twice.",
            "第 2 行第 3 列：单元格“他说\"好\"”中间有英文双引号。请用英文双引号把整个单元格括起来，其中的每个双引号写两遍。");
        Assert.Equal(["x: a=1 RUB5110", "y: a=2"], Describe(read));
    }

    [Fact]
    public void Text_behind_a_quoted_cell_is_an_error()
    {
        var read = ReadTable("subject,note:a,a", "x,\"one", "two\"three,1", "y,,2");

        AssertOne(
            read, "RUB5111", 3, 5,
            "Row 2, column 2: the cell began with a quotation mark in line 2 and ends at the next one, but 'three' follows. "
                + "Put a comma or a new line between them; a quotation mark inside a cell is written twice.",
            "第 2 行第 2 列：单元格从第 2 行文本的英文双引号开始，到下一个双引号就结束了，后面却还有“three”。请在两者之间加逗号或换行；单元格里的双引号要写两遍。");
        Assert.Equal(["x: a=1 RUB5111", "y: a=2"], Describe(read));
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_reported_where_it_opens_and_the_rows_below_are_read()
    {
        var read = ReadTable("subject,a,note:a", "x,1,\"未设", "y,2,", "z,3,好");

        AssertOne(
            read, "RUB5112", 2, 5,
            "Row 2, column 3: the quotation mark that begins this cell is never closed. Add one at the end of the cell; one inside it is written twice.",
            "第 2 行第 3 列：这个单元格开头的英文双引号没有结束。请在单元格末尾补上双引号；单元格里的双引号要写两遍。");
        Assert.Equal(["x: a=1 RUB5112", "y: a=2", "z: a=3"], Describe(read));
    }

    [Fact]
    public void What_follows_a_quotation_mark_that_is_never_closed_and_is_no_row_is_taken_for_a_part_of_the_cell()
    {
        var read = ReadTable("subject,a,note:a", "x,1,\"未设", "个案\"\"室", "y,2,");

        Assert.Equal("RUB5112", Assert.Single(read.Diagnostics).Code.Id);
        Assert.Equal(["x: a=1 RUB5112", "y: a=2"], Describe(read));
    }

    [Fact]
    public void A_row_has_no_more_cells_than_allowed()
    {
        var read = SubmissionReader.Read("subject,a,b\nx,1,2,,,\ny,1,2", Table with { Reader = new ReaderOptions { MaxNodes = 4 } });

        AssertOne(
            read, "RUB1004", 2, 7, "The document has more than 4 values, repeated ones (*name) included. Make it smaller.",
            "文件中的值超过 4 个（引用 *名称 所重复的也计算在内）。请缩小文件。");
    }

    [Property(MaxTest = 500)]
    public bool What_is_quoted_is_read_back(string?[] texts)
    {
        string[] notes = [.. texts.Select(t => Clean(t ?? ""))];
        string table = "subject,note:a\n" + string.Concat(notes.Select((n, i) => $"s{i},\"{n.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n"));

        var read = SubmissionReader.Read(table, Table);

        string[] back = [.. read.Value!.Select(s => s.Notes.IsEmpty ? "" : s.Notes[0].Text)];
        return read.Diagnostics.IsEmpty && notes.SequenceEqual(back);
    }

    /// <summary>Without the characters that no document may have, without what counts as not written, and without apostrophes that may be a mark.</summary>
    private static string Clean(string text)
    {
        string clean = new string([.. text.Where(c => c is '\n' or '\r' or '\t' or (>= ' ' and < '\u007F') or (>= '\u4E00' and < '\uD800'))]).Trim('\'', ' ', '\t', '\r', '\n');
        return clean is "~" || string.Equals(clean, "null", StringComparison.OrdinalIgnoreCase) ? "" : clean;
    }
}
