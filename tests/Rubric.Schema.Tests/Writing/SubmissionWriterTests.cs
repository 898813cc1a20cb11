using System.Text.Json;

namespace Rubric.Schema.Tests;

/// <summary>What <see cref="SubmissionWriter"/> writes, and that it reads back to the same.</summary>
public sealed class SubmissionWriterTests
{
    [Fact]
    public void The_keys_stand_in_their_order_and_answers_in_theirs()
    {
        const string Text = """
            answers: { "1.2": full, "1.1": 72.50, "1.3": [a, 2], "1.4": { late: 2 }, "1.5": [], "1.6": {}, "1.7": "007", "1.8": 不适用, "1.9": 3 }
            awarded: { "1.1": { reason: 复议, by: { role: board }, points: 8.50 } }
            notes: { "1.1": "说\n明" }
            facts: { f: yes }
            attributes: { year: 2022 }
            by: { role: expert, id: zhang }
            subject: { title: 甲站, id: st-07 }
            profile: room
            phase: final
            rubric: stars@2022.10
            submission: 1
            """;

        string written = SubmissionWriter.Write(SubmissionReader.Read(Text).GetValueOrThrow());

        Assert.Equal(
            "submission: 1\nrubric: \"stars@2022.10\"\nsubject:\n  id: \"st-07\"\n  title: \"甲站\"\nby:\n  id: \"zhang\"\n  role: \"expert\"\nphase: \"final\"\nprofile: \"room\"\n"
                + "attributes:\n  \"year\": \"2022\"\n"
                + "answers:\n  \"1.2\": \"full\"\n  \"1.1\": \"72.50\"\n  \"1.3\":\n    - \"a\"\n    - 2\n  \"1.4\":\n    \"late\": 2\n  \"1.5\": []\n  \"1.6\": {}\n"
                + "  \"1.7\": \"007\"\n  \"1.8\": \"不适用\"\n  \"1.9\": 3\n"
                + "facts:\n  \"f\": \"yes\"\nnotes:\n  \"1.1\": \"说\\n明\"\nawarded:\n  \"1.1\":\n    points: 8.5\n    by:\n      role: \"board\"\n    reason: \"复议\"\n",
            written);
    }

    [Fact]
    public void Several_submissions_are_several_documents()
    {
        var submissions = SubmissionReader.Read("submission: 1\nsubject: a\n---\nsubmission: 1\nby: b\n").GetValueOrThrow();

        Assert.Equal("submission: 1\nsubject: \"a\"\n---\nsubmission: 1\nby: \"b\"\n", SubmissionWriter.Write(submissions));
        Assert.Equal("submission: 1\nby: \"b\"\n", SubmissionWriter.Write(submissions[1]));
    }

    [Theory]
    [InlineData("late=2;lost=1", "\n    \"late\": 2\n    \"lost\": 1\n")]
    [InlineData("late=2; lost", "\n    \"late\": 2\n    \"lost\": 1\n")]
    [InlineData("a;b;", "\n    - \"a\"\n    - \"b\"\n")]
    [InlineData("4/5", "\n    \"actual\": 4\n    \"target\": 5\n")]
    [InlineData("4/5; 6 / 7", "\n    - \"actual\": 4\n      \"target\": 5\n    - \"actual\": 6\n      \"target\": 7\n")]
    [InlineData("n/a", " \"n/a\"\n")]
    [InlineData("none", " \"none\"\n")]
    [InlineData("12.5", " 12.5\n")]
    [InlineData("a;;b", " \"a;;b\"\n")]
    [InlineData("a=1;a=2", " \"a=1;a=2\"\n")]
    [InlineData("actual=1;target=2", " \"actual=1;target=2\"\n")]
    [InlineData("=2", " \"=2\"\n")]
    [InlineData("4/", " \"4/\"\n")]
    public void A_cell_becomes_what_a_document_writes_for_it(string cell, string yaml)
    {
        var table = SubmissionReader.Read($"subject,1.1\nx,{cell}", SubmissionReading.Table).GetValueOrThrow();

        Assert.Equal($"submission: 1\nsubject: \"x\"\nanswers:\n  \"1.1\":{yaml}", SubmissionWriter.Write(table));
    }

    [Fact]
    public void Any_submission_reads_back()
    {
        for (int seed = 0; seed < 400; seed++)
        {
            var submission = SubmissionTexts.Make(seed, forTables: false);
            string text = SubmissionWriter.Write(submission);
            var read = Assert.Single(SubmissionReader.Read(text).GetValueOrThrow());

            Assert.Equal(text, SubmissionWriter.Write(read));
            Assert.Equal(SubmissionTexts.Describe(submission, Written), SubmissionTexts.Describe(read, Written));
        }
    }

    [Fact]
    public void A_submission_with_errors_is_not_written()
    {
        var read = SubmissionReader.Read("submission: 1\nsubject: x\nanswer: { a: 1 }\n");

        Assert.True(read.HasErrors);
        Assert.Throws<ArgumentException>(() => SubmissionWriter.Write(read.Value!));
        Assert.Throws<ArgumentException>(() => SubmissionWriter.WriteJson(read.Value!));
    }

    [Fact]
    public void JSON_has_the_same_keys_a_submission_on_a_line()
    {
        const string Text = """
            submission: 1
            rubric: stars@2022.10
            subject: { id: st-07, title: 甲站 }
            by: { role: expert }
            attributes: { year: 2022 }
            answers: { "1.1": 72.50, "1.2": 72.5, "1.3": [a, -2], "1.4": { late: 2 }, "1.5": [], "1.6": {}, "1.7": yes, "1.8": 123456789012345.6 }
            notes: { "1.1": "说\n\"明\"\\" }
            awarded: { "1.1": { points: 8.50, reason: 复议 } }
            ---
            submission: 1
            """;

        string written = SubmissionWriter.WriteJson(SubmissionReader.Read(Text).GetValueOrThrow());

        Assert.Equal(
            """
            [
            {"submission":1,"rubric":"stars@2022.10","subject":{"id":"st-07","title":"甲站"},"by":{"role":"expert"},"attributes":{"year":"2022"},"answers":{"1.1":"72.50","1.2":72.5,"1.3":["a",-2],"1.4":{"late":2},"1.5":[],"1.6":{},"1.7":"yes","1.8":"123456789012345.6"},"notes":{"1.1":"说\n\"明\"\\"},"awarded":{"1.1":{"points":8.5,"reason":"复议"}}},
            {"submission":1}
            ]

            """,
            written);
        Assert.Equal("[]\n", SubmissionWriter.WriteJson());
        Assert.Empty(SubmissionReader.Read(SubmissionWriter.WriteJson()).GetValueOrThrow());
    }

    [Fact]
    public void Any_submission_reads_back_from_JSON()
    {
        for (int seed = 0; seed < 400; seed++)
        {
            var submissions = Enumerable.Range(seed, seed % 3).Select(s => SubmissionTexts.Make(s, forTables: false)).ToList();
            string text = SubmissionWriter.WriteJson(submissions);
            var read = SubmissionReader.Read(text).GetValueOrThrow();

            Assert.Equal(text, SubmissionWriter.WriteJson(read));
            Assert.Equal(submissions.Select(s => SubmissionTexts.Describe(s, Written)), read.Select(s => SubmissionTexts.Describe(s, Written)));
            // Another reader of JSON takes it for the same list, with the same texts.
            using var json = JsonDocument.Parse(text);
            Assert.Equal(submissions.Select(s => s.Subject?.ToString()), json.RootElement.EnumerateArray().Select(e => TitleOf(e.GetProperty("subject"))));
        }
    }

    [Fact]
    public void A_long_key_reads_back_from_JSON()
    {
        var submission = Submission.Create(new SubmissionParts { Attributes = [new(new string('k', 3_000), "v")] }).GetValueOrThrow();

        var read = Assert.Single(SubmissionReader.Read(SubmissionWriter.WriteJson(submission)).GetValueOrThrow());

        Assert.Equal(submission.Attributes, read.Attributes);
    }

    private static string? TitleOf(JsonElement subject) => subject.ValueKind == JsonValueKind.String ? subject.GetString() : subject.GetProperty("title").GetString();

    /// <summary>A cell stands for what a document writes in its place, which the test above shows.</summary>
    private static string Written(AnswerValue value) =>
        value.Kind != AnswerKind.Cell ? SubmissionTexts.Exactly(value)
        : SubmissionTexts.Exactly(SubmissionReader.Read("submission: 1\nanswers:\n  a:" + YamlOf(value)).GetValueOrThrow()[0].Answers[0].Value);

    private static string YamlOf(AnswerValue cell)
    {
        string text = SubmissionWriter.Write(Submission.Create(new SubmissionParts { Answers = [new("a", cell)] }).GetValueOrThrow());
        return text.Substring(text.IndexOf("\"a\":", StringComparison.Ordinal) + 4);
    }
}
