using Rubric.Engine.Tests.Published;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Paths;

/// <summary>Where there is no path, and why; how long is looked for one.</summary>
public sealed class PathStatusTests
{
    private const string Rubric = """
        facts:
          - { id: accident, title: 事故, type: yes-no, default: no }
          - { id: late, title: 迟报, type: yes-no, default: no }
          - { id: kind, title: 性质, type: choice, values: [{ id: public, title: 公办 }, { id: private, title: 民办 }], default: public }
        indicators:
          - { id: a, title: 甲, weight: 60 }
          - { id: b, title: 乙, weight: 40 }
        tiers:
          - { id: t5, title: 五, min: 90, require: [{ indicator: b, min: 80% }, { fact: kind, in: [public] }] }
          - { id: t4, title: 四, min: 75 }
          - { id: t3, title: 三 }
          - { id: t0, title: 不评, ranked: false }
        overrides:
          - { id: too-new, title: 不足一年, before-scoring: true, when: { fact: accident }, exclude: true }
          - { id: late, title: 迟报封顶, when: { fact: late }, cap: t4 }
          - { id: fine, title: 不低于三, when: { fact: late }, floor: t3 }
        """;

    [Fact]
    public void Conditions_and_bounds_that_cannot_hold_are_told_as_they_would_be_found()
    {
        var path = Score("a: 50, b: 20", "kind: private").PathTo("t5", new PathOptions { Fixed = ["b"] });

        Assert.Equal(PathStatus.NotReachable, path.Status);
        Assert.Equal("90", Assert.Single(path.BoundObstacles).Needed.ToString());
        Assert.Equal("80", path.BoundObstacles[0].Highest.Text());
        Assert.Equal(["b", "kind"], path.Obstacles.Select(o => o.Id));
        Assert.Equal("0.5", path.Obstacles[0].Bounds[0].Highest.Text());
        Assert.Equal(["private"], path.Obstacles[1].There);
        Assert.Empty(path.OverrideObstacles);
        Assert.Empty(path.Missing);
        Assert.Empty(path.Steps);
        Assert.Null(path.Result);
        Assert.False(path.IsProvenMinimal);
    }

    [Fact]
    public void A_cap_below_the_tier_is_told_and_one_that_does_no_harm_is_not()
    {
        var late = Score("a: 50, b: 20", "late: yes");

        Assert.Equal(["late"], late.PathTo("t5").OverrideObstacles.Select(o => o.Override.Id));
        Assert.Empty(late.PathTo("t5").BoundObstacles);
        Assert.Equal(PathStatus.Found, late.PathTo("t4").Status);
        Assert.Empty(late.PathTo("t4", new PathOptions { Fixed = ["a", "b"] }).OverrideObstacles);
    }

    [Fact]
    public void What_ends_everything_before_scoring_is_told()
    {
        var excluded = Score("a: 50, b: 20", "accident: yes");

        Assert.Equal(EvaluationStatus.Excluded, excluded.Status);
        var path = excluded.PathTo();
        Assert.Equal((PathStatus.NotReachable, "t3"), (path.Status, path.Target!.Id));
        Assert.Equal(["too-new"], path.OverrideObstacles.Select(o => o.Override.Id));
        Assert.Equal("accident: no", Text(excluded.PathTo(options: new PathOptions { ChangeableFacts = ["accident"] })));
    }

    [Theory]
    [InlineData("set: t3", true)]
    [InlineData("set: t5", false)]
    [InlineData("cap: t3", true)]
    [InlineData("lower: 1", true)]
    [InlineData("raise: 1", false)]
    [InlineData("exclude: true", true)]
    [InlineData("total: 10", true)]
    [InlineData("total: 95", false)]
    public void An_override_that_always_fires_is_an_obstacle_where_it_leads_away(string effect, bool isObstacle)
    {
        string rubric = $"indicators: [{{ id: a, title: 甲, weight: 100 }}]\ntiers: [{{ id: t5, title: 五, min: 90 }}, {{ id: t4, title: 四, min: 50 }}, {{ id: t3, title: 三 }}]\noverrides: [{{ id: o, title: 调, when: {{ indicator: a, min: 0 }}, {effect} }}]";
        var path = Sheets.EvaluatorOf(rubric).Evaluate(Sheets.ReadSubmission("answers: { a: 40 }")).PathTo("t5");

        if (isObstacle)
        {
            Assert.Equal((PathStatus.NotReachable, "o"), (path.Status, Assert.Single(path.OverrideObstacles).Override.Id));
        }
        else
        {
            Assert.NotEqual(PathStatus.NotReachable, path.Status);
        }
    }

    [Fact]
    public void An_unranked_tier_is_neither_capped_nor_lowered()
    {
        const string rubric = """
            indicators: [{ id: a, title: 甲, weight: 100 }]
            tiers: [{ id: apart, title: 单列, ranked: false, min: 110 }, { id: t4, title: 四, min: 50 }, { id: t3, title: 三 }]
            overrides: [{ id: cap, title: 封顶, when: { indicator: a, min: 0 }, cap: t3 }, { id: less, title: 降级, when: { indicator: a, min: 0 }, lower: 1 }]
            """;

        var path = Sheets.Scored(rubric, "answers: { a: 40 }").PathTo("apart");

        Assert.Empty(path.OverrideObstacles);
        Assert.Equal("100", Assert.Single(path.BoundObstacles).Highest.Text());
    }

    [Fact]
    public void Conditions_that_exclude_each_other_are_found_out_by_the_search()
    {
        const string rubric = """
            indicators: [{ id: a, title: 甲, weight: 60, scale: { score: { step: 20 } } }, { id: b, title: 乙, weight: 40, scale: { score: { step: 20 } } }]
            tiers: [{ id: odd, title: 单, require: { indicator: total, is: 50 } }, { id: rest, title: 其余 }]
            """;

        var path = Sheets.Scored(rubric, "answers: { a: 20, b: 0 }").PathTo();

        Assert.Equal(PathStatus.NotReachable, path.Status);
        Assert.Empty(path.Obstacles);
        Assert.Empty(path.BoundObstacles);
    }

    [Theory]
    [InlineData("answers: { a: 50 }")]
    [InlineData("answers: { a: 50, b: 41 }")]
    public void From_what_is_not_scored_there_is_no_path(string submission)
    {
        var path = Sheets.Score(Rubric, submission).PathTo();

        Assert.Equal(PathStatus.NotScored, path.Status);
        Assert.Equal(0, path.StepsSpent);
    }

    [Fact]
    public void A_subject_to_whom_nothing_applies_gets_no_tier_but_by_a_fact()
    {
        const string rubric = """
            not-applicable: rescale-parent
            facts: [{ id: known, title: 已认定, type: yes-no, default: no }]
            indicators: [{ id: a, title: 甲, weight: 100 }]
            tiers: [{ id: t1, title: 一, min: 10 }, { id: t0, title: 零 }]
            overrides: [{ id: as-known, title: 认定, before-scoring: true, when: { fact: known }, set: t1 }]
            """;
        var nothing = Sheets.Score(rubric, "answers: { a: n/a }");

        Assert.Equal(EvaluationStatus.Excluded, nothing.Status);
        Assert.Equal(PathStatus.NotReachable, nothing.PathTo("t1").Status);
        var path = nothing.PathTo("t1", new PathOptions { ChangeableFacts = ["known"] });
        Assert.Equal("known: yes", Text(path));
        Assert.Equal(EvaluationStatus.Decided, path.Result!.Status);
    }

    [Fact]
    public void Where_answers_are_missing_behind_a_decision_they_are_told()
    {
        const string rubric = """
            facts: [{ id: veto, title: 否决, type: yes-no, default: no }, { id: falls, title: 跌倒, type: number }]
            indicators: [{ id: a, title: 甲, weight: 60 }, { id: b, title: 乙, weight: 40 }]
            tiers: [{ id: t1, title: 一, min: 10, require: { fact: falls, max: 3 } }, { id: t0, title: 零 }]
            overrides: [{ id: veto, title: 否决, before-scoring: true, when: { fact: veto }, set: t0 }]
            """;
        var decided = Sheets.Score(rubric, "answers: { a: 50 }\nfacts: { veto: yes }");
        var complete = Sheets.Score(rubric, "answers: { a: 50, b: 0 }\nfacts: { veto: yes }");
        var options = new PathOptions { ChangeableFacts = ["veto"] };

        Assert.Equal(EvaluationStatus.Decided, decided.Status);
        Assert.Equal(["b", "fact:falls"], decided.PathTo(options: options).Missing);
        Assert.Equal(["fact:falls"], complete.PathTo(options: options).Missing);
        // A fact that may be changed may also be given.
        Assert.Equal("veto: no, falls: 3", Text(complete.PathTo(options: new PathOptions { ChangeableFacts = ["veto", "falls"] })));
    }

    [Fact]
    public void A_smaller_budget_gives_an_unproven_path_or_none_never_a_wrong_one()
    {
        var evaluations = PublishedRubrics.Examples("jinniu-station").SelectMany(PublishedRubrics.ReadSubmissions)
            .Select(new RubricEvaluator(PublishedRubrics.All, "jinniu-station").Evaluate)
            .Where(e => e.Status == EvaluationStatus.Scored && e.PathTo(options: new PathOptions { MaxSteps = 1 }).Target is not null)
            .Take(3);
        foreach (var evaluation in evaluations)
        {
            var full = evaluation.PathTo();
            Assert.True(full.IsProvenMinimal);
            foreach (long steps in (long[])[1, 50, 200, 1_000, 5_000])
            {
                var path = evaluation.PathTo(options: new PathOptions { MaxSteps = steps });
                Assert.True(path.Status is PathStatus.Found or PathStatus.NotDecided);
                Assert.False(path.IsProvenMinimal && path.StepsSpent >= steps);
                Assert.True(path.Status != PathStatus.Found || path.Cost >= full.Cost);
                Assert.True(path.StepsSpent < steps + 1_000, $"{path.StepsSpent} steps of {steps}.");
            }
        }
    }

    [Fact]
    public void What_the_search_cannot_go_through_it_does_not_claim_to_have()
    {
        // 17 items of 1, 2, 4, … points each: every set of them has points of its own.
        string items = string.Join(", ", Enumerable.Range(0, 17).Select(i => $"{{ id: i{i}, title: 项, points: {1 << i} }}"));
        string rubric = $"full-marks: 131071\nindicators: [{{ id: a, title: 甲, weight: 131071, scale: {{ checklist: {{ items: [{items}] }} }} }}]\ntiers: [{{ id: best, title: 满, min: 131071 }}, {{ id: some, title: 中, min: 70000 }}, {{ id: odd, title: 单, require: {{ indicator: total, is: 65521 }} }}, {{ id: rest, title: 余 }}]";
        var result = Sheets.Scored(rubric, "answers: { a: none }");

        Assert.Equal(PathStatus.Found, result.PathTo("best").Status);
        var path = result.PathTo("some");
        Assert.True(path.Result!.Total >= 70000);
        Assert.False(path.IsProvenMinimal);
        Assert.NotEqual(PathStatus.NotReachable, result.PathTo("odd").Status);
    }

    [Fact]
    public void Of_countless_events_a_few_hundred_and_the_last_that_counts_are_looked_at()
    {
        const string rubric = """
            indicators: [{ id: a, title: 甲, weight: 100, scale: { additions: { items: [{ id: x, title: 活动, points: 0.1 }] } } }]
            tiers: [{ id: full, title: 满, min: 100 }, { id: some, title: 中, min: 15 }, { id: rest, title: 余 }]
            """;
        var result = Sheets.Scored(rubric, "answers: { a: { x: 7 } }");

        Assert.Equal("x: 150", Assert.Single(result.PathTo("some").Steps).To!.Entries.Select(e => $"{e.Key}: {e.Value}").Single());
        Assert.Equal("{ x: 1000 }", Assert.Single(result.PathTo("full").Steps).To!.ToString());
        Assert.False(result.PathTo("some").IsProvenMinimal);
        // An answer that is beyond the last one that counts.
        Assert.Equal("{ x: 5 }", Assert.Single(Sheets.Scored(rubric.Replace("min: 15", "max: 0.5, ranked: false", StringComparison.Ordinal), "answers: { a: { x: 3000 } }")
            .PathTo("some", new PathOptions { MayLower = true }).Steps).To!.ToString());
    }

    [Fact]
    public void Numbers_too_far_apart_for_their_step_are_not_proven()
    {
        const string rubric = """
            indicators: [{ id: a, title: 甲, weight: 100, scale: { curve: { unit: 元, through: [[0, 0], [1000000000, 100]] } } }]
            tiers: [{ id: good, title: 好, min: 80 }, { id: rest, title: 余 }]
            """;
        var result = Sheets.Scored(rubric, "answers: { a: 0 }");

        Assert.Equal((PathStatus.Found, false), (result.PathTo().Status, result.PathTo().IsProvenMinimal));
        var path = result.PathTo(options: new PathOptions { Step = 1000 });
        Assert.Equal(("800000000", true), (Assert.Single(path.Steps).To!.ToString(), path.IsProvenMinimal));
    }

    private static Evaluation Score(string answers, string facts) => Sheets.Score(Rubric, $"answers: {{ {answers} }}\nfacts: {{ {facts} }}");

    private static string Text(TierPath path) => string.Join(", ", path.Steps.Select(s => $"{s.Id}: {s.To}"));
}
