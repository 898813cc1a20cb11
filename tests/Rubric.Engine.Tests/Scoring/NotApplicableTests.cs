namespace Rubric.Engine.Tests.Scoring;

/// <summary>What becomes of indicators that do not apply (format, section 7).</summary>
public sealed class NotApplicableTests
{
    /// <summary>A of 40 = a1 10 + a2 30; B of 60 = b1 20 + C 40 (c1 10 + c2 30).</summary>
    private static string Tree(string rubric = "", string a = "", string b = "", string c = "", string c1 = "") => $$"""
        {{(rubric.Length == 0 ? "" : "not-applicable: " + rubric)}}
        indicators:
          - id: A
            title: 甲
            weight: 40
            {{(a.Length == 0 ? "" : "not-applicable: " + a)}}
            indicators:
              - { id: a1, title: 甲一, weight: 10 }
              - { id: a2, title: 甲二, weight: 30 }
          - id: B
            title: 乙
            weight: 60
            {{(b.Length == 0 ? "" : "not-applicable: " + b)}}
            indicators:
              - { id: b1, title: 乙一, weight: 20 }
              - id: C
                title: 丙
                weight: 40
                {{(c.Length == 0 ? "" : "not-applicable: " + c)}}
                indicators:
                  - { id: c1, title: 丙一, weight: 10 {{(c1.Length == 0 ? "" : ", not-applicable: " + c1)}} }
                  - { id: c2, title: 丙二, weight: 30 }
        """;

    [Fact]
    public void A_not_applicable_indicator_leaves_both_sums()
    {
        var result = Sheets.Scored(Tree("rescale-total"), "answers: { a1: 8, a2: n/a, b1: 10, c1: 10, c2: 20 }");

        // 8 + 10 + 30 = 48 of 70 that apply; 48 × 100 / 70.
        Assert.Equal("480/7", result.Total.Text());
        Assert.Equal(("8", "10", "0.8"), (result.PointsOf("A"), result["A"].ApplicableFullMarks.Text(), result["A"].Rate.Text()));
        Assert.Equal("40", result["A"].FullMarks.Text());
    }

    [Fact]
    public void Rescaled_within_its_parent_the_group_has_its_full_marks()
    {
        var result = Sheets.Scored(Tree("rescale-parent"), "answers: { a1: 8, a2: n/a, b1: 10, c1: 10, c2: 20 }");

        // 8 × 40 / 10 = 32; 10 + 30; nothing is left to rescale at the root.
        Assert.Equal(("32", "40"), (result.PointsOf("A"), result["A"].ApplicableFullMarks.Text()));
        Assert.Equal("72", result.Total.Text());
    }

    [Fact]
    public void A_nested_group_is_rescaled_before_its_parent()
    {
        var result = Sheets.Scored(Tree("rescale-parent"), "answers: { a1: 8, a2: 22, b1: n/a, c1: n/a, c2: 15 }");

        // C: 15 × 40 / 30 = 20 of 40; B: 20 × 60 / 40 = 30; 30 + 30.
        Assert.Equal(("20", "30", "60"), (result.PointsOf("C"), result.PointsOf("B"), result.Total.Text()));
    }

    [Fact]
    public void Zero_counts_as_applicable()
    {
        var result = Sheets.Scored(Tree("zero"), "answers: { a1: 8, a2: n/a, b1: 10, c1: 10, c2: 20 }");

        Assert.Equal((IndicatorState.NotApplicable, "0", "30"), (result["a2"].State, result.PointsOf("a2"), result["a2"].ApplicableFullMarks.Text()));
        Assert.Equal("48", result.Total.Text());
    }

    [Fact]
    public void Full_earns_the_full_marks()
    {
        var result = Sheets.Scored(Tree("full"), "answers: { a1: 8, a2: n/a, b1: 10, c1: 10, c2: 20 }");

        Assert.Equal((IndicatorState.NotApplicable, "30", "1"), (result["a2"].State, result.PointsOf("a2"), result["a2"].Rate.Text()));
        Assert.Equal("78", result.Total.Text());
    }

    [Fact]
    public void A_leaf_follows_its_own_key_before_the_nearest_group_above()
    {
        var result = Sheets.Scored(Tree("full", b: "zero", c: "zero", c1: "full"), "answers: { a1: n/a, a2: 30, b1: n/a, c1: n/a, c2: n/a }");

        // a1 full by the rubric, b1 and c2 zero by their groups, c1 full by itself.
        Assert.Equal(("10", "0", "10", "0"), (result.PointsOf("a1"), result.PointsOf("b1"), result.PointsOf("c1"), result.PointsOf("c2")));
        Assert.Equal("50", result.Total.Text());
    }

    [Fact]
    public void An_emptied_group_follows_the_group_above_it_not_its_own_key()
    {
        // C's leaves leave C's sums; C itself, emptied, is full by B's key.
        var result = Sheets.Scored(Tree("rescale-total", b: "full", c: "rescale-parent"), "answers: { a1: 0, a2: 0, b1: 5, c1: n/a, c2: n/a }");

        Assert.Equal((IndicatorState.NotApplicable, "40"), (result["C"].State, result.PointsOf("C")));
        Assert.Equal(("45", "45"), (result.PointsOf("B"), result.Total.Text()));
        Assert.Contains(new Contribution(ContributionKind.FullGroup, "C", 40), result.Contributions);
    }

    [Fact]
    public void A_group_whose_only_child_counts_as_zero_still_applies()
    {
        // Under B's key the emptied C counts 0 of 40, so B applies although the rubric refuses that B does not.
        const string Rubric = """
            indicators:
              - { id: a, title: 甲, weight: 60 }
              - id: B
                title: 乙
                weight: 40
                not-applicable: zero
                indicators:
                  - id: C
                    title: 丙
                    weight: 40
                    not-applicable: rescale-parent
                    indicators: [{ id: c1, title: 丙一, weight: 40 }]
            """;
        var result = Sheets.Scored(Rubric, "answers: { a: 50, c1: n/a }");

        Assert.Equal(("0", "40"), (result.PointsOf("B"), result["B"].ApplicableFullMarks.Text()));
        Assert.Equal("50", result.Total.Text());
    }

    [Fact]
    public void N_a_as_the_answer_of_a_group_makes_all_its_leaves_not_applicable()
    {
        var result = Sheets.Scored(Tree("rescale-total"), "answers: { a1: 10, a2: 20, B: 不适用 }");

        Assert.All(new[] { "B", "b1", "C", "c1", "c2" }, id => Assert.Equal((IndicatorState.NotApplicable, null), (result[id].State, result[id].Points)));
        Assert.Equal("75", result.Total.Text());
    }

    [Fact]
    public void If_nothing_applies_the_subject_is_excluded_never_0_never_100()
    {
        foreach (string policy in new[] { "rescale-total", "rescale-parent", "zero", "full" })
        {
            var result = Sheets.Score(Tree(policy), "answers: { A: n/a, B: n/a }");

            Assert.Equal((EvaluationStatus.Excluded, null, null), (result.Status, result.Total, result.Tier));
        }
    }

    [Fact]
    public void If_nothing_applies_but_a_fact_is_missing_the_evaluation_is_incomplete()
    {
        const string Rubric = """
            not-applicable: zero
            facts: [{ id: v, title: 事故, type: yes-no }]
            indicators: [{ id: a, title: 甲, weight: 100 }]
            tiers: [{ id: t, title: 级, require: { not: { fact: v } } }, { id: out, title: 否 }]
            overrides: [{ id: veto, title: 否决, before-scoring: true, when: { fact: v }, set: out }]
            """;
        var result = Sheets.Score(Rubric, "answers: { a: n/a }");

        Assert.Equal(EvaluationStatus.Incomplete, result.Status);
        Assert.Equal(["fact:v"], result.Missing);
        // Without a total there is a tier only if the fact decides it.
        Assert.Equal(["out"], result.Reachable.Select(t => t.Id));
        Assert.Empty(Sheets.Score(Rubric, "answers: { a: n/a }\nfacts: { v: no }").Reachable);
    }

    [Fact]
    public void What_a_profile_takes_as_not_written_does_not_keep_a_group_alive()
    {
        // Under the profile B holds b1 alone; once that does not apply B is empty, which the rubric refuses.
        const string Rubric = """
            indicators:
              - { id: a, title: 甲, weight: 60 }
              - id: B
                title: 乙
                weight: 40
                indicators:
                  - { id: b1, title: 乙一, weight: 10, not-applicable: rescale-parent }
                  - id: C
                    title: 丙
                    weight: 30
                    indicators: [{ id: c1, title: 丙一, weight: 30 }]
            profiles: [{ id: p, title: 室, omit: [C], weights: { b1: 40 } }]
            """;
        var found = Assert.Single(Sheets.Score(Rubric, "profile: p\nanswers: { a: 50, b1: n/a }").Problems);

        Assert.Equal("RUB6007", found.Code.Id);
    }

    [Fact]
    public void What_a_profile_takes_as_not_written_does_not_refuse_that_its_group_does_not_apply()
    {
        // C refuses, but under the profile it is as if not written.
        const string Rubric = """
            not-applicable: rescale-total
            indicators:
              - { id: a, title: 甲, weight: 60 }
              - id: B
                title: 乙
                weight: 40
                indicators:
                  - { id: b1, title: 乙一, weight: 10 }
                  - { id: c, title: 丙, weight: 30, not-applicable: refuse }
            profiles: [{ id: p, title: 室, omit: [c], weights: { b1: 40 } }]
            """;
        var result = Sheets.Scored(Rubric, "profile: p\nanswers: { a: 45, B: n/a }");

        Assert.Equal("75", result.Total.Text());
    }

    [Fact]
    public void A_group_below_which_nothing_applies_is_not_applicable_though_nothing_at_all_is()
    {
        var result = Sheets.Score(Tree("full") + "\nbonus: { indicators: [{ id: plus, title: 加分, weight: 5 }] }", "answers: { A: n/a, B: n/a, plus: 3 }");

        Assert.Equal(EvaluationStatus.Excluded, result.Status);
        Assert.All(["A", "a1", "a2", "B", "b1", "C", "c1", "c2"], id => Assert.Equal(IndicatorState.NotApplicable, result[id].State));
        Assert.Equal(IndicatorState.NotScored, result["plus"].State);
    }
}
