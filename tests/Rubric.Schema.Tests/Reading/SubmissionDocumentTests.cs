using System.Text;
using static Rubric.Schema.Tests.SubmissionReading;

namespace Rubric.Schema.Tests;

public sealed class SubmissionDocumentTests
{
    private const string Sample = """
        submission: 1
        rubric: station-stars@2022.12
        subject: { id: st-07, title: 驷马桥街道社工站 }
        by: { id: zhang, role: expert }
        phase: final
        profile: room
        attributes: { year: "2022" }
        answers:
          "1.1": 72.5
          1.10: [a, b]
          "2.1": { actual: 4, target: 5 }
          "2.2":
            - { actual: 1, target: 2 }
            - { actual: 2, target: 2 }
          "3.1":
          "3.2": ~
          "3.3": ""
        facts: { major-accident: false, falls: null }
        notes: { "1.1": 未设个案室, "1.10": }
        awarded:
          "1.1": { points: 22, by: { id: board }, reason: 申诉 }
        """;

    [Fact]
    public void Everything_is_read_with_its_place()
    {
        var read = SubmissionReader.Read(Sample);

        Assert.Empty(read.Diagnostics);
        Submission submission = Assert.Single(read.Value!);
        Assert.Equal(new RubricReference("station-stars", "2022.12"), submission.Rubric);
        Assert.Equal(new Subject("st-07", "驷马桥街道社工站"), submission.Subject);
        Assert.Equal((new Evaluator("zhang", "expert"), "final", "room"), (submission.By!.Value, submission.Phase, submission.Profile));
        Assert.Equal("2022", submission.GetAttribute("year"));
        Assert.Equal(
            ["st-07: 1.1=72.5, 1.10=[a, b], 2.1={ actual: 4, target: 5 }, 2.2=[{ actual: 1, target: 2 }, { actual: 2, target: 2 }]"], Describe(read));
        Assert.Equal(["major-accident=false"], submission.Facts.Select(f => $"{f.Id}={f.Value}"));
        Assert.Equal(["1.1: 未设个案室"], submission.Notes.Select(n => $"{n.Indicator}: {n.Text}"));
        Award award = Assert.Single(submission.Awarded);
        Assert.Equal(("1.1", (Fraction)22, "申诉", new Evaluator("board", null)), (award.Indicator, award.Points, award.Reason, award.By!.Value));

        Assert.Equal((1, 1), Start(submission.Place));
        Assert.Equal((2, 9), Start(submission.RubricPlace));
        Assert.Equal((6, 10), Start(submission.ProfilePlace));
        Assert.Equal((9, 3), Start(submission.Answers[0].IdPlace));
        Assert.Equal((9, 10), Start(submission.Answers[0].Value.Place));
        Assert.Equal((10, 13), Start(submission.Answers[1].Value.Items[1].Place));
        Assert.Equal((19, 10), Start(submission.Notes[0].IndicatorPlace));
        Assert.Equal((21, 3), Start(award.IndicatorPlace));
        Assert.Equal((21, 20), Start(award.PointsPlace));
    }

    [Fact]
    public void Short_forms_are_read()
    {
        Submission submission = SubmissionReader.Read("submission: 1\nsubject: st-07\nby: zhang\nanswers:\nfacts: ~").GetValueOrThrow()[0];

        Assert.Equal((new Subject("st-07"), new Evaluator("zhang", null)), (submission.Subject!.Value, submission.By!.Value));
        Assert.Null(submission.Rubric);
        Assert.Empty(submission.Answers);
    }

    [Fact]
    public void Json_is_read_with_its_numbers_as_they_are_written()
    {
        var read = SubmissionReader.Read("""{"submission":1,"subject":"x","answers":{"1.10":72.50,"1.2":"full","1.3":true,"1.4":null,"1.5":["a","b"]},"facts":{"f":2}}""");

        Assert.Empty(read.Diagnostics);
        Assert.Equal(["x: 1.10=72.50, 1.2=full, 1.3=true, 1.5=[a, b]"], Describe(read));
        Assert.Equal("2", read.Value![0].Facts[0].Value.Text);
    }

    [Theory]
    [InlineData("submission: 1\nsubject: x\n---\nsubmission: 1\nsubject: y\n")]
    [InlineData("- submission: 1\n  subject: x\n- submission: 1\n  subject: y\n")]
    [InlineData("[{\"submission\": 1, \"subject\": \"x\"},\n {\"submission\": 1, \"subject\": \"y\"}]")]
    [InlineData("---\n- { submission: 1, subject: x }\n---\nsubmission: 1\nsubject: y\n...\n")]
    public void A_file_may_hold_several(string text)
    {
        var read = SubmissionReader.Read(text);

        Assert.Empty(read.Diagnostics);
        Assert.Equal(["x: ", "y: "], Describe(read));
    }

    [Fact]
    public void A_broken_submission_stands_among_the_good_ones_with_its_problems()
    {
        var read = SubmissionReader.Read("submission: 1\nsubject: x\n---\nsubmission: 1\nsubject: y\nphsae: final\nanswers: { a: 1, a: 2, b: 3 }\n---\nsubmission: 1\nsubject: z\n");

        Assert.Equal(["x: ", "y: a=1, b=3 RUB2004 RUB1013", "z: "], Describe(read));
        Assert.Equal([(6, 1), (7, 18)], read.Diagnostics.Select(d => Start(d.Place)));
    }

    [Fact]
    public void A_broken_submission_stands_among_the_good_ones_of_a_list()
    {
        var read = SubmissionReader.Read("- { submission: 1, subject: x }\n- { submission: 1, subject: !t y, phase: }\n- { submission: 1, subject: z }\n");

        Assert.Equal(["x: ", "y:  RUB1010 RUB2006", "z: "], Describe(read));
        Assert.Equal("[1].phase", read.Diagnostics[1].Path);
    }

    [Fact]
    public void What_is_no_yaml_is_carried_by_a_submission_without_a_subject()
    {
        var read = SubmissionReader.Read("submission: 1\nsubject: x\n---\nsubmission: 1\nsubject: [y\n");

        Assert.Equal("x: ", Describe(read)[0]);
        Assert.Equal(2, read.Value!.Count);
        Assert.Equal(read.Diagnostics, read.Value[1].Problems);
        Assert.Null(read.Value[1].Subject);
    }

    [Fact]
    public void A_rubric_is_no_submission()
    {
        AssertOne(
            SubmissionReader.Read("rubric: 1\nid: stars\nindicators: []\n"), "RUB2002", 2, 5,
            "This document is a rubric, but a submission is wanted here. Choose the other file.", "这个文件是评价表，而此处需要评分表。请选择另一个文件。");
    }

    [Fact]
    public void A_submission_of_another_version_is_an_error()
    {
        var read = SubmissionReader.Read("submission: 2\nsubject: x");

        AssertOne(read, "RUB2001", 1, 13, "'2' is not a version of the format that is known here. Write 'submission: 1'.", "不认识格式版本“2”。请写“submission: 1”。");
        Assert.Equal(["x:  RUB2001"], Describe(read));
    }

    [Theory]
    [InlineData("subject: x", "RUB2003", 1, 1)]
    [InlineData("submission: 1\nsubject:", "RUB2006", 2, 1)]
    [InlineData("submission: 1\nsubject: { title: 甲站 }", "RUB2003", 2, 12)]
    [InlineData("submission: 1\nsubject: [x]", "RUB2005", 2, 10)]
    [InlineData("submission: 1\nby: {}", "RUB2012", 2, 5)]
    [InlineData("submission: 1\nby: { name: zhang }", "RUB2004", 2, 7)]
    [InlineData("submission: 1\nattributes: { year: }", "RUB2006", 2, 15)]
    [InlineData("submission: 1\nattributes:", "RUB2006", 2, 1)]
    [InlineData("submission: 1\nanswers: 5", "RUB2005", 2, 10)]
    [InlineData("submission: 1\nanswers: { a: [1, , 2] }", "RUB1009", 2, 19)]
    [InlineData("submission: 1\nanswers: { a: [1, ~, 2] }", "RUB2006", 2, 19)]
    [InlineData("submission: 1\nanswers: { a: { x: } }", "RUB2006", 2, 17)]
    [InlineData("submission: 1\nnotes: { a: [b] }", "RUB2005", 2, 13)]
    [InlineData("submission: 1\nawarded: { a: 22 }", "RUB2005", 2, 15)]
    [InlineData("submission: 1\nawarded: { a: { points: 2%, reason: x } }", "RUB2008", 2, 25)]
    [InlineData("submission: 1\nawarded: { a: { reason: x } }", "RUB2003", 2, 17)]
    [InlineData("just a text", "RUB2005", 1, 1)]
    [InlineData("- 5", "RUB2005", 1, 3)]
    public void A_mistake_gives_one_diagnostic_and_the_submission_carries_it(string text, string code, int line, int column)
    {
        var read = SubmissionReader.Read(text);

        Diagnostic found = Assert.Single(read.Diagnostics);
        Assert.Equal((code, line, column), (found.Code.Id, found.Place.StartLine, found.Place.StartColumn));
        Assert.Equal([found], Assert.Single(read.Value!).Problems);
    }

    [Fact]
    public void An_award_needs_a_reason()
    {
        AssertOne(
            SubmissionReader.Read("submission: 1\nawarded:\n  \"1.2\": { points: 22 }"), "RUB5005", 3, 3,
            "The award for '1.2' gives no reason. Add 'reason' and say why these points replace the computed ones.",
            "对“1.2”的人工给分没有写明理由。请加上“reason”，说明为什么用这个分数替换计算出的分数。");
        Assert.Equal(["RUB2007", "RUB5005"], SubmissionReader.Read("submission: 1\nawarded: { a: { points: x } }").Diagnostics.Select(d => d.Code.Id).Order());
    }

    [Fact]
    public void An_award_is_not_below_nothing()
    {
        AssertOne(
            SubmissionReader.Read("submission: 1\nawarded: { a: { points: -0.5, reason: 申诉 } }"), "RUB5006", 2, 25,
            "The award for 'a' is '-0.5' points. Write 0 or more, up to the full marks of the indicator.",
            "对“a”的人工给分是“-0.5”。请填写 0 到该指标满分之间的分数。");
    }

    [Fact]
    public void An_attribute_cannot_be_named_after_what_a_submission_has()
    {
        AssertOne(
            SubmissionReader.Read("submission: 1\nattributes:\n  role: expert"), "RUB5002", 3, 9,
            "An attribute cannot be named 'role': a submission has a 'role' of its own. Write it there, or give the attribute another name.",
            "附加属性不能叫“role”，因为评分本身就有“role”这一项。请写到那一项里，或给附加属性换个名称。");
    }

    [Theory]
    [InlineData("@2022")]
    [InlineData("stars@")]
    public void A_reference_names_a_rubric(string reference)
    {
        AssertOne(
            SubmissionReader.Read($"submission: 1\nrubric: \"{reference}\""), "RUB5001", 2, 9,
            $"'{reference}' does not name a rubric. Write its id, or 'id@version', such as 'station-stars@2022.12'.",
            $"“{reference}”没有指明评价表。请写评价表的 id 或“id@版本”，例如“station-stars@2022.12”。");
    }

    [Fact]
    public void White_space_around_a_name_does_not_matter()
    {
        Submission submission = SubmissionReader.Read("submission: 1\nsubject: 　甲站\nphase: \" final \"").GetValueOrThrow()[0];

        Assert.Equal(("甲站", "final"), (submission.Subject!.Value.Id, submission.Phase));
    }

    [Fact]
    public void A_file_and_its_bytes_are_read_as_its_text_is()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, Sample, new UTF8Encoding(true));
        try
        {
            Assert.Equal(Describe(SubmissionReader.Read(Sample)), Describe(SubmissionReader.ReadFile(path)));
            Assert.Equal(Describe(SubmissionReader.Read(Sample)), Describe(SubmissionReader.ReadBytes(File.ReadAllBytes(path))));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void An_empty_document_is_an_error()
    {
        AssertOne(
            SubmissionReader.Read("# nothing\n"), "RUB1001", 1, 1, "The document is empty. It begins with the line 'submission: 1'.",
            "文件是空的。文件应以“submission: 1”一行开头。");
    }

    [Fact]
    public void Many_submissions_take_time_in_proportion()
    {
        string text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"---\nsubmission: 1\nsubject: s{i}\nanswers: {{ a: !t {i} }}\n"));

        var read = SubmissionReader.Read(text);

        Assert.Equal(20_000, read.Value!.Count);
        Assert.All(read.Value, s => Assert.Single(s.Problems));
    }

    private static (int Line, int Column) Start(SourceSpan place) => (place.StartLine, place.StartColumn);
}
