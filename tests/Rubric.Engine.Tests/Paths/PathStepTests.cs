using Rubric.Schema;

namespace Rubric.Engine.Tests.Paths;

/// <summary>What a step asks for, in the terms of each scale; and what is left alone.</summary>
public sealed class PathStepTests
{
    private const string Tiers = """
        tiers:
          - { id: good, title: 好, min: 80 }
          - { id: poor, title: 差 }
        """;

    [Theory]
    [InlineData("{ options: [{ id: a, title: 甲, points: 100 }, { id: b, title: 乙, points: 85 }, { id: c, title: 丙, points: 40 }] }", "c", "b")]
    [InlineData("yes-no", "no", "yes")]
    [InlineData("{ yes-no: { full-on: no } }", "yes", "no")]
    [InlineData("{ checklist: { items: [{ id: a, title: 甲, points: 20 }, { id: b, title: 乙, points: 30 }, { id: c, title: 丙, points: 50 }] } }", "[a]", "[a, b, c]")]
    [InlineData("{ checklist: { items: [{ id: a, title: 甲, points: 20 }, { id: b, title: 乙, points: 30 }, { id: c, title: 丙, points: 50 }] } }", "[b]", "[b, c]")]
    [InlineData("{ checklist: { items: [{ id: a, title: 甲 }, { id: b, title: 乙 }, { id: c, title: 丙 }], by-count: { 3: 100, 2: 80 } } }", "[b]", "[a, b]", "[b, c]")]
    [InlineData("{ deductions: { items: [{ id: a, title: 甲, points: 10 }, { id: b, title: 乙, points: 4, limit: 12 }] } }", "{ a: 2, b: 7 }", "{ a: 2 }")]
    [InlineData("{ deductions: { items: [{ id: a, title: 甲, points: 10 }, { id: b, title: 乙, points: 30 }] } }", "{ b: 1 }", "none")]
    [InlineData("{ additions: { items: [{ id: a, title: 甲, points: 15, limit: 60 }, { id: b, title: 乙, points: 40 }] } }", "{ a: 1 }", "{ a: 3, b: 1 }")]
    [InlineData("{ score: { step: 0.5 } }", "79", "80")]
    [InlineData("{ out-of: 105, score: { step: 15 } }", "60", "90")]
    [InlineData("{ score: {} }", "33.335", "80")]
    [InlineData("{ bands: { unit: 件, steps: [{ min: 120, points: 100 }, { above: 60, points: 80 }, { points: 0 }] } }", "12", "60.01")]
    [InlineData("{ bands: { unit: 天, steps: [{ max: 3, points: 100 }, { max: 5, points: 80 }, { points: 0 }] } }", "9", "5")]
    [InlineData("{ bands: { unit: 天, steps: [{ below: 5, points: 100 }, { points: 0 }] } }", "9", "4.99")]
    [InlineData("{ curve: { unit: 人, through: [[0, 0], [50, 100]] } }", "7", "40")]
    [InlineData("{ curve: { unit: 天, through: [[10, 100], [60, 0]] } }", "55", "20")]
    [InlineData("{ ratio: { target: 24 } }", "6", "19.2")]
    [InlineData("{ ratio: { target: 24, better: lower } }", "60", "30")]
    [InlineData("{ ratio: { when-zero: zero } }", "{ actual: 3, target: 7 }", "{ actual: 6, target: 7 }")]
    [InlineData("{ ratio: { when-zero: zero } }", "{ actual: 3.5, target: 7 }", "{ actual: 5.6, target: 7 }")]
    [InlineData("{ score: { repeated: mean } }", "[90, 60, 50, 100]", "[90, 65, 65, 100]")]
    [InlineData("{ score: { repeated: min } }", "[90, 60, 50, 100]", "[90, 80, 80, 100]")]
    [InlineData("{ ratio: { target: 10, repeated: mean } }", "[2, 10, 4]", "[7, 10, 7]")]
    public void A_step_names_the_answer_that_is_needed(string scale, string from, string to, string? other = null)
    {
        var result = Score(scale, from);
        var path = result.PathTo();

        var step = Assert.Single(path.Steps);
        Assert.Equal("i", step.Id);
        Assert.Contains(step.To!.ToString(), new[] { to, other ?? to });
        Assert.Equal(result["i"].Answer, step.From);
        Assert.Equal(result["i"].Points, step.PointsBefore);
        Assert.Equal(path.Result!["i"].Points, step.PointsAfter);
        Assert.Equal(step.PointsAfter - step.PointsBefore, step.Gain);
        Assert.Equal("good", path.Result.Tier!.Id);
        Assert.True(path.IsProvenMinimal);
        Assert.Equal(PathStatus.Found, path.Status);
        Assert.Equal(("1", step.Gain.ToString()), (path.Cost.ToString(), path.Points.ToString()));
    }

    [Theory]
    [InlineData("{ options: [{ id: a, title: 甲, points: 100 }, { id: b, title: 乙, points: 0 }] }", "a", "b")]
    [InlineData("{ score: { step: 5 } }", "80", "30")]
    [InlineData("{ checklist: { items: [{ id: a, title: 甲, points: 30 }, { id: b, title: 乙, points: 70 }] } }", "[a, b]", "[a]")]
    [InlineData("{ deductions: { items: [{ id: a, title: 甲, points: 35 }] } }", "none", "{ a: 2 }")]
    [InlineData("{ additions: { items: [{ id: a, title: 甲, points: 35 }] } }", "{ a: 2 }", "none")]
    [InlineData("{ curve: { unit: 人, through: [[0, 0], [50, 100]] } }", "40", "15")]
    public void An_answer_gets_worse_only_if_it_may(string scale, string from, string to)
    {
        string rubric = $"indicators: [{{ id: i, title: 项, weight: 100, scale: {scale} }}]\ntiers: [{{ id: low, title: 低, max: 30, ranked: false }}, {{ id: high, title: 高 }}]";
        var result = Sheets.Scored(rubric, $"answers: {{ i: {from} }}");

        Assert.Equal(PathStatus.NotReachable, result.PathTo("low").Status);
        var path = result.PathTo("low", new PathOptions { MayLower = true, Step = 5 });
        Assert.Equal(to, Assert.Single(path.Steps).To!.ToString());
        Assert.True(path.Steps[0].Gain.Sign < 0);
        Assert.Equal(-path.Steps[0].Gain, path.Points);
    }

    [Fact]
    public void A_penalty_is_taken_off_less_never_more()
    {
        const string rubric = """
            indicators: [{ id: i, title: 项, weight: 100 }]
            penalties:
              indicators:
                - { id: p, title: 扣, weight: 30, scale: { deductions: { items: [{ id: late, title: 迟报, points: 5 }] } } }
                - { id: q, title: 扣, weight: 30, scale: { options: [{ id: a, title: 重, points: 30 }, { id: b, title: 轻, points: 10 }, { id: c, title: 无, points: 0 }] } }
            """ + "\n" + Tiers;
        var result = Sheets.Scored(rubric, "answers: { i: 100, p: { late: 5 }, q: b }");

        var path = result.PathTo(options: new PathOptions { Order = PathOrder.LeastPoints, Fixed = ["i"] });

        Assert.Equal(["p"], path.Steps.Select(s => s.Id));
        Assert.Equal(("{ late: 2 }", "15", "80"), (path.Steps[0].To!.ToString(), path.Steps[0].Gain.ToString(), path.Result!.Total.Text()));
    }

    [Fact]
    public void The_points_of_an_evaluation_leaf_are_what_its_submissions_have_to_bring()
    {
        var inner = Sheets.ReadRubric("indicators: [{ id: i, title: 项, weight: 100 }]", "inner");
        var outer = Sheets.ReadRubric("rounding: { leaves: 0 }\nindicators: [{ id: a, title: 评, weight: 60, scale: { evaluation: { rubric: inner } } }, { id: b, title: 项, weight: 40 }]\n" + Tiers, "outer");
        var evaluator = new RubricEvaluator(RubricSet.Create(inner, outer).GetValueOrThrow(), "outer");
        var result = evaluator.Evaluate(new Dossier(
            Sheets.ReadSubmission("answers: { b: 35 }", "outer"), Sheets.ReadSubmission("answers: { i: 50 }", "inner"), Sheets.ReadSubmission("answers: { i: 70 }", "inner")));

        var path = result.PathTo(options: new PathOptions { Fixed = ["b"], Step = 0.4m });

        var step = Assert.Single(path.Steps);
        Assert.Null(step.To);
        // 44.8 points, rounded; 44.4 would be rounded to 44.
        Assert.Equal(("a", "36", "45"), (step.Id, step.PointsBefore.ToString(), step.PointsAfter.ToString()));
        Assert.Equal("44.8", Assert.Single(path.Changes.Awarded).Points.ToString());
        Assert.Equal(("80", IndicatorState.Awarded), (path.Result!.Total.Text(), path.Result["a"].State));
    }

    [Fact]
    public void Points_that_submissions_cannot_bring_are_not_asked_for()
    {
        var inner = Sheets.ReadRubric("total-limit: 70\nindicators: [{ id: i, title: 项, weight: 100 }]", "inner");
        var outer = Sheets.ReadRubric("indicators: [{ id: a, title: 评, weight: 100, scale: { evaluation: { rubric: inner } } }]\n" + Tiers, "outer");
        var evaluator = new RubricEvaluator(RubricSet.Create(inner, outer).GetValueOrThrow(), "outer");

        var path = evaluator.Evaluate(new Dossier(Sheets.ReadSubmission("answers: { i: 50 }", "inner"))).PathTo();

        Assert.Equal(PathStatus.NotReachable, path.Status);
        Assert.Equal("70", Assert.Single(path.BoundObstacles).Highest.Text());
    }

    [Fact]
    public void What_was_awarded_does_not_apply_or_is_to_stay_stays()
    {
        const string rubric = """
            not-applicable: zero
            indicators:
              - { id: awarded, title: 评定, weight: 25 }
              - { id: absent, title: 不适用, weight: 25 }
              - { id: group, title: 组, weight: 25, indicators: [{ id: kept, title: 不动, weight: 25 }] }
              - { id: free, title: 可动, weight: 25 }
            tiers: [{ id: t25, title: 一, min: 25 }, { id: t0, title: 零 }]
            """;
        var result = Sheets.Scored(rubric, "answers: { awarded: 0, absent: n/a, kept: 0, free: 0 }\nawarded: { awarded: { points: 1, reason: 复核 } }");

        var path = result.PathTo(options: new PathOptions { Fixed = ["group"] });

        Assert.Equal(("free", "24"), (Assert.Single(path.Steps).Id, path.Points.ToString()));
        Assert.Equal(PathStatus.NotReachable, result.PathTo(options: new PathOptions { Fixed = ["group", "free"] }).Status);
    }

    [Fact]
    public void What_is_not_answered_can_be_answered_where_it_counts_as_zero()
    {
        const string rubric = """
            unanswered: zero
            indicators:
              - { id: a, title: 甲, weight: 50, scale: { deductions: { items: [{ id: x, title: 乙, points: 5 }] } } }
              - { id: b, title: 乙, weight: 50, scale: { bands: { unit: 件, steps: [{ points: 50 }] } } }
            """ + "\n" + Tiers;

        var path = Sheets.Scored(rubric, "answers: { }").PathTo();

        Assert.Equal(["a  none", "b  0"], path.Steps.Select(s => $"{s.Id} {s.From} {s.To}"));
    }

    [Theory]
    [InlineData("type: yes-no", "{ fact: f }", "yes", "no")]
    [InlineData("type: number", "{ fact: f, min: 3 }", "5", "2")]
    [InlineData("type: number", "{ fact: f, above: 0 }", "1", "0")]
    [InlineData("type: number", "{ not: { fact: f, min: 3, below: 4 } }", "5.5", "3.99")]
    [InlineData("type: number", "{ any: [{ fact: f, max: 2.5 }, { fact: f, min: 2.505 }] }", "9", "2.5025")]
    [InlineData("type: choice, values: [{ id: a, title: 甲 }, { id: b, title: 乙 }, { id: c, title: 丙 }]", "{ fact: f, in: [a] }", "a", "b")]
    public void A_fact_changes_only_if_it_may_to_the_nearest_value_that_does(string type, string veto, string from, string to)
    {
        string rubric = $"facts: [{{ id: f, title: 事实, {type} }}]\nindicators: [{{ id: i, title: 项, weight: 100 }}]\n{Tiers}\noverrides: [{{ id: veto, title: 否决, when: {veto}, set: poor }}]";
        var result = Sheets.Scored(rubric, $"answers: {{ i: 90 }}\nfacts: {{ f: {from} }}");

        Assert.Equal("poor", result.Tier!.Id);
        Assert.Equal(PathStatus.NotReachable, result.PathTo().Status);
        var path = result.PathTo(options: new PathOptions { ChangeableFacts = ["f"] });
        var step = Assert.Single(path.Steps);
        Assert.Equal(("f", from, to), (step.Id, step.From!.ToString(), step.To!.ToString()));
        Assert.Equal("f", step.Fact!.Fact.Id);
        Assert.Null(step.Indicator);
        Assert.Equal(("0", "0", "1"), (step.Gain.ToString(), path.Points.ToString(), path.Cost.ToString()));
        Assert.Equal(to, Assert.Single(path.Changes.Facts).Value.ToString());
    }

    [Fact]
    public void A_move_to_equal_points_counts_where_a_condition_tells_the_answers_apart()
    {
        const string rubric = """
            indicators:
              - { id: i, title: 产权, weight: 100, scale: { options: [{ id: rented, title: 租用, points: 100 }, { id: own, title: 自有, points: 100 }] } }
            tiers: [{ id: good, title: 好, require: { answer: i, in: [own] } }, { id: poor, title: 差 }]
            """;

        var path = Sheets.Scored(rubric, "answers: { i: rented }").PathTo();

        Assert.Equal(("own", "0", "1"), (Assert.Single(path.Steps).To!.ToString(), path.Points.ToString(), path.Cost.ToString()));
    }

    [Fact]
    public void A_number_moves_to_equal_points_on_the_other_side_of_a_peak()
    {
        const string rubric = """
            indicators: [{ id: i, title: 室温, weight: 100, scale: { curve: { unit: 度, through: [[10, 0], [20, 100], [30, 0]] } } }]
            tiers: [{ id: good, title: 好, require: { answer: i, max: 18 } }, { id: poor, title: 差 }]
            """;

        var path = Sheets.Scored(rubric, "answers: { i: 25 }").PathTo(options: new PathOptions { Order = PathOrder.LeastPoints });

        Assert.Equal(("15", "0"), (Assert.Single(path.Steps).To!.ToString(), path.Points.ToString()));
    }

    [Fact]
    public void Of_several_entries_each_that_is_worse_is_taken_along_as_far_as_a_condition_asks()
    {
        const string rubric = """
            indicators: [{ id: i, title: 月报, weight: 100, scale: { score: { repeated: max } } }]
            tiers: [{ id: good, title: 好, require: { not: { answer: i, below: 60 } } }, { id: poor, title: 差 }]
            """;

        var path = Sheets.Scored(rubric, "answers: { i: [20, 95, 40, 70] }").PathTo();

        Assert.Equal("[60, 95, 60, 70]", Assert.Single(path.Steps).To!.ToString());
    }

    private static Evaluation Score(string scale, string answer) =>
        Sheets.Scored($"indicators: [{{ id: i, title: 项, weight: 100, scale: {scale} }}]\n{Tiers}", $"answers: {{ i: {answer} }}");
}
