using System.Globalization;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Scoring;

/// <summary>Scores of a submission by itself become points at once, where nobody has to look at the answer: what comes out is what the longer way says.</summary>
public sealed class DirectScoreTests
{
    private const string Rubric = """
        indicators:
          - { id: a, title: t, weight: 30, scale: { out-of: 20, score: { step: 0.5 } } }
          - { id: b, title: t, weight: 70, scale: { out-of: 7, score: { step: 0.7 } } }
        tiers:
          - { id: good, title: t, min: 60, require: { each: level-1, min: 55% } }
          - { id: other, title: t }
        """;

    // Worked out by hand: a brings 1.5 points for each 1, b brings 10.
    [Theory]
    [InlineData("7.5", "4.2", "53.25", "other")]
    [InlineData("20", "3.5", "65", "other")]
    [InlineData("11", "6.3", "79.5", "good")]
    [InlineData("0", "7", "70", "other")]
    public void A_score_is_the_same_each_time_and_however_it_is_written(string a, string b, string total, string tier)
    {
        var evaluator = Sheets.EvaluatorOf(Rubric);
        AnswerValue[][] written = [[a, b], [decimal.Parse(a, CultureInfo.InvariantCulture), AnswerValue.OfCell(b)], [a + (a.Contains('.', StringComparison.Ordinal) ? "0" : ".00"), b]];

        foreach (var answers in written.Concat(written))
        {
            var result = evaluator.Evaluate(SubmissionOf(answers[0], answers[1]));

            Assert.Equal((total, tier), (result.Total.Text(), result.Tier?.Id));
            Assert.Equal((Fraction.Parse(a) * 3 / 2, Fraction.Parse(b) * 10), (result["a"].Points, result["b"].Points));
            Assert.Same(result["a"].Answer, result.Submission!.Answers[0].Value);
        }
    }

    [Theory]
    [InlineData("20.5", "RUB6009")]
    [InlineData("7.25", "RUB6010")]
    [InlineData("-0.5", "RUB6009")]
    [InlineData("9223372036854775807", "RUB6009")]
    public void A_score_that_does_not_fit_is_reported_each_time(string a, string code)
    {
        var evaluator = Sheets.EvaluatorOf(Rubric);

        for (int i = 0; i < 2; i++)
        {
            Assert.Equal(EvaluationStatus.Scored, evaluator.Evaluate(SubmissionOf("7.5", "7")).Status);
            Assert.Equal(code, Assert.Single(evaluator.Evaluate(SubmissionOf(a, "7")).Problems).Code.Id);
        }
    }

    // Worked out by hand: a brings 3 points for each 1, b, c and d bring 1 each.
    [Theory]
    [InlineData("answers: { a: 5, b: 20, c: 28.25, d: 5.5 }", "68.75")]
    [InlineData("answers: { a: 2.5, b: 19.5, c: 29.123, d: 6 }", "62.123")]
    [InlineData("answers: { a: 2.5, b: 0.333333333, c: 29, d: 6 }", "42.833333333")]
    [InlineData("answers: { a: 5, b: 20, c: 30, d: 1 }\nawarded: { b: { points: 12.5, by: x, reason: y } }", "58.5")]
    [InlineData("answers: { a: 5, c: 30, d: 1 }\nawarded: { b: { points: 0.000001, by: x, reason: y } }", "46.000001")]
    [InlineData("answers: { a: 5, b: 20, c: n/a, d: 10 }", "450/7")]
    [InlineData("answers: { a: n/a, b: n/a, c: 30, d: 10 }", "40")]
    [InlineData("answers: { a: 5, b: 20, c: 30 }", null)]
    [InlineData("answers: { d: 10, c: 30, b: 20, a: 5 }\nnotes: { a: seen }", "75")]
    [InlineData("answers: { b: 20, c: 30, d: 10 }", "60")]
    [InlineData("answers: { a: 11, b: 20, c: 30, d: 10 }", null)]
    public void Whatever_else_is_answered_it_is_as_in_a_dossier(string submission, string? total)
    {
        var evaluator = Sheets.EvaluatorOf("""
            indicators:
              - { id: a, title: t, weight: 30, unanswered: zero, not-applicable: zero, scale: { out-of: 10, score: { step: 0.5 } } }
              - id: g
                title: t
                weight: 50
                indicators:
                  - { id: b, title: t, weight: 20, not-applicable: zero }
                  - { id: c, title: t, weight: 30, not-applicable: rescale-total, scale: { score: {} } }
              - { id: d, title: t, weight: 20, scale: { score: { step: 0.1 } } }
              - { id: e, title: t, informational: true }
            tiers:
              - { id: good, title: t, min: 60, require: [{ indicator: g, min: 40 }, { answer: d, min: 5 }] }
              - { id: other, title: t }
            """);
        var sheet = Sheets.ReadSubmission(submission);

        var alone = evaluator.Evaluate(sheet);

        Assert.Equal(EvaluationText.Of(evaluator.Evaluate(new Dossier(sheet))), EvaluationText.Of(alone));
        Assert.Equal(total is null ? null : Fraction.Parse(total), alone.Total);
    }

    [Fact]
    public void Threads_that_ask_at_once_for_the_points_of_groups_see_the_same()
    {
        var result = Sheets.EvaluatorOf("""
            indicators:
              - { id: g, title: t, weight: 40, indicators: [{ id: a, title: t, weight: 15, scale: { score: { step: 0.1 } } }, { id: b, title: t, weight: 25, scale: { score: { step: 0.1 } } }] }
              - { id: c, title: t, weight: 60 }
            """).Evaluate(Schema.Submission.Create(new SubmissionParts { Answers = [new("a", 2.3m), new("b", 4.1m), new("c", 50)] }).GetValueOrThrow());
        var seen = new Fraction?[16];

        Parallel.For(0, seen.Length, i => seen[i] = result["g"].Points);

        Assert.All(seen, points => Assert.Equal(6.4m, points));
        Assert.Equal(56.4m, result.Total);
    }

    private static Submission SubmissionOf(AnswerValue a, AnswerValue b) =>
        Schema.Submission.Create(new SubmissionParts { Answers = [new("a", a), new("b", b)] }).GetValueOrThrow();
}
