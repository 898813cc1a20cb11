using System.Text;
using static Rubric.Schema.Tests.SubmissionReading;

namespace Rubric.Schema.Tests;

public sealed class SubmissionTableTests
{
    [Fact]
    public void A_row_is_a_submission_with_everything_in_its_place()
    {
        var read = ReadTable(
            "subject,title,rubric,phase,by,role,profile,attribute:year,1.1,fact:falls,note:1.1",
            "st-07,驷马桥街道社工站,station-stars@2022.12,final,zhang,expert,room,2022,72.5,2,未设个案室");

        Assert.Empty(read.Diagnostics);
        Submission submission = Assert.Single(read.Value!);
        Assert.Equal(new Subject("st-07", "驷马桥街道社工站"), submission.Subject);
        Assert.Equal(new RubricReference("station-stars", "2022.12"), submission.Rubric);
        Assert.Equal(("final", new Evaluator("zhang", "expert"), "room"), (submission.Phase, submission.By!.Value, submission.Profile));
        Assert.Equal("2022", submission.GetAttribute("year"));
        NamedAnswer answer = Assert.Single(submission.Answers);
        Assert.Equal(("1.1", AnswerKind.Cell, "72.5"), (answer.Id, answer.Value.Kind, answer.Value.Text));
        Assert.Equal(("falls", "2"), (submission.Facts[0].Id, submission.Facts[0].Value.Text));
        Assert.Equal(("1.1", "未设个案室"), (submission.Notes[0].Indicator, submission.Notes[0].Text));
        Assert.Equal((2, 1), (submission.Place.StartLine, submission.Place.StartColumn));
        Assert.Equal((2, 16), (submission.RubricPlace.StartLine, submission.RubricPlace.StartColumn));
        Assert.Equal((2, 57), (submission.ProfilePlace.StartLine, submission.ProfilePlace.StartColumn));
        Assert.Equal((1, 59), (answer.IdPlace.StartLine, answer.IdPlace.StartColumn));
        Assert.Equal((2, 67), (answer.Value.Place.StartLine, answer.Value.Place.StartColumn));
    }

    [Fact]
    public void Cells_are_kept_as_they_are_and_empty_ones_are_not_written()
    {
        var read = ReadTable("subject,a,b,c,d,e", "x,p;q,late=2;lost=1,4/5,,n/a", "y,~,null, ,无,0");

        Assert.Equal(["x: a=p;q, b=late=2;lost=1, c=4/5, e=n/a", "y: d=无, e=0"], Describe(read));
    }

    [Fact]
    public void A_column_without_a_name_may_stand_if_it_is_empty()
    {
        var read = ReadTable("subject,,a,", "x,,1,", "y,,2,,");

        Assert.Empty(read.Diagnostics);
        Assert.Equal(["x: a=1", "y: a=2"], Describe(read));
    }

    [Fact]
    public void A_row_is_found_again_by_the_number_that_a_spreadsheet_shows()
    {
        var read = ReadTable("subject,a,note:a", "x,1,\"one", "two\"", "", ",2,");

        AssertOne(
            read, "RUB5109", 5, 1, "Nothing stands in column 'subject' of row 4. Fill it in, or delete the row.",
            "第 4 行的“subject”列是空的。请填写，或删除这一行。");
        Assert.Equal(["x: a=1", "-: a=2 RUB5109"], Describe(read));
    }

    [Fact]
    public void Bytes_in_another_encoding_are_reported_where_they_begin()
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes("subject,title\nx,"), 0xFF, 0xF0, (byte)'\n'];

        var read = SubmissionReader.ReadBytes(bytes, Table);

        AssertOne(
            read, "RUB5101", 2, 3,
            "The table is neither UTF-8 nor GB18030 text from here on. Save it from the spreadsheet as 'CSV UTF-8 (comma delimited)'.",
            "表格从此处起既不是 UTF-8 也不是 GB18030（GBK）编码的文本。请在电子表格软件中另存为“CSV UTF-8（逗号分隔）”。");
        Assert.Equal(["-:  RUB5101"], Describe(read));
    }

    [Fact]
    public void Unicode_with_a_byte_order_mark_is_read()
    {
        foreach (Encoding encoding in new Encoding[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("subject,建设\nx,是\n")];

            var read = SubmissionReader.ReadBytes(bytes, Table);

            Assert.Empty(read.Diagnostics);
            Assert.Equal(["x: 建设=是"], Describe(read));
        }
    }

    [Theory]
    [InlineData("subject\ta\nx\t1", 1, "tabs", "制表符")]
    [InlineData("subject;a\nx;1", 1, ";", ";")]
    [InlineData("subject，a\nx，1", 1, "，", "，")]
    [InlineData("subject,a，b\nx,1，2", 9, "，", "，")]
    public void Columns_separated_by_something_else_are_an_error(string text, int column, string english, string chinese)
    {
        AssertOne(
            SubmissionReader.Read(text, Table), "RUB5102", 1, column,
            $"The columns of this table are separated by '{english}', not by commas. Save it from the spreadsheet as 'CSV UTF-8 (comma delimited)'.",
            $"这个表格的各列用“{chinese}”分隔，而不是用英文逗号。请在电子表格软件中另存为“CSV UTF-8（逗号分隔）”。");
    }

    [Theory]
    [InlineData("a,b\nx,1", 1, "", "")]
    [InlineData("a,Subject\n1,x", 3, " Is it the one named 'Subject'?", "是否应为“Subject”这一列？")]
    [InlineData("", 1, "", "")]
    [InlineData("\n\n", 1, "", "")]
    public void A_table_needs_a_subject(string text, int column, string english, string chinese)
    {
        var read = SubmissionReader.Read(text, Table);

        AssertOne(
            read, "RUB5103", 1, column,
            $"The table has no column 'subject'.{english} The first row names the columns, and 'subject' holds the id of what each row is about.",
            $"表格没有“subject”列。{chinese}第一行是各列的名称，其中“subject”列填写每一行所评对象的 id。");
        Assert.Equal("RUB5103", Assert.Single(Assert.Single(read.Value!).Problems).Code.Id);
    }

    [Theory]
    [InlineData("subject,fact：falls,a", 2, "fact：falls", " Did you mean 'fact:falls'?", "是否应为“fact:falls”？")]
    [InlineData("subject,a b,a", 2, "a b", "", "")]
    [InlineData("subject,attribute:,a", 2, "attribute:", "", "")]
    [InlineData("subject,note:,a", 2, "note:", "", "")]
    [InlineData("subject,a/b,a", 2, "a/b", "", "")]
    public void A_column_that_cannot_be_an_id_is_an_error_of_every_row(string header, int column, string name, string english, string chinese)
    {
        var read = ReadTable(header, "x,1,2");

        AssertOne(
            read, "RUB5104", 1, 9,
            $"Column {column}, '{name}', is unknown.{english} Name it after the id of an indicator, or 'fact:ID', 'note:ID', 'attribute:NAME', "
                + "'subject', 'title', 'rubric', 'phase', 'by', 'role' or 'profile'.",
            $"第 {column} 列“{name}”无法识别。{chinese}列名应是指标的 id，或“fact:ID”“note:ID”“attribute:名称”“subject”“title”“rubric”“phase”“by”“role”“profile”之一。");
        Assert.Equal(["x: a=2 RUB5104"], Describe(read));
    }

    [Fact]
    public void A_repeated_column_is_an_error()
    {
        var read = ReadTable("subject,1.1,1.1", "x,1,2");

        AssertOne(
            read, "RUB5105", 1, 13,
            "Columns 2 and 3 are both named '1.1'. Keep one of them. (A spreadsheet turns 1.10 into 1.1 unless the cell is formatted as text.)",
            "第 2 列和第 3 列的名称都是“1.1”。请只保留一列。（若单元格没有设为文本格式，电子表格软件会把 1.10 变成 1.1。）");
        Assert.Equal(["x: 1.1=1 RUB5105"], Describe(read));
    }

    [Fact]
    public void A_value_in_a_column_without_a_name_is_an_error()
    {
        var read = ReadTable("subject,a,", "x,1,", "y,2,3", "z,3,4");

        AssertOne(
            read, "RUB5106", 1, 11,
            "Column 3 has no name in the first row, but values below, such as '3' in row 3 (subject 'y'). Name the column, or empty it.",
            "第 3 列在第一行没有列名，下面却有内容，例如第 3 行（“y”）的“3”。请填写列名，或清空这一列。");
        Assert.Equal(["x: a=1 RUB5106", "y: a=2 RUB5106", "z: a=3 RUB5106"], Describe(read));
    }

    [Fact]
    public void A_row_that_goes_on_behind_the_header_is_an_error()
    {
        var read = ReadTable("subject,a", "x,1,2,3", "y,2");

        AssertOne(
            read, "RUB5107", 2, 5,
            "Surplus cell '2' in column 3 of row 2 (subject 'x'): the header has only 2 columns. Put a cell that contains a comma in quotation marks, "
                + "or remove the surplus.",
            "第 2 行（“x”）第 3 列多出了“2”：表头只有 2 列。含有逗号的单元格请用英文双引号括起来，或删去多余的内容。");
        Assert.Equal(["x: a=1 RUB5107", "y: a=2"], Describe(read));
    }

    [Fact]
    public void Rows_that_end_early_are_read_and_one_warning_names_them_all()
    {
        var read = ReadTable(["subject,a,b,c", .. Enumerable.Range(1, 13).Select(i => $"s{i},{i},{i}")]);

        AssertOne(
            read, "RUB5108", 2, 1,
            "Missing cells at the end of row 2 (subject 's1'): it has 3, the header has 4 (likewise rows 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 2 more). "
                + "They are read as empty; if a comma was lost in the middle, the answers behind it stand in the wrong columns.",
            "第 2 行（“s1”）末尾缺少单元格：只有 3 个，表头有 4 个（第 3、4、5、6、7、8、9、10、11、12 行以及另外 2 行也是如此）。"
                + "缺少的按空白处理；若是中间漏了逗号，其后的答案就错了列，请核对。");
        Assert.False(read.HasErrors);
        Assert.Equal("s13: a=13, b=13", Describe(read)[12]);
    }

    [Fact]
    public void Two_rows_that_end_early_are_both_named()
    {
        var read = ReadTable("subject,a,b", "x,1", "y,1");

        Assert.StartsWith("Missing cells at the end of row 2 (subject 'x'): it has 2, the header has 3 (likewise row 3).", read.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_names_no_rubric_is_an_error()
    {
        var read = ReadTable("subject,rubric,a", "x,stars@,1", "y,stars,2");

        AssertOne(
            read, "RUB5001", 2, 3, "'stars@' does not name a rubric. Write its id, or 'id@version', such as 'station-stars@2022.12'.",
            "“stars@”没有指明评价表。请写评价表的 id 或“id@版本”，例如“station-stars@2022.12”。");
        Assert.Equal(["x: a=1 RUB5001", "y: a=2"], Describe(read));
    }

    [Fact]
    public void An_attribute_cannot_be_named_after_what_a_submission_has()
    {
        var read = ReadTable("subject,attribute:phase,a", "x,final,1", "y,final,2");

        AssertOne(
            read, "RUB5002", 1, 9,
            "An attribute cannot be named 'phase': a submission has a 'phase' of its own. Write it there, or give the attribute another name.",
            "附加属性不能叫“phase”，因为评分本身就有“phase”这一项。请写到那一项里，或给附加属性换个名称。");
        Assert.Equal(["x: a=1 RUB5002", "y: a=2 RUB5002"], Describe(read));
    }

    [Fact]
    public void An_invisible_character_is_an_error_of_every_row_and_the_rows_are_read()
    {
        var read = ReadTable("subject,a", "x,1\u0007");

        Assert.Equal(("RUB1007", 2, 4), (read.Diagnostics[0].Code.Id, read.Diagnostics[0].Place.StartLine, read.Diagnostics[0].Place.StartColumn));
        Assert.Equal("RUB1007", Assert.Single(Assert.Single(read.Value!).Problems).Code.Id);
    }

    [Fact]
    public void A_table_that_is_too_long_is_not_read()
    {
        var options = Table with { Reader = new ReaderOptions { MaxLength = 20 } };

        foreach (var read in new[] { SubmissionReader.Read("subject,a\nx,1\ny,2\nz,3", options), SubmissionReader.ReadStream(new MemoryStream(new byte[200_000]), options) })
        {
            Assert.Equal("RUB1002", Assert.Single(read.Diagnostics).Code.Id);
            Assert.Equal(["-:  RUB1002"], Describe(read));
        }
    }

    [Fact]
    public void The_name_of_the_file_tells_a_table()
    {
        var named = new SubmissionReaderOptions { Reader = new ReaderOptions { FileName = "sheets.CSV" } };

        Assert.Equal(["x: a=1"], Describe(SubmissionReader.Read("subject,a\nx,1", named)));
        Assert.Equal("RUB2005", SubmissionReader.Read("subject,a\nx,1", named with { Format = SubmissionFormat.Yaml }).Diagnostics[0].Code.Id);
    }

    [Fact]
    public void A_file_is_named_in_its_diagnostics()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        File.WriteAllText(path, "subject,a\n,1\n");
        try
        {
            Assert.StartsWith(path + "(2,1): error RUB5109: ", SubmissionReader.ReadFile(path).Diagnostics[0].ToString(), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_large_table_takes_time_in_proportion()
    {
        // With time that grows as the square of the rows this test would take hours.
        var text = new StringBuilder("subject,a,b,c,d,\n");
        for (int i = 0; i < 200_000; i++)
        {
            text.Append('s').Append(i).Append(i % 2 == 0 ? ",1,2,3,4\n" : ",\"1\",2,3\n");
        }

        var read = SubmissionReader.Read(text.ToString(), Table);

        Assert.Equal("RUB5108", Assert.Single(read.Diagnostics).Code.Id);
        Assert.Equal(200_000, read.Value!.Count);
        Assert.Equal(700_000, read.Value.Sum(s => s.Answers.Length));
    }

    [Fact]
    public void A_large_table_full_of_errors_takes_time_in_proportion()
    {
        string text = "subject,a\n" + string.Concat(Enumerable.Repeat("x\"y,\"z\n,1,2\n", 50_000));

        var read = SubmissionReader.Read(text, Table);

        Assert.True(read.HasErrors);
        Assert.Equal(101, read.Diagnostics.Length);
    }
}
