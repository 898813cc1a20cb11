using Rubric.Engine.Tests.Batch;
using Rubric.Engine.Tests.Catalog;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Binding;

/// <summary>Every problem of a submission has its code, its place, and a sentence in both languages.</summary>
public sealed class AnswerProblemTests
{
    private static readonly AnswerProblem[] _all = [.. AnswerProblemCases.All, .. CatalogProblemCases.All, .. BatchProblemCases.All];

    public static TheoryData<int, string> Cases => [.. _all.Select((c, i) => (i, $"{c.Code} {c.Mistake}"))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mistake_is_told_once_at_its_place_in_both_languages(int index, string mistake)
    {
        Assert.NotEmpty(mistake);
        _all[index].Check();
    }

    [Fact]
    public void Every_code_of_the_engine_has_its_mistake()
    {
        var codes = DiagnosticCodes.All.Select(c => c.Id).Where(EngineCodes.Contain);

        Assert.Empty(codes.Except(_all.Select(c => c.Code)));
    }

    [Theory]
    [InlineData("r@2023")]
    [InlineData("other")]
    public void A_rubric_that_no_version_fits_is_not_at_hand(string reference)
    {
        const string Body = "indicators:\n  - { id: x, title: 甲, weight: 100 }\n";
        RubricDefinition Version(string version) => RubricReader.Read($"rubric: 1\nid: r\nversion: \"{version}\"\ntitle: 表\n{Body}").GetValueOrThrow();
        var rubrics = RubricSet.Create(Version("2021"), Version("2022")).GetValueOrThrow();

        var found = Assert.Single(new RubricEvaluator(rubrics, "r@2022").Evaluate(Sheets.ReadSubmission("answers: { x: 3 }", reference)).Problems);

        Assert.Equal("RUB6031", found.Code.Id);
        Assert.StartsWith($"The submission is for the rubric '{reference}', which is not at hand.", found.GetMessage("en"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rubric: other", "RUB6031", "rubric")]
    [InlineData("rubric: r\nprofile: room", "RUB6030", "profile")]
    public void Where_rubric_or_profile_are_unknown_the_mistakes_of_reading_are_told_too(string head, string code, string path)
    {
        var read = SubmissionReader.Read($"submission: 1\n{head}\nsubject: s\nanswer: {{ a: 1 }}\n");

        var result = Sheets.EvaluatorOf("indicators: [{ id: a, title: 甲, weight: 100 }]").Evaluate(read.Value![0]);

        Assert.Equal([read.Diagnostics.Single().Code.Id, code], result.Problems.Select(p => p.Code.Id));
        Assert.Equal(path, result.Problems[1].Path);
    }

    [Fact]
    public void The_same_submission_twice_is_one_too_many()
    {
        var submission = Sheets.ReadSubmission("answers: { a: 3 }");

        var result = Sheets.EvaluatorOf("indicators: [{ id: a, title: 甲, weight: 100 }]").Evaluate(new Dossier(submission, submission));

        var found = Assert.Single(result.Problems);
        Assert.Equal(("RUB6033", ""), (found.Code.Id, found.Path));
    }

    [Theory]
    [InlineData("p", "p")]
    [InlineData("q", null)]
    public void An_invalid_evaluation_is_under_the_profile_of_its_submission_where_there_is_one(string written, string? profile)
    {
        const string Rubric = """
            indicators: [{ id: a, title: 甲, weight: 100 }]
            profiles: [{ id: p, title: 室, scales: { a: yes-no } }]
            """;
        var result = Sheets.Score(Rubric, $"profile: {written}\nanswers: {{ a: 101 }}");

        Assert.Equal((EvaluationStatus.Invalid, profile), (result.Status, result.Profile?.Id));
    }

    [Fact]
    public void Numbers_as_long_as_the_limit_are_scored()
    {
        const string Rubric = """
            indicators:
              - { id: a, title: 甲, weight: 50, scale: { ratio: { target: 7 } } }
              - { id: b, title: 乙, weight: 50, scale: { ratio: { target: 11 } } }
            """;
        // 50/7 has 6 and 3 bits, 50/11 has 6 and 4; one bit less is the case of RUB6034.
        var evaluator = new RubricEvaluator(Sheets.ReadRubric(Rubric), new EvaluatorOptions { MaxBits = 19 });

        Assert.Equal("900/77", evaluator.Evaluate(Sheets.ReadSubmission("answers: { a: 1, b: 1 }")).Total.Text());
    }

    [Fact]
    public void Every_problem_is_listed_not_only_the_first()
    {
        const string Rubric = """
            indicators:
              - { id: a, title: 甲, weight: 50 }
              - { id: b, title: 乙, weight: 50, scale: yes-no }
            """;
        var result = Sheets.Score(Rubric, "answers:\n  a: 51\n  b: 有\n  c: 1\nfacts: { f: 1 }\nnotes: { d: 好 }");

        Assert.Equal(["RUB6009", "RUB6013", "RUB6001", "RUB6001", "RUB6026"], result.Problems.Select(p => p.Code.Id));
        Assert.Equal([(5, 6), (6, 6), (7, 3), (9, 10), (8, 10)], result.Problems.Select(p => (p.Place.StartLine, p.Place.StartColumn)));
    }

    [Fact]
    public void An_invalid_submission_has_nothing_but_its_problems()
    {
        const string Rubric = """
            facts: [{ id: v, title: 事故, type: yes-no }]
            indicators: [{ id: a, title: 甲, weight: 100 }]
            tiers: [{ id: t, title: 级 }]
            overrides: [{ id: o, title: 否决, before-scoring: true, when: { fact: v }, set: t }]
            """;
        var result = Sheets.Score(Rubric, "answers: { a: 101 }\nfacts: { v: yes }");

        Assert.Equal((EvaluationStatus.Invalid, null, null), (result.Status, result.Total, result.Tier));
        Assert.Empty(result.FiredOverrides);
        Assert.Empty(result.Missing);
        Assert.Equal((IndicatorState.NotScored, null), (result["a"].State, result["a"].Points));
    }

    [Theory]
    [InlineData(18, EvaluationStatus.Scored)]
    [InlineData(17, EvaluationStatus.Invalid)]
    public void The_limit_is_on_the_bits_of_points_with_different_denominators(int bits, EvaluationStatus status)
    {
        // 40/7 has 6 + 3 bits and 20/11 has 5 + 4; 20/7 has the denominator of the first, and 20 none at all.
        const string Rubric = """
            indicators:
              - { id: a, title: 甲, weight: 40, scale: { ratio: { target: 7 } } }
              - { id: b, title: 乙, weight: 20, scale: { ratio: { target: 11 } } }
              - { id: c, title: 丙, weight: 20, scale: { ratio: { target: 7 } } }
              - { id: d, title: 丁, weight: 20 }
            """;
        var evaluator = new RubricEvaluator(Sheets.ReadRubric(Rubric), new EvaluatorOptions { MaxBits = bits });

        Assert.Equal(status, evaluator.Evaluate(Sheets.ReadSubmission("answers: { a: 1, b: 1, c: 1, d: 20 }")).Status);
    }

    [Fact]
    public void An_award_below_zero_in_a_document_is_told_once()
    {
        const string Text = "submission: 1\nrubric: r\nsubject: s\nawarded: { a: { points: -1, reason: 申诉 } }\n";
        var read = SubmissionReader.Read(Text);

        var result = Sheets.EvaluatorOf("indicators: [{ id: a, title: 甲, weight: 100 }]").Evaluate(read.Value![0]);

        Assert.Equal("RUB5", Assert.Single(result.Problems).Code.Id[..4]);
    }

    [Fact]
    public void A_document_that_cannot_be_read_makes_an_invalid_evaluation()
    {
        var read = SubmissionReader.Read("submission: 1\nrubric: r\nsubject: s\nanswer: { a: 1 }\n");

        var result = Sheets.EvaluatorOf("indicators: [{ id: a, title: 甲, weight: 100 }]").Evaluate(read.Value![0]);

        Assert.Equal(EvaluationStatus.Invalid, result.Status);
        Assert.Equal(read.Diagnostics, result.Problems);
    }
}
