using Rubric.Schema;

namespace Rubric.Engine.Tests.Dossiers;

/// <summary>All submissions about one subject.</summary>
public sealed class DossierTests
{
    [Fact]
    public void Submissions_are_sorted_by_their_subject_in_the_order_of_appearance()
    {
        Submission[] all = [About("b", null), About(null, null), About("a", "甲站"), About("b", "乙站"), About(null, null)];

        var dossiers = Dossier.BySubject(all);

        Assert.Equal([[all[0], all[3]], [all[1]], [all[2]], [all[4]]], dossiers.Select(d => d.Submissions.ToArray()));
        Assert.Equal(["乙站", null, "甲站", null], dossiers.Select(d => d.Subject?.Title));
    }

    [Fact]
    public void A_dossier_about_two_subjects_is_the_callers_mistake()
    {
        var thrown = Assert.Throws<ArgumentException>(() => new Dossier(About("a", null), About(null, null), About("b", null)));

        Assert.Contains("'a' and 'b'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_evaluator_needs_the_rubrics_that_it_evaluates()
    {
        const string Outer = "indicators: [{ id: e, title: 评, weight: 100, scale: { evaluation: { rubric: sheet } } }]";
        var rubric = Sheets.ReadRubric(Outer);

        Assert.Throws<RubricException>(() => new RubricEvaluator(rubric));
    }

    [Fact]
    public void An_evaluator_of_a_set_needs_one_rubric_of_it()
    {
        const string Body = "indicators: [{ id: a, title: 甲, weight: 100 }]";
        var rubrics = RubricSet.Create(Sheets.ReadRubric(Body)).GetValueOrThrow();

        var thrown = Assert.Throws<ArgumentException>(() => new RubricEvaluator(rubrics, "other"));

        Assert.Contains("It has: r@1.", thrown.Message, StringComparison.Ordinal);
        Assert.Same(rubrics.Single(), new RubricEvaluator(rubrics, "r@1").Rubric);
    }

    [Fact]
    public void A_submission_that_names_no_rubric_is_of_the_rubric_that_is_scored()
    {
        var submission = Submission.Create(new() { Answers = [new("a", 60)] }).GetValueOrThrow();

        Assert.Equal("60", Sheets.EvaluatorOf("indicators: [{ id: a, title: 甲, weight: 100 }]").Evaluate(submission).Total.Text());
    }

    [Fact]
    public void An_unknown_id_is_the_callers_mistake()
    {
        var result = Sheets.Scored("indicators: [{ id: a, title: 甲, weight: 100 }]", "answers: { a: 1 }");

        Assert.Throws<KeyNotFoundException>(() => result["b"]);
        Assert.Throws<KeyNotFoundException>(() => result.Dimensions["x/y"]);
        Assert.Null(result.Find("b"));
        Assert.Null(result.Dimensions.Find("x/y"));
    }

    private static Submission About(string? id, string? title) =>
        Submission.Create(new() { Subject = id is null ? null : new Subject(id, title) }).GetValueOrThrow();
}
