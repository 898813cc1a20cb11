using static Rubric.Schema.Tests.SubmissionReading;

namespace Rubric.Schema.Tests;

public sealed class SubmissionLongTableTests
{
    private const string Header = "subject,title,rubric,phase,by,role,profile,indicator,value,note";

    [Fact]
    public void Rows_that_say_the_same_about_a_submission_are_one()
    {
        var read = ReadTable(
            Header,
            "x,甲站,stars@1,final,zhang,expert,room,1.1,5,好",
            "x,,stars@1,final,li,expert,room,1.1,6,",
            "y,乙站,stars@1,final,zhang,expert,room,1.1,7,",
            "x,,stars@1,final,zhang,expert,room,1.10,full,",
            "x,,stars@1,final,zhang,expert,room,fact:falls,2,",
            "x,,stars@1,final,zhang,expert,room,1.2,,未查");

        Assert.Empty(read.Diagnostics);
        Assert.Equal(["x: 1.1=5, 1.10=full", "x: 1.1=6", "y: 1.1=7"], Describe(read));
        Submission first = read.Value![0];
        Assert.Equal(new Subject("x", "甲站"), first.Subject);
        Assert.Equal(("falls", "2"), (first.Facts[0].Id, first.Facts[0].Value.Text));
        Assert.Equal(["1.1: 好", "1.2: 未查"], first.Notes.Select(n => $"{n.Indicator}: {n.Text}"));
        Assert.Equal((2, 38, 42), (first.Answers[0].IdPlace.StartLine, first.Answers[0].IdPlace.StartColumn, first.Answers[0].Value.Place.StartColumn));
        Assert.Equal((2, 3), (first.Place.StartLine, read.Value[1].Place.StartLine));
    }

    [Fact]
    public void An_indicator_answered_twice_is_an_error_that_names_both_rows()
    {
        var read = ReadTable("subject,indicator,value", "x,1.1,5", "y,1.1,5", "x,1.1,6");

        AssertOne(
            read, "RUB5113", 4, 3,
            "A second answer to '1.1' in row 4 (subject 'x'); row 2 has the first. Keep only one of them. "
                + "(A spreadsheet turns 1.10 into 1.1 unless the cell is formatted as text.)",
            "第 4 行（“x”）又填了“1.1”，第 2 行已经填过。请只保留一个。（若单元格没有设为文本格式，电子表格软件会把 1.10 变成 1.1。）");
        Assert.Equal(["x: 1.1=5 RUB5113", "y: 1.1=5"], Describe(read));
    }

    [Fact]
    public void A_row_names_its_indicator()
    {
        var read = ReadTable("subject,indicator,value", "x,,5", "x,1.1,5");

        AssertOne(
            read, "RUB5109", 2, 3, "Nothing stands in column 'indicator' of row 2 (subject 'x'). Fill it in, or delete the row.",
            "第 2 行（“x”）的“indicator”列是空的。请填写，或删除这一行。");
        Assert.Equal(["x: 1.1=5 RUB5109"], Describe(read));
    }

    [Fact]
    public void A_table_has_one_form()
    {
        var read = ReadTable("subject,indicator,value,1.2", "x,1.1,5,6");

        Assert.Equal(("RUB5104", 1, 25), (read.Diagnostics[0].Code.Id, read.Diagnostics[0].Place.StartLine, read.Diagnostics[0].Place.StartColumn));
        Assert.Equal(["x: 1.1=5 RUB5104"], Describe(read));
    }

    [Fact]
    public void Without_a_value_column_an_indicator_column_is_one_like_others()
    {
        Assert.Equal(["x: indicator=1"], Describe(ReadTable("subject,indicator", "x,1")));
    }
}
