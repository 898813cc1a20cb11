using Rubric.Engine.Tests.Laws;
using Rubric.Engine.Tests.Published;
using Rubric.Schema;

namespace Rubric.Engine.Tests.WhatIf;

public sealed class WhatIfTests
{
    private const string Rubric = """
        facts: [{ id: veto, title: 否决, type: yes-no, default: no }]
        indicators:
          - { id: g, title: 组, weight: 60, tiers: [{ id: good, title: 好, min: 60% }], indicators: [{ id: a, title: 甲, weight: 40 }, { id: b, title: 乙, weight: 20 }] }
          - { id: c, title: 丙, weight: 40 }
        tiers: [{ id: t1, title: 一, min: 60 }, { id: t0, title: 零 }]
        overrides: [{ id: veto, title: 否决, when: { fact: veto }, set: t0 }]
        """;

    private static readonly Evaluation _result = Sheets.Scored(Rubric, "by: { id: zhang }\nphase: final\nanswers: { a: 10, b: 20, c: 20 }\nnotes: { a: 少 }\nawarded: { c: { points: 22, reason: 复核 } }");

    [Fact]
    public void A_changed_answer_tells_what_it_does_to_indicators_total_and_tier()
    {
        var difference = _result.With(new EvaluationChanges { Answers = [new("a", "30")] });

        Assert.Same(_result, difference.Before);
        Assert.Equal(["g 20 good", "a 20 "], difference.Indicators.Select(i => $"{i.Id} {i.Points} {i.After.SubGrade?.Id}"));
        Assert.Null(difference.Indicators[0].Before.SubGrade);
        Assert.Equal(("20", true), (difference.Total.Text(), difference.ChangesOutcome));
        Assert.Equal(("72", "t1"), (difference.After.Total.Text(), difference.After.Tier!.Id));
    }

    [Fact]
    public void What_is_not_changed_stays_as_it_was()
    {
        var difference = _result.With(new EvaluationChanges());

        Assert.Empty(difference.Indicators);
        Assert.Equal(("0", false), (difference.Total.Text(), difference.ChangesOutcome));
        Assert.Equal(EvaluationText.Of(_result), EvaluationText.Of(difference.After));
        Assert.Equal(("zhang", "final", "少"), (difference.After.Submission!.By!.Value.Id, difference.After.Submission.Phase, difference.After["a"].Note));
    }

    [Fact]
    public void An_answer_that_is_taken_away_leaves_the_evaluation_incomplete()
    {
        var difference = _result.With(new EvaluationChanges { Removed = ["a"] });

        Assert.Equal(EvaluationStatus.Incomplete, difference.After.Status);
        Assert.Equal(["a"], difference.After.Missing);
        Assert.Null(difference.Total);
        Assert.Equal("g", difference.Indicators[0].Id);
        Assert.Null(difference.Indicators[0].Points);
        Assert.True(difference.ChangesOutcome);
        // And can be given again.
        Assert.Equal("52", difference.After.With(new EvaluationChanges { Answers = [new("a", "10")] }).After.Total.Text());
    }

    [Fact]
    public void Facts_and_awards_are_changed_added_and_taken_away()
    {
        var vetoed = _result.With(new EvaluationChanges { Answers = [new("a", "40")], Facts = [new("veto", "yes")] });
        Assert.Equal(("82", "t0", false), (vetoed.After.Total.Text(), vetoed.After.Tier!.Id, vetoed.ChangesOutcome));

        var free = vetoed.After.With(new EvaluationChanges { Removed = ["fact:veto", "award:c"] });
        Assert.Equal(("80", "t1"), (free.After.Total.Text(), free.After.Tier!.Id));
        Assert.Equal(IndicatorState.Scored, free.After["c"].State);

        var awarded = free.After.With(new EvaluationChanges { Awarded = [new Award { Indicator = "b", Points = 1, Reason = "重评" }, new Award { Indicator = "c", Points = 40, Reason = "重评" }] });
        Assert.Equal(["g -19", "b -19", "c 20"], awarded.Indicators.Select(i => $"{i.Id} {i.Points}"));
    }

    [Fact]
    public void A_state_that_changes_without_points_is_told()
    {
        var difference = _result.With(new EvaluationChanges { Awarded = [new Award { Indicator = "a", Points = 10, Reason = "同分" }] });

        Assert.Equal("a 0", Assert.Single(difference.Indicators.Select(i => $"{i.Id} {i.Points}")));
    }

    [Fact]
    public void Other_weights_make_another_rubric_of_the_same_name()
    {
        var difference = _result.With(new EvaluationChanges { Removed = ["award:c"], Weights = [new("g", 70), new("a", 50), new("c", 30)] });

        Assert.Equal("r@1", difference.After.Rubric.ToString());
        Assert.NotEqual(_result.RubricHash, difference.After.RubricHash);
        Assert.Equal("50", difference.After.Total.Text());
        Assert.Equal(70, difference.After["g"].FullMarks);
        // What comes after it is scored with these weights too.
        Assert.Equal(70, difference.After.With(new EvaluationChanges { Answers = [new("a", "49")] }).After["g"].FullMarks);
        Assert.Equal("t1", difference.After.PathTo().Result!.Tier!.Id);
    }

    [Fact]
    public void Weights_of_an_inner_rubric_stay()
    {
        var inner = Sheets.ReadRubric("indicators: [{ id: i, title: 项, weight: 100 }]", "inner");
        var outer = Sheets.ReadRubric("weights: relative\nindicators: [{ id: a, title: 评, weight: 1, scale: { evaluation: { rubric: inner } } }, { id: b, title: 项, weight: 1 }]", "outer");
        var evaluator = new RubricEvaluator(RubricSet.Create(inner, outer).GetValueOrThrow(), "outer");
        var result = evaluator.Evaluate(new Dossier(Sheets.ReadSubmission("answers: { b: 100 }", "outer"), Sheets.ReadSubmission("answers: { i: 20 }", "inner")));

        Assert.Equal("60", result.Total.Text());
        Assert.Equal("40", result.With(new EvaluationChanges { Weights = [new("a", 3)] }).After.Total.Text());
    }

    [Fact]
    public void Changes_that_make_no_rubric_or_no_submission_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => _result.With(null!));
        Assert.Throws<ArgumentException>(() => _result.With(new EvaluationChanges { Weights = [new("x", 1)] }));
        Assert.Equal("RUB3031", Assert.Throws<RubricException>(() => _result.With(new EvaluationChanges { Weights = [new("c", 1)] })).Diagnostics[0].Code.Id);
        Assert.Throws<RubricException>(() => _result.With(new EvaluationChanges { Awarded = [new Award { Indicator = "a", Points = 1, Reason = "" }] }));
        Assert.Throws<RubricException>(() => _result.With(new EvaluationChanges { Answers = [new("a", "1"), new("a", "2")] }));
    }

    [Fact]
    public void Answers_that_do_not_fit_make_the_result_invalid()
    {
        Assert.Equal(EvaluationStatus.Invalid, _result.With(new EvaluationChanges { Answers = [new("a", "41")] }).After.Status);
        Assert.Equal(EvaluationStatus.Invalid, _result.With(new EvaluationChanges { Facts = [new("x", "yes")] }).After.Status);
        var invalid = _result.With(new EvaluationChanges { Answers = [new("x", "1")] }).After;
        Assert.Equal(EvaluationStatus.Invalid, invalid.Status);
        Assert.Equal("52", invalid.With(new EvaluationChanges { Removed = ["x"] }).After.Total.Text());
    }

    [Fact]
    public void A_sheet_that_could_not_be_read_whole_stays_invalid()
    {
        var read = SubmissionReader.Read("submission: 1\nrubric: r\nsubject: s\nanswers: { a: 1, b: 2, c: 3 }\nphrase: final\n");
        var broken = Sheets.EvaluatorOf(Rubric).Evaluate(Assert.Single(read.Value!));

        Assert.Equal(EvaluationStatus.Invalid, broken.Status);
        Assert.Same(broken, broken.With(new EvaluationChanges { Answers = [new("a", "30")] }).After);
    }

    [Fact]
    public void Lists_that_are_not_given_are_empty()
    {
        var changes = new EvaluationChanges { Answers = default, Facts = default, Awarded = default, Removed = default, Weights = default };

        Assert.Empty(_result.With(changes).Indicators);
    }

    [Fact]
    public void A_dossier_without_a_sheet_of_its_own_gets_one()
    {
        var inner = Sheets.ReadRubric("indicators: [{ id: i, title: 项, weight: 100 }]", "inner");
        var outer = Sheets.ReadRubric("unanswered: zero\nindicators: [{ id: a, title: 评, weight: 60, scale: { evaluation: { rubric: inner } } }, { id: b, title: 项, weight: 40 }]", "outer");
        var evaluator = new RubricEvaluator(RubricSet.Create(inner, outer).GetValueOrThrow(), "outer");
        var result = evaluator.Evaluate(new Dossier(Sheets.ReadSubmission("answers: { i: 50 }", "inner")));

        Assert.Null(result.Submission);
        var difference = result.With(new EvaluationChanges { Answers = [new("b", "40")], Awarded = [new Award { Indicator = "a", Points = 60, Reason = "申诉" }] });
        Assert.Equal(("30", "100", "s"), (result.Total.Text(), difference.After.Total.Text(), difference.After.Submission!.Subject!.Value.Id));
        Assert.Equal("30", Assert.Single(difference.Before.AllIndicators.Where(i => i.Id == "a")).Points.Text());
    }

    [Fact]
    public void A_nested_evaluation_is_changed_by_itself()
    {
        var year = PublishedRubrics.ScoreExamples("jinniu-year")["simaqiao"];
        var sheet = year["routine"].Nested[0].Evaluation;
        var leaf = sheet.AllIndicators.First(i => i.Node.Scale is ScoreScale && i.Points?.Sign > 0);

        var difference = sheet.With(new EvaluationChanges { Answers = [new(leaf.Id, "0")] });

        Assert.Equal(EvaluationStatus.Scored, difference.After.Status);
        Assert.Equal(-leaf.Points, difference.Indicators.Single(i => i.Id == leaf.Id).Points);
        Assert.Equal(sheet.Submission!.Phase, difference.After.Submission!.Phase);
        Assert.NotEqual(PathStatus.NotScored, sheet.PathTo(options: new PathOptions { MaxSteps = 5_000 }).Status);
    }

    [Fact]
    public void Only_indicators_of_both_are_compared()
    {
        var other = Sheets.Scored("indicators: [{ id: a, title: 甲, weight: 50 }, { id: z, title: 己, weight: 50 }]", "answers: { a: 10, z: 0 }");

        Assert.Equal(["a"], new EvaluationDifference(_result, other).Indicators.Select(i => i.Id));
        Assert.Throws<ArgumentNullException>(() => new EvaluationDifference(null!, _result));
        Assert.Throws<ArgumentNullException>(() => new EvaluationDifference(_result, null!));
    }

    /// <summary>Nothing of a submission, a dossier or a rubric may be lost on the way.</summary>
    [Property(Arbitrary = [typeof(SampleSeeds)], MaxTest = 200)]
    public void Without_changes_everything_comes_out_as_it_was(SampleSeed seed)
    {
        var result = seed.Sample().Result;
        var weights = result.Rubric.Indicators.Where(i => i.Weight is not null).Select(i => KeyValuePair.Create(i.Id, i.Weight!.Value));

        Assert.Equal(EvaluationText.Of(result), EvaluationText.Of(result.With(new EvaluationChanges()).After));
        Assert.Equal(EvaluationText.Of(result), EvaluationText.Of(result.With(new EvaluationChanges { Weights = [.. weights] }).After));
    }
}
