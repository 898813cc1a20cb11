using System.Text;

namespace Rubric.Schema.Tests;

/// <summary>What <see cref="TableWriter"/> writes, and that it reads back to the same in every encoding.</summary>
public sealed class TableWriterTests
{
    private const string Sheets = """
        submission: 1
        rubric: r@1
        subject: { id: st-01, title: "甲, \"站\"" }
        by: { id: zhang, role: expert }
        attributes: { year: 2022 }
        answers: { "1.1": 5, "1.2": [a, b], "1.3": { late: 2, lost: 1 } }
        facts: { f: 是 }
        notes: { "1.2": "第一行\n第二行" }
        ---
        submission: 1
        subject: st-02
        answers: { "1.2": [a], "1.1": -2.50, "1.4": { target: 60, actual: 57 }, "1.3": {} }
        notes: { "1.5": =SUM(A1) }
        """;

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16le", "utf-16be", "gb18030"];

    [Fact]
    public void A_wide_table_has_a_row_for_each_submission() => Assert.Equal(
        "subject,title,rubric,by,role,attribute:year,1.1,1.2,1.3,1.4,fact:f,note:1.2,note:1.5\r\n"
            + "st-01,\"甲, \"\"站\"\"\",r@1,zhang,expert,2022,5,a;b,late=2;lost=1,,是,\"第一行\n第二行\",\r\n"
            + "st-02,,,,,,-2.50,a;,none,57/60,,,'=SUM(A1)\r\n",
        TableWriter.Write(Read(Sheets)));

    [Fact]
    public void A_long_table_has_a_row_for_each_answer() => Assert.Equal(
        "subject,title,rubric,phase,by,role,profile,attribute:year,indicator,value,note\r\n"
            + "st-01,\"甲, \"\"站\"\"\",r@1,,zhang,expert,,2022,1.1,5,\r\n"
            + "st-01,\"甲, \"\"站\"\"\",r@1,,zhang,expert,,2022,1.2,a;b,\"第一行\n第二行\"\r\n"
            + "st-01,\"甲, \"\"站\"\"\",r@1,,zhang,expert,,2022,1.3,late=2;lost=1,\r\n"
            + "st-01,\"甲, \"\"站\"\"\",r@1,,zhang,expert,,2022,fact:f,是,\r\n"
            + "st-02,,,,,,,,1.2,a;,\r\nst-02,,,,,,,,1.1,-2.50,\r\nst-02,,,,,,,,1.4,57/60,\r\nst-02,,,,,,,,1.3,none,\r\nst-02,,,,,,,,1.5,,'=SUM(A1)\r\n",
        TableWriter.Write(Read(Sheets), TableLayout.Long));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "-1")]
    [InlineData("-1+2", "'-1+2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'=1", "''=1")]
    [InlineData("''=1", "'''=1")]
    [InlineData("'90", "'90")]
    [InlineData("'", "'")]
    [InlineData("~", "'~")]
    [InlineData("'null", "''null")]
    [InlineData("nullify", "nullify")]
    [InlineData("=a,\"b\"", "\"'=a,\"\"b\"\"\"")]
    public void A_cell_that_a_spreadsheet_would_run_has_an_apostrophe(string note, string cell)
    {
        var submission = Submission.Create(new SubmissionParts { Subject = new("x"), Notes = [new("1.1", note)] }).GetValueOrThrow();
        string table = TableWriter.Write([submission]);

        Assert.Equal($"subject,note:1.1\r\nx,{cell}\r\n", table);
        Assert.Equal(note, Read(table, SubmissionReading.Table)[0].Notes[0].Text);
    }

    [Fact]
    public void Heads_of_columns_are_marked_too()
    {
        var submission = Submission.Create(new SubmissionParts { Subject = new("=x"), Answers = [new("-a", 1)] }).GetValueOrThrow();

        Assert.Equal("subject,'-a\r\n'=x,1\r\n", TableWriter.Write([submission]));
        AssertReadsBack([submission], TableLayout.Wide, t => SubmissionReader.Read(t, SubmissionReading.Table));
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Any_submissions_read_back_in_every_encoding(string encoding)
    {
        int written = 0;
        for (int seed = 0; seed < 300; seed++)
        {
            foreach (var layout in new[] { TableLayout.Wide, TableLayout.Long })
            {
                var submissions = Enumerable.Range(seed * 3, 3).Select(s => SubmissionTexts.Make(s, forTables: true)).Where(s => TableWriter.FindObstacle(s, layout) is null).ToList();
                written += submissions.Count;
                AssertReadsBack(submissions, layout, t => SubmissionReader.ReadBytes(Encode(t, encoding), SubmissionReading.Table));
            }
        }
        Assert.True(written > 1_000, $"only {written} could be written");
    }

    [Fact]
    public void A_stream_begins_with_a_byte_order_mark()
    {
        using var stream = new MemoryStream();

        TableWriter.WriteTo(stream, Read(Sheets));

        Assert.Equal([0xEF, 0xBB, 0xBF], stream.ToArray().Take(3));
        Assert.True(stream.CanWrite);
        Assert.Equal("甲, \"站\"", SubmissionReader.ReadBytes(stream.ToArray(), SubmissionReading.Table).GetValueOrThrow()[0].Subject!.Value.Title);
    }

    [Theory]
    [InlineData("", "The submission has no subject, but every row needs one.", "评分没有写明评价对象，而表格的每一行都需要。")]
    [InlineData("subject: x\nawarded: { a: { points: 1, reason: r } }", "Awards, such as that for 'a', cannot stand in a table. Write the submission as YAML.", "人工给分（例如“a”）无法写入表格。请写成 YAML。")]
    [InlineData("subject: x\nanswers: { a: [[1]] }", "The answer to 'a', [[1]], cannot be written as a cell. Correct it, or write the submission as YAML.", "“a”的答案 [[1]] 无法写成单元格。请改正，或写成 YAML。")]
    [InlineData("subject: x\nanswers: { a: 'b;c' }", "The answer to 'a', b;c, cannot be written as a cell. Correct it, or write the submission as YAML.", "“a”的答案 b;c 无法写成单元格。请改正，或写成 YAML。")]
    [InlineData("subject: x\nanswers: { a: { b: ' 1' } }", "The answer to 'a', { b:  1 }, cannot be written as a cell. Correct it, or write the submission as YAML.", "“a”的答案 { b:  1 } 无法写成单元格。请改正，或写成 YAML。")]
    [InlineData("subject: x\nanswers: { title: 1 }", "'title' cannot be named in a table.", "“title”无法在表格中使用。")]
    [InlineData("subject: x\nfacts: { 'a b': 1 }", "'fact:a b' cannot be named in a table.", "“fact:a b”无法在表格中使用。")]
    [InlineData("subject: x\nattributes: { 'a，b': 1 }", "'attribute:a，b' cannot be named in a table.", "“attribute:a，b”无法在表格中使用。")]
    [InlineData("subject: x\nattributes: { 'a ': 1 }", "'a ' begins or ends with white space, which a table does not keep.", "“a ”首尾有空白，表格无法保留。")]
    [InlineData("subject: x\nanswer: 1", "The submission has errors. Correct them first.", "评分中有错误。请先改正。")]
    public void What_no_table_can_hold_is_said(string rest, string english, string chinese)
    {
        var submission = SubmissionReader.Read("submission: 1\n" + rest + "\n").Value![0];
        var obstacle = TableWriter.FindObstacle(submission);

        Assert.Equal((english, chinese), (obstacle?.In("en"), obstacle?.In("zh-Hans")));
        Assert.Contains(english, Assert.Throws<ArgumentException>(() => TableWriter.Write([submission])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_table_names_more_and_needs_an_answer()
    {
        var odd = Read("submission: 1\nsubject: x\nanswers: { title: 1, 'a b': 2 }")[0];
        var empty = Read("submission: 1\nsubject: x")[0];
        var fact = Read("submission: 1\nsubject: x\nanswers: { 'fact:a': 1 }")[0];

        Assert.Null(TableWriter.FindObstacle(odd, TableLayout.Long));
        AssertReadsBack([odd], TableLayout.Long, t => SubmissionReader.Read(t, SubmissionReading.Table));
        Assert.Equal("The submission answers nothing, so that there is no row for it.", TableWriter.FindObstacle(empty, TableLayout.Long)?.ToString());
        Assert.Null(TableWriter.FindObstacle(empty));
        Assert.Equal("'fact:a' cannot be named in a table.", TableWriter.FindObstacle(fact, TableLayout.Long)?.ToString());
    }

    [Fact]
    public void Two_submissions_that_a_long_table_would_make_one_are_refused()
    {
        var submissions = Read("submission: 1\nsubject: { id: x, title: A }\nanswers: { a: 1 }\n---\nsubmission: 1\nsubject: x\nanswers: { b: 1 }\n");

        Assert.Throws<ArgumentException>(() => TableWriter.Write(submissions, TableLayout.Long));
        AssertReadsBack(submissions, TableLayout.Wide, t => SubmissionReader.Read(t, SubmissionReading.Table));
    }

    [Fact]
    public void Bytes_of_a_chinese_spreadsheet_are_read()
    {
        byte[] gbk = [.. Encoding.ASCII.GetBytes("subject,title,1.1\r\nx,"), 0xBD, 0xF0, 0xC5, 0xA3, .. Encoding.ASCII.GetBytes(",1\r\n")];

        var read = SubmissionReader.ReadBytes(gbk, SubmissionReading.Table).GetValueOrThrow();

        Assert.Equal("金牛", Assert.Single(read).Subject!.Value.Title);
        Assert.Equal("RUB1006", SubmissionReader.ReadBytes(gbk).Diagnostics[0].Code.Id);
    }

    [Fact]
    public void A_damaged_table_in_utf_8_is_not_taken_for_another_encoding()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("subject,title\nx,驷马桥街道"), 0xE7, 0xAB, .. Encoding.UTF8.GetBytes(",\ny,站\n")];

        Assert.Equal(("RUB5101", 2), (SubmissionReader.ReadBytes(bytes, SubmissionReading.Table).Diagnostics[0].Code.Id, SubmissionReader.ReadBytes(bytes, SubmissionReading.Table).Diagnostics[0].Place.StartLine));
    }

    private static void AssertReadsBack(IReadOnlyList<Submission> submissions, TableLayout layout, Func<string, ReadResult<IReadOnlyList<Submission>>> read)
    {
        string table = TableWriter.Write(submissions, layout);
        var back = read(table);

        Assert.Empty(back.Diagnostics.Select(d => d.ToString()));
        Assert.Equal(submissions.Select(s => SubmissionTexts.Describe(s, CellOf)), back.Value!.Select(s => SubmissionTexts.Describe(s, CellOf)));
    }

    /// <summary>Answers are compared as the cells that they are in a wide table of their own.</summary>
    private static string CellOf(AnswerValue value)
    {
        var alone = Submission.Create(new SubmissionParts { Subject = new("x"), Answers = [new("a", value)] }).GetValueOrThrow();
        return TableWriter.Write([alone]);
    }

    private static byte[] Encode(string text, string encoding) => encoding switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-8-bom" => Encoding.UTF8.GetBytes("\uFEFF" + text),
        "utf-16le" => Encoding.Unicode.GetBytes("\uFEFF" + text),
        "utf-16be" => Encoding.BigEndianUnicode.GetBytes("\uFEFF" + text),
        _ => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text),
    };

    private static IReadOnlyList<Submission> Read(string text, SubmissionReaderOptions? options = null) => SubmissionReader.Read(text, options).GetValueOrThrow();
}
