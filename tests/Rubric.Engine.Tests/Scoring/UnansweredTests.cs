namespace Rubric.Engine.Tests.Scoring;

/// <summary>Answers that are missing, and what can still come of the evaluation.</summary>
public sealed class UnansweredTests
{
    [Fact]
    public void Unanswered_may_count_zero()
    {
        const string Rubric = """
            indicators:
              - { id: a, title: 甲, weight: 40 }
              - { id: b, title: 乙, weight: 60, unanswered: zero }
            """;
        var result = Sheets.Scored(Rubric, "answers: { a: 30, b: }");

        Assert.Equal((IndicatorState.Unanswered, "0", "60"), (result["b"].State, result.PointsOf("b"), result["b"].ApplicableFullMarks.Text()));
        Assert.Equal("30", result.Total.Text());
    }

    [Fact]
    public void A_leaf_may_wait_although_the_rubric_counts_zero()
    {
        const string Rubric = """
            unanswered: zero
            indicators:
              - { id: a, title: 甲, weight: 40 }
              - { id: b, title: 乙, weight: 60, unanswered: incomplete }
            """;

        Assert.Equal(["b"], Sheets.Score(Rubric, "answers: {}").Missing);
    }

    [Fact]
    public void What_is_missing_is_listed_in_the_order_of_the_rubric_facts_last()
    {
        const string Rubric = """
            facts:
              - { id: v, title: 事故, type: yes-no }
              - { id: unused, title: 其他, type: yes-no }
              - { id: n, title: 次数, type: number, default: 0 }
            indicators:
              - id: g
                title: 组
                weight: 60
                indicators:
                  - { id: z, title: 一, weight: 30 }
                  - { id: y, title: 二, weight: 30 }
              - { id: a, title: 三, weight: 40 }
            bonus: { indicators: [{ id: extra, title: 加, weight: 5 }] }
            tiers: [{ id: t, title: 级, require: [{ not: { fact: v } }, { fact: n, max: 3 }] }]
            """;
        var result = Sheets.Score(Rubric, "answers: { y: 20 }");

        Assert.Equal(["z", "a", "fact:v"], result.Missing);
        Assert.Equal((IndicatorState.Unanswered, null), (result["g"].State, result["g"].Points));
        Assert.Equal((IndicatorState.Scored, "20"), (result["y"].State, result.PointsOf("y")));
    }

    [Fact]
    public void Bounds_take_every_scale_at_its_worst_and_at_its_best()
    {
        const string Rubric = """
            full-marks: 70
            indicators:
              - { id: score, title: 分, weight: 10 }
              - { id: option, title: 选, weight: 10, scale: { options: [{ id: a, title: 甲, points: 10 }, { id: b, title: 乙, points: 3 }] } }
              - { id: band, title: 档, weight: 10, scale: { bands: { steps: [{ min: 1, points: 10 }, { points: 2 }] } } }
              - { id: curve, title: 线, weight: 10, scale: { curve: { through: [[0, 10], [5, 1]] } } }
              - { id: fault, title: 扣, weight: 10, scale: { deductions: { items: [{ id: l, title: 迟, points: 1, limit: 4 }] } } }
              - { id: sum, title: 和, weight: 10, scale: { bands: { repeated: sum, steps: [{ min: 1, points: 2 }, { points: 1 }] } } }
              - { id: count, title: 核, weight: 10, scale: { checklist: { items: [{ id: l, title: 一 }], by-count: { 0: 5, 1: 10 } } } }
            """;
        var result = Sheets.Score(Rubric, "answers: {}");

        // 0 + 3 + 2 + 1 + 6 + 1 + 5; all of them at their best.
        Assert.Equal((EvaluationStatus.Incomplete, "18", "70"), (result.Status, result.Lowest.Text(), result.Highest.Text()));
    }

    [Fact]
    public void Bounds_are_rounded_as_the_total_is()
    {
        const string Rubric = """
            rounding: { total: 0 }
            indicators:
              - { id: a, title: 甲, weight: 33.5 }
              - { id: b, title: 乙, weight: 66.5 }
            """;
        var result = Sheets.Score(Rubric, "answers: { a: 20.5 }");

        Assert.Equal(("21", "87"), (result.Lowest.Text(), result.Highest.Text()));
    }

    [Fact]
    public void An_open_override_of_the_total_widens_the_bounds_and_a_certain_one_replaces_them()
    {
        const string Rubric = """
            facts: [{ id: v, title: 造假, type: yes-no }]
            indicators:
              - { id: a, title: 甲, weight: 40 }
              - { id: b, title: 乙, weight: 60 }
            tiers: [{ id: hi, title: 高, min: 80 }, { id: mid, title: 中, min: 30 }, { id: lo, title: 低 }]
            overrides: [{ id: zero, title: 归零, when: { fact: v }, total: 0 }]
            """;
        var open = Sheets.Score(Rubric, "answers: { a: 40 }");
        var certain = Sheets.Score(Rubric, "answers: { a: 40 }\nfacts: { v: yes }");

        Assert.Equal(("0", "100"), (open.Lowest.Text(), open.Highest.Text()));
        Assert.Equal(["hi", "mid", "lo"], open.Reachable.Select(t => t.Id));
        Assert.Equal(("0", "0"), (certain.Lowest.Text(), certain.Highest.Text()));
        Assert.Equal(["lo"], certain.Reachable.Select(t => t.Id));
        Assert.Empty(certain.FiredOverrides);
    }

    [Fact]
    public void The_walk_from_the_top_ends_at_the_first_certain_tier()
    {
        const string Rubric = """
            indicators:
              - { id: a, title: 甲, weight: 40 }
              - { id: b, title: 乙, weight: 60 }
            tiers: [{ id: t90, title: 甲, min: 90 }, { id: t60, title: 乙, min: 60 }, { id: t30, title: 丙, min: 30 }, { id: t0, title: 丁 }]
            """;
        var result = Sheets.Score(Rubric, "answers: { a: 28 }");

        // 28 to 88: not 90, perhaps 60 or 30, else the last.
        Assert.Equal(["t60", "t30", "t0"], result.Reachable.Select(t => t.Id));
        Assert.Equal(["t60", "t30"], Sheets.Score(Rubric, "answers: { a: 29.99 }").Reachable.Where(t => t.Id != "t0").Select(t => t.Id));
        Assert.Equal([false, null, null, true], result.TierChecks.Select(c => c.Held));
    }

    [Fact]
    public void Overrides_map_what_is_reachable_and_open_ones_add_to_it()
    {
        const string Rubric = """
            facts: [{ id: v, title: 否决, type: yes-no }, { id: c, title: 投诉, type: yes-no }]
            indicators: [{ id: a, title: 甲, weight: 100 }]
            tiers: [{ id: t3, title: 三, min: 80 }, { id: t2, title: 二, min: 40 }, { id: t1, title: 一 }, { id: out, title: 否, ranked: false }]
            overrides:
              - { id: cap, title: 封顶, when: { fact: c }, cap: t2 }
              - { id: veto, title: 否决, when: { fact: v }, set: out }
            """;
        // Complaint known: three and two become two, one stays; the veto is open and adds its tier. An unranked tier below the end is not reached by points.
        Assert.Equal(["t2", "t1", "out"], Sheets.Score(Rubric, "facts: { c: yes }").Reachable.Select(t => t.Id));
        Assert.Equal(["out"], Sheets.Score(Rubric, "facts: { c: no, v: yes }").Reachable.Select(t => t.Id));
        Assert.Equal(["t3", "t2", "out"], Sheets.Score(Rubric, "answers: { a: 90 }").Reachable.Select(t => t.Id));
    }

    [Fact]
    public void What_would_be_decided_before_scoring_can_still_be_reached()
    {
        // Whether the elder is in a coma is not known; if so, the grade is decided whatever the answers.
        const string Rubric = """
            facts: [{ id: coma, title: 昏迷, type: yes-no }]
            indicators: [{ id: a, title: 甲, weight: 100 }]
            tiers: [{ id: able, title: 能力完好, min: 90 }, { id: less, title: 轻度失能, min: 50 }, { id: total, title: 完全失能 }]
            overrides: [{ id: coma, title: 昏迷, before-scoring: true, when: { fact: coma }, set: total }]
            """;
        var open = Sheets.Score(Rubric, "answers: { a: 95 }");

        Assert.Equal(["fact:coma"], open.Missing);
        Assert.Equal(["able", "total"], open.Reachable.Select(t => t.Id));
        Assert.Equal("total", Sheets.Score(Rubric, "answers: { a: 95 }\nfacts: { coma: yes }").Tier?.Id);
        Assert.Equal(["able", "less", "total"], Sheets.Score(Rubric, "answers: {}\nfacts: { coma: no }").Reachable.Select(t => t.Id));
    }

    [Fact]
    public void Informational_leaves_are_never_missing_and_never_scored()
    {
        const string Rubric = """
            indicators:
              - { id: a, title: 甲, weight: 100 }
              - { id: i, title: 记录, informational: true }
            tiers: [{ id: t, title: 级, require: { answer: i, min: 250 } }, { id: u, title: 次 }]
            """;
        var without = Sheets.Scored(Rubric, "answers: { a: 70 }");
        var with = Sheets.Scored(Rubric, "answers: { a: 70, i: 300 }");

        Assert.Equal((IndicatorState.Informational, null, null), (without["i"].State, without["i"].Points, without["i"].FullMarks));
        Assert.Equal(("u", "t"), (without.Tier?.Id, with.Tier?.Id));
        Assert.Equal("70", with.Total.Text());
        Assert.Equal("u", Sheets.Scored(Rubric, "answers: { a: 70, i: n/a }").Tier?.Id);
    }
}
