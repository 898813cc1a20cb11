using Rubric.Engine.Tests.Catalog;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Binding;

/// <summary>Every problem of a submission has its code, its place, and a sentence in both languages.</summary>
public sealed class AnswerProblemTests
{
    private static readonly AnswerProblem[] _all = [.. AnswerProblemCases.All, .. CatalogProblemCases.All];

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
