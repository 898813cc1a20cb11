namespace Rubric.Engine.Tests.Tiering;

/// <summary>When conditions hold (format, section 5), asked through a tier that needs them.</summary>
public sealed class ConditionTests
{
    // A of 40: a1 8 of 10, a2 15 of 30; b 48 of 60. C and its only leaf do not apply.
    private const string Answers = """
        answers: { a1: 8, a2: 15, b: 48, C: n/a, met: [p, q], found: { late: 2 }, open: 否, months: [3, 9], pick: own, extra: 4 }
        facts: { accident: no, veto: yes, falls: 2, kind: public }
        """;

    private const string Rubric = """
        not-applicable: rescale-total
        full-marks: 140
        dimensions: [{ id: aspect, title: 方面, values: [{ id: build, title: 建设 }, { id: run, title: 运行 }, { id: gone, title: 无 }] }]
        facts:
          - { id: accident, title: 事故, type: yes-no }
          - { id: veto, title: 否决, type: yes-no }
          - { id: falls, title: 跌倒, type: number }
          - { id: kind, title: 性质, type: choice, values: [{ id: public, title: 公办 }, { id: private, title: 民办 }] }
          - { id: beds, title: 床位, type: number, default: 30 }
        indicators:
          - id: A
            title: 甲
            weight: 40
            dimensions: { aspect: build }
            tiers: [{ id: good, title: 好, min: 80% }, { id: fair, title: 中, min: 50% }, { id: poor, title: 差 }]
            indicators:
              - { id: a1, title: 甲一, weight: 10, tiers: [{ id: good, title: 好, min: 80% }, { id: poor, title: 差 }] }
              - { id: a2, title: 甲二, weight: 30, tiers: [{ id: good, title: 好, min: 80% }, { id: poor, title: 差, min: 60% }] }
          - { id: b, title: 乙, weight: 60, dimensions: { aspect: run } }
          - id: C
            title: 丙
            weight: 40
            dimensions: { aspect: gone }
            tiers: [{ id: any, title: 有 }]
            indicators: [{ id: c1, title: 丙一, weight: 40 }]
        bonus:
          indicators:
            - { id: met, title: 达, weight: 3, scale: { checklist: { items: [{ id: p, title: 甲, points: 1 }, { id: q, title: 乙, points: 1 }, { id: r, title: 丙, points: 1 }] } } }
            - { id: found, title: 加, weight: 5, scale: { additions: { items: [{ id: late, title: 迟, points: 1 }, { id: lost, title: 失, points: 1 }] } } }
            - { id: open, title: 开, weight: 1, scale: yes-no }
            - { id: months, title: 月, weight: 10, scale: { score: { repeated: mean } } }
            - { id: pick, title: 选, weight: 1, scale: { options: [{ id: own, title: 自有, points: 1 }, { id: rented, title: 租用, points: 0 }] } }
            - { id: extra, title: 额, weight: 5 }
            - { id: blank, title: 空, weight: 5, scale: { options: [{ id: x, title: 甲, points: 5 }, { id: y, title: 乙, points: 0 }] } }
        """;

    [Theory]
    [InlineData("{ indicator: a2, min: 15 }", true)]
    [InlineData("{ indicator: a2, min: 15.01 }", false)]
    [InlineData("{ indicator: a2, above: 15 }", false)]
    [InlineData("{ indicator: a2, above: 14.99 }", true)]
    [InlineData("{ indicator: a2, max: 15 }", true)]
    [InlineData("{ indicator: a2, max: 14 }", false)]
    [InlineData("{ indicator: a2, below: 15 }", false)]
    [InlineData("{ indicator: a2, below: 15.01 }", true)]
    [InlineData("{ indicator: a2, is: 15.0 }", true)]
    [InlineData("{ indicator: a2, is: 14 }", false)]
    [InlineData("{ indicator: a2, min: 50% }", true)]
    [InlineData("{ indicator: a2, above: 50% }", false)]
    [InlineData("{ indicator: a2, max: 50%, min: 15 }", true)]
    [InlineData("{ indicator: a2, min: 15, below: 50% }", false)]
    [InlineData("{ indicator: A, is: 23 }", true)]
    [InlineData("{ indicator: A, is: 57.5% }", true)]
    [InlineData("{ indicator: extra, min: 80% }", true)]
    public void An_indicator_has_points_and_a_rate(string condition, bool held) => AssertHeld(condition, held);

    [Theory]
    [InlineData("{ indicator: total, min: 110 }", true)]
    [InlineData("{ indicator: total, is: 114.4 }", true)]
    [InlineData("{ indicator: total, min: 81.7% }", true)]
    [InlineData("{ indicator: total, min: 81.8% }", false)]
    // 71 of 100 that apply are 99.4 of 140, and the bonus is 2 + 2 + 0 + 6 + 1 + 4: 114.4 of 140.
    public void The_total_is_over_the_full_marks(string condition, bool held) => AssertHeld(condition, held);

    [Theory]
    [InlineData("{ each: level-1, min: 50% }", true)]
    [InlineData("{ each: level-1, min: 60% }", false)]
    [InlineData("{ each: level-2, min: 50% }", true)]
    [InlineData("{ each: leaf, min: 50% }", true)]
    [InlineData("{ each: leaf, above: 50% }", false)]
    [InlineData("{ each: [a1, b], min: 80% }", true)]
    [InlineData("{ each: [a1, a2], min: 80% }", false)]
    [InlineData("{ each: [a1, C, c1], min: 80% }", true)]
    [InlineData("{ each: [C, c1], min: 100% }", true)]
    [InlineData("{ each: [a1, extra], min: 80% }", true)]
    [InlineData("{ each: [A, a1], tier: [good, fair] }", true)]
    [InlineData("{ each: [A, a1, a2], tier: [good, fair, poor] }", false)]
    public void Each_passes_over_what_does_not_apply_and_over_nothing_it_holds(string condition, bool held) => AssertHeld(condition, held);

    [Theory]
    [InlineData("{ indicator: C, min: 0 }")]
    [InlineData("{ indicator: c1, max: 100% }")]
    [InlineData("{ indicator: C, tier: [any] }")]
    [InlineData("{ dimension: aspect/gone, max: 100% }")]
    [InlineData("{ answer: c1, min: 0 }")]
    public void A_condition_on_something_not_applicable_does_not_hold(string condition) => AssertHeld(condition, false);

    [Theory]
    [InlineData("{ dimension: aspect/build, is: 23 }", true)]
    [InlineData("{ dimension: aspect/run, min: 80% }", true)]
    [InlineData("{ dimension: aspect/run, above: 80% }", false)]
    public void A_dimension_value_has_points_and_a_rate(string condition, bool held) => AssertHeld(condition, held);

    [Theory]
    [InlineData("{ indicator: a1, tier: good }", true)]
    [InlineData("{ indicator: a1, tier: [poor] }", false)]
    [InlineData("{ indicator: A, tier: [fair, poor] }", true)]
    [InlineData("{ indicator: a2, tier: [good, poor] }", false)]
    [InlineData("{ indicator: A, tier: [fair], min: 60% }", false)]
    public void An_indicator_has_the_sub_grade_that_it_got(string condition, bool held) => AssertHeld(condition, held);

    [Theory]
    [InlineData("{ answer: pick, in: [own, rented] }", true)]
    [InlineData("{ answer: pick, in: rented }", false)]
    [InlineData("{ answer: met, in: [q, r] }", true)]
    [InlineData("{ answer: met, in: [r] }", false)]
    [InlineData("{ answer: found, in: [late] }", true)]
    [InlineData("{ answer: found, in: [lost] }", false)]
    [InlineData("{ answer: open, in: [no] }", true)]
    [InlineData("{ answer: open, in: [是] }", false)]
    [InlineData("{ answer: a2, min: 15 }", true)]
    [InlineData("{ answer: a2, above: 15 }", false)]
    [InlineData("{ answer: months, min: 9 }", true)]
    [InlineData("{ answer: months, min: 4, max: 8 }", false)]
    [InlineData("{ answer: blank, in: [x, y] }", false)]
    public void An_answer_is_looked_at_as_it_was_given(string condition, bool held) => AssertHeld(condition, held);

    [Theory]
    [InlineData("{ fact: veto }", true)]
    [InlineData("{ fact: accident }", false)]
    [InlineData("{ fact: falls, min: 2, below: 3 }", true)]
    [InlineData("{ fact: falls, is: 3 }", false)]
    [InlineData("{ fact: beds, is: 30 }", true)]
    [InlineData("{ fact: kind, in: [public] }", true)]
    [InlineData("{ fact: kind, in: private }", false)]
    public void A_fact_is_yes_or_a_number_or_one_of_its_choices(string condition, bool held) => AssertHeld(condition, held);

    [Theory]
    [InlineData("{ count: { each: leaf, min: 80% }, is: 2 }", true)]
    [InlineData("{ count: { each: leaf, below: 80% }, max: 1 }", true)]
    [InlineData("{ count: { each: [a1, b, c1], min: 80% }, min: 3 }", false)]
    [InlineData("{ count: { each: [A, a1, a2], tier: [good, fair] }, above: 1, below: 3 }", true)]
    [InlineData("{ count: { each: [C], min: 0 }, is: 0 }", true)]
    public void Count_tells_how_many_of_a_set_meet_a_condition(string condition, bool held) => AssertHeld(condition, held);

    [Theory]
    [InlineData("{ all: [{ fact: veto }, { indicator: a1, min: 8 }] }", true)]
    [InlineData("{ all: [{ fact: veto }, { fact: accident }] }", false)]
    [InlineData("{ any: [{ fact: veto }, { fact: accident }] }", true)]
    [InlineData("{ any: [{ fact: accident }, { indicator: C, min: 0 }] }", false)]
    [InlineData("{ not: { fact: accident } }", true)]
    [InlineData("{ not: { indicator: C, min: 0 } }", true)]
    [InlineData("{ not: { all: [{ fact: veto }, { fact: accident }] } }", true)]
    [InlineData("{ at-least: 2, of: [{ fact: veto }, { fact: accident }, { indicator: a1, min: 8 }] }", true)]
    [InlineData("{ at-least: 3, of: [{ fact: veto }, { fact: accident }, { indicator: a1, min: 8 }] }", false)]
    [InlineData("[{ fact: veto }, { indicator: a1, min: 8 }]", true)]
    [InlineData("[{ fact: veto }, { fact: accident }]", false)]
    public void Conditions_are_made_of_others(string condition, bool held) => AssertHeld(condition, held);

    [Fact]
    public void A_check_tells_what_was_needed_what_was_there_and_whether_it_held()
    {
        var result = Ask("[{ each: [a1, a2, C], min: 60% }, { answer: pick, in: [rented] }, { fact: falls, max: 3 }]");

        var conditions = result.TierChecks[0].Conditions;
        Assert.Equal([false, false, true], conditions.Select(c => c.Held));
        Assert.Equal([("a1", "0.8", true), ("a2", "0.5", false)],
            conditions[0].Parts.Select(p => (p.Id, p.Bounds[0].Lowest.Text(), p.Bounds[0].Held!.Value)));
        Assert.Equal("60%", conditions[0].Parts[0].Bounds[0].Needed.ToString());
        Assert.Equal(("pick", "rented", "own"), (conditions[1].Id, conditions[1].Needed.Single(), conditions[1].There.Single()));
        Assert.Equal(("falls", "2", "2"), (conditions[2].Id, conditions[2].Bounds[0].Lowest.Text(), conditions[2].Bounds[0].Highest.Text()));
        Assert.False(Ask("{ indicator: C, min: 1% }").TierChecks[0].Conditions[0].Applies);
    }

    private static void AssertHeld(string condition, bool held)
    {
        var result = Ask(condition);

        Assert.Equal(held ? "asked" : "other", result.Tier?.Id);
        Assert.Equal(held, result.TierChecks[0].Held);
    }

    private static Evaluation Ask(string condition) =>
        Sheets.Scored(Rubric + $"\ntiers: [{{ id: asked, title: 问, require: {condition} }}, {{ id: other, title: 否 }}]\n", Answers);
}
