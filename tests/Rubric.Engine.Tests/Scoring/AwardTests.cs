namespace Rubric.Engine.Tests.Scoring;

/// <summary>Points that people award in place of the computed ones (format, section 7).</summary>
public sealed class AwardTests
{
    private const string Rubric = """
        not-applicable: rescale-total
        indicators:
          - { id: a, title: 甲, weight: 40, scale: { options: [{ id: f, title: 好, points: 40 }, { id: h, title: 中, points: 10 }] } }
          - { id: b, title: 乙, weight: 60 }
        tiers: [{ id: t, title: 级, require: { answer: a, in: [h] } }]
        """;

    [Fact]
    public void An_award_replaces_the_points_and_keeps_the_computed_ones_beside_it()
    {
        var result = Sheets.Scored(Rubric, "answers: { a: h, b: 50 }\nawarded: { a: { points: 22, by: { id: wang }, reason: 申诉成立 } }");

        Assert.Equal((IndicatorState.Awarded, "22", "10"), (result["a"].State, result.PointsOf("a"), result["a"].ComputedPoints.Text()));
        Assert.Equal(("申诉成立", "wang"), (result["a"].Award?.Reason, result["a"].Award?.By?.Id));
        Assert.Equal("h", result["a"].Answer?.ToString());
        Assert.Equal("72", result.Total.Text());
        Assert.Equal("t", result.Tier?.Id);
    }

    [Fact]
    public void An_award_stands_in_for_a_missing_answer()
    {
        var result = Sheets.Scored(Rubric, "answers: { b: 50 }\nawarded: { a: { points: 40, reason: 专家组认定 } }");

        Assert.Equal((IndicatorState.Awarded, null, "90"), (result["a"].State, result["a"].ComputedPoints, result.Total.Text()));
        Assert.Null(result.Tier);
    }

    [Fact]
    public void An_awarded_leaf_applies_even_if_its_answer_says_not()
    {
        var result = Sheets.Scored(Rubric, "answers: { a: n/a, b: 50 }\nawarded: { a: { points: 20, reason: 申诉成立 } }");

        Assert.Equal((IndicatorState.Awarded, null, "70"), (result["a"].State, result["a"].ComputedPoints, result.Total.Text()));
    }

    [Fact]
    public void An_awarded_evaluation_still_scores_its_submissions()
    {
        const string Year = """
            indicators: [{ id: e, title: 评, weight: 100, scale: { evaluation: { rubric: sheet } } }]
            tiers: [{ id: low, title: 低, require: { evaluation: e, tier: [bad] } }, { id: high, title: 高 }]
            """;
        const string Sheet = """
            indicators: [{ id: x, title: 甲, weight: 100 }]
            tiers: [{ id: good, title: 好, min: 60 }, { id: bad, title: 差 }]
            """;
        var rubrics = Schema.RubricSet.Create(Sheets.ReadRubric(Year), Sheets.ReadRubric(Sheet, "sheet")).GetValueOrThrow();

        var result = new RubricEvaluator(rubrics, "r").Evaluate(new Dossier(
            Sheets.ReadSubmission("answers: { x: 30 }", "sheet"),
            Sheets.ReadSubmission("awarded: { e: { points: 80, reason: 复评 } }")));

        Assert.Equal(("80", "30", "low"), (result.Total.Text(), result["e"].ComputedPoints.Text(), result.Tier?.Id));
        Assert.Equal("30", Assert.Single(result["e"].Nested).Evaluation.Total.Text());
    }
}
