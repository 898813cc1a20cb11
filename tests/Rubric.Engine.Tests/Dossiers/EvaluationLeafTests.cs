using Rubric.Schema;

namespace Rubric.Engine.Tests.Dossiers;

/// <summary>Leaves whose points come from scoring other submissions (format, section 8).</summary>
public sealed class EvaluationLeafTests
{
    /// <summary>Five sheets whose rates are 20, 40, 50, 80 and 90 per cent.</summary>
    private static readonly string[] _fiveTotals = ["50", "20", "90", "40", "80"];

    private const string Sheet = """
        dimensions: [{ id: aspect, title: 方面, values: [{ id: build, title: 建设 }, { id: run, title: 运行 }] }]
        not-applicable: rescale-total
        full-marks: 50
        facts: [{ id: veto, title: 否决, type: yes-no, default: no }, { id: young, title: 不满一年, type: yes-no, default: no }]
        indicators:
          - { id: x, title: 甲, weight: 20, dimensions: { aspect: build } }
          - { id: y, title: 乙, weight: 30, dimensions: { aspect: run } }
        profiles: [{ id: room, title: 室, omit: [x] }]
        tiers: [{ id: good, title: 好, min: 60% }, { id: bad, title: 差 }]
        overrides:
          - { id: veto, title: 否决, before-scoring: true, when: { fact: veto }, set: bad }
          - { id: young, title: 不参评, when: { fact: young }, exclude: true }
        """;

    [Theory]
    [InlineData("", "56")]
    [InlineData("combine: mean", "56")]
    [InlineData("combine: median", "50")]
    [InlineData("combine: min", "20")]
    [InlineData("combine: max", "90")]
    [InlineData("combine: trimmed-mean", "170/3")]
    [InlineData("combine: trimmed-mean, trim: { low: 2, high: 1 }", "65")]
    [InlineData("combine: trimmed-mean, trim: { low: 2, high: 2 }", "50")]
    [InlineData("combine: trimmed-mean, trim: { low: 0, high: 1 }", "47.5")]
    [InlineData("combine: trimmed-mean, trim: { above: 5 }", "56")]
    [InlineData("combine: trimmed-mean, trim: { above: 4 }", "170/3")]
    [InlineData("combine: trimmed-mean, trim: { low: 3, high: 2 }", "56")]
    [InlineData("combine: trimmed-mean, trim: { low: 9, high: 9 }", "56")]
    public void Several_results_are_combined(string combine, string points)
    {
        var result = Score(Leaf(combine), [.. _fiveTotals.Select(rate => Filled(rate))]);

        Assert.Equal((EvaluationStatus.Scored, points), (result.Status, result.Total.Text()));
    }

    [Fact]
    public void The_median_of_an_even_number_is_the_mean_of_the_middle_two() =>
        Assert.Equal("45", Score(Leaf("combine: median"), Filled("20"), Filled("80"), Filled("40"), Filled("50")).Total.Text());

    [Fact]
    public void What_was_trimmed_is_told()
    {
        var result = Score(Leaf("combine: trimmed-mean"), [.. _fiveTotals.Select(rate => Filled(rate))]);

        Assert.Equal(
            [("0.5", NestedUse.Combined), ("0.2", NestedUse.Trimmed), ("0.9", NestedUse.Trimmed), ("0.4", NestedUse.Combined), ("0.8", NestedUse.Combined)],
            result["e"].Nested.Select(n => (n.Rate.Text(), n.Use)));
    }

    [Fact]
    public void Fewer_than_at_least_leave_the_leaf_unanswered()
    {
        var result = Score(Leaf("at-least: 2"), Filled("50"));

        Assert.Equal(EvaluationStatus.Incomplete, result.Status);
        Assert.Equal(["e"], result.Missing);
        Assert.Equal(("0", "100"), (result.Lowest.Text(), result.Highest.Text()));
        Assert.Equal("65", Score(Leaf("at-least: 2"), Filled("50"), Filled("80")).Total.Text());
        Assert.Equal(EvaluationStatus.Incomplete, Score(Leaf("")).Status);
    }

    [Theory]
    [InlineData("take: x", "45")]
    [InlineData("take: aspect/build", "45")]
    [InlineData("take: y", "70")]
    [InlineData("take: aspect/run", "70")]
    public void The_rate_of_a_part_may_be_taken(string take, string points) =>
        Assert.Equal(points, Score(Leaf(take), Sheets.ReadSubmission("answers: { x: 10, y: 18 }", "sheet"), Sheets.ReadSubmission("answers: { x: 8, y: 24 }", "sheet")).Total.Text());

    [Fact]
    public void A_result_in_which_the_part_does_not_apply_is_left_out_and_not_counted()
    {
        var result = Score(Leaf("take: x"), Sheets.ReadSubmission("answers: { x: 10, y: 18 }", "sheet"), Sheets.ReadSubmission("answers: { x: n/a, y: 24 }", "sheet"));

        Assert.Equal("50", result.Total.Text());
        Assert.Equal([NestedUse.Combined, NestedUse.NotApplicable], result["e"].Nested.Select(n => n.Use));
        Assert.Equal(EvaluationStatus.Incomplete, Score(Leaf("take: x"), Sheets.ReadSubmission("profile: room\nanswers: { y: 18 }", "sheet")).Status);
    }

    [Fact]
    public void Incomplete_decided_and_excluded_results_are_left_out_and_told()
    {
        var result = Score(
            Leaf(""),
            Filled("80"),
            Sheets.ReadSubmission("answers: { x: 1 }", "sheet"),
            Sheets.ReadSubmission("facts: { veto: yes }", "sheet"),
            Sheets.ReadSubmission("answers: { x: 20, y: 30 }\nfacts: { young: yes }", "sheet"));

        Assert.Equal("80", result.Total.Text());
        Assert.Equal(
            [EvaluationStatus.Scored, EvaluationStatus.Incomplete, EvaluationStatus.Decided, EvaluationStatus.Excluded],
            result["e"].Nested.Select(n => n.Evaluation.Status));
        Assert.Equal([NestedUse.Combined, NestedUse.LeftOut, NestedUse.LeftOut, NestedUse.LeftOut], result["e"].Nested.Select(n => n.Use));
        Assert.Empty(result.Unused);
    }

    [Theory]
    [InlineData("80", "answers: { x: 20, y: 30 }", "good", true)]
    [InlineData("80", "answers: { x: 0, y: 0 }", "bad", true)]
    [InlineData("80", "facts: { veto: yes }", "bad", true)]
    [InlineData("80", "answers: { x: 0, y: 0 }\nfacts: { young: yes }", "bad", false)]
    [InlineData("80", "answers: { x: 0 }", "bad", false)]
    [InlineData("40", "facts: { veto: yes }", "good", false)]
    public void A_condition_sees_the_tiers_of_what_was_combined_or_decided(string first, string second, string tier, bool held)
    {
        string rubric = Leaf("") + $"\ntiers: [{{ id: asked, title: 问, require: {{ evaluation: e, tier: [{tier}] }} }}, {{ id: other, title: 否 }}]";

        Assert.Equal(held ? "asked" : "other", Score(rubric, Filled(first), Sheets.ReadSubmission(second, "sheet")).Tier?.Id);
    }

    [Fact]
    public void A_condition_on_results_that_may_still_come_is_open()
    {
        string rubric = Leaf("at-least: 3") + "\ntiers: [{ id: asked, title: 问, require: { evaluation: e, tier: [bad] } }, { id: other, title: 否 }]";

        Assert.Equal(["asked", "other"], Score(rubric, Filled("80")).Reachable.Select(t => t.Id));
        Assert.Equal(["asked"], Score(rubric, Filled("80"), Filled("40")).Reachable.Select(t => t.Id));
    }

    [Fact]
    public void A_profiles_scale_in_place_of_an_evaluation_has_no_results_to_look_at()
    {
        string rubric = Leaf("") + """

            profiles: [{ id: p, title: 室, scales: { e: { score: {} } } }]
            tiers: [{ id: asked, title: 问, require: { evaluation: e, tier: [bad] } }, { id: other, title: 否 }]
            """;
        var result = Score(rubric, Sheets.ReadSubmission("profile: p\nanswers: { e: 30 }"), Filled("10"));

        Assert.Equal(("30", "other"), (result.Total.Text(), result.Tier?.Id));
        Assert.Single(result.Unused);
    }

    [Fact]
    public void Where_picks_by_phase_role_evaluator_profile_and_attributes()
    {
        Submission[] dossier =
        [
            Sheets.ReadSubmission("phase: final\nby: { id: li, role: expert }\nanswers: { x: 20, y: 30 }", "sheet"),
            Sheets.ReadSubmission("phase: final\nby: { id: wang, role: office }\nanswers: { x: 10, y: 15 }", "sheet"),
            Sheets.ReadSubmission("phase: mid\nby: { id: li, role: expert }\nattributes: { half: first, area: east }\nanswers: { x: 4, y: 6 }", "sheet"),
            Sheets.ReadSubmission("phase: mid\nprofile: room\nattributes: { half: second, area: east }\nanswers: { y: 3 }", "sheet"),
        ];
        AssertPicked("phase: final", 0, 1);
        AssertPicked("phase: mid, role: expert", 2);
        AssertPicked("role: office", 1);
        AssertPicked("by: li", 0, 2);
        AssertPicked("profile: room", 3);
        AssertPicked("half: second", 3);
        AssertPicked("area: east, half: first", 2);
        AssertPicked("phase: Final");

        void AssertPicked(string where, params int[] picked)
        {
            var result = Score(Leaf($"where: {{ {where} }}"), dossier);
            Assert.Equal(picked.Select(i => dossier[i]), result["e"].Nested.Select(n => n.Evaluation.Submission!));
            Assert.Equal(dossier.Except(picked.Select(i => dossier[i])), result.Unused);
        }
    }

    [Fact]
    public void The_best_of_an_unanswered_evaluation_is_what_its_rubric_can_reach()
    {
        const string WithBonus = """
            indicators: [{ id: x, title: 甲, weight: 100 }]
            bonus: { limit: 20, indicators: [{ id: y, title: 加, weight: 30 }] }
            """;
        var rubrics = RubricSet.Create(Sheets.ReadRubric(Leaf("")), Sheets.ReadRubric(WithBonus, "sheet")).GetValueOrThrow();
        var evaluator = new RubricEvaluator(rubrics, "r");

        Assert.Equal("120", evaluator.Evaluate(new Dossier()).Highest.Text());
        Assert.Equal("115", evaluator.Evaluate(new Dossier(Sheets.ReadSubmission("answers: { x: 100, y: 15 }", "sheet"))).Total.Text());
    }

    [Fact]
    public void The_best_of_a_penalty_that_is_taken_is_all_of_it()
    {
        const string WithPenalty = """
            indicators: [{ id: x, title: 甲, weight: 100 }]
            penalties: { indicators: [{ id: fine, title: 罚, weight: 20 }] }
            """;
        var rubrics = RubricSet.Create(Sheets.ReadRubric(Leaf("take: fine")), Sheets.ReadRubric(WithPenalty, "sheet")).GetValueOrThrow();
        var evaluator = new RubricEvaluator(rubrics, "r");

        Assert.Equal("100", evaluator.Evaluate(new Dossier()).Highest.Text());
        Assert.Equal("25", evaluator.Evaluate(new Dossier(Sheets.ReadSubmission("answers: { x: 100, fine: 5 }", "sheet"))).Total.Text());
    }

    [Fact]
    public void The_best_of_deductions_that_count_up_is_what_their_items_add_up_to()
    {
        const string WithPenalty = """
            indicators: [{ id: x, title: 甲, weight: 100 }]
            penalties: { indicators: [{ id: late, title: 迟报, weight: 20, scale: { deductions: { items: [{ id: day, title: 天, points: 1, limit: 5 }] } } }] }
            """;

        Assert.Equal("25", Best(WithPenalty, "take: late"));
    }

    [Theory]
    [InlineData(30, "100")]
    [InlineData(80, "160")]
    public void The_best_of_a_total_is_the_highest_that_is_earned_or_set(int set, string best)
    {
        string withOverride = $$"""
            full-marks: 50
            facts: [{ id: f, title: 事, type: yes-no, default: no }]
            indicators: [{ id: x, title: 甲, weight: 50 }]
            overrides: [{ id: o, title: 定, when: { fact: f }, total: {{set}} }]
            """;

        Assert.Equal(best, Best(withOverride, ""));
    }

    [Theory]
    [InlineData("omit: [x], not-applicable: zero", "", "60")]
    [InlineData("omit: [x], not-applicable: full", "", "100")]
    [InlineData("omit: [x], not-applicable: rescale-total", "", "100")]
    [InlineData("omit: [x], not-applicable: rescale-total", "take: x", "0")]
    [InlineData("omit: [x], weights: { y: 50 }", "take: x", "0")]
    public void The_best_under_a_profile_leaves_out_what_it_omits(string profile, string take, string best)
    {
        string withProfile = $$"""
            full-marks: 50
            indicators: [{ id: x, title: 甲, weight: 20 }, { id: y, title: 乙, weight: 30 }]
            profiles: [{ id: room, title: 室, {{profile}} }]
            """;

        Assert.Equal(best, Best(withProfile, "where: { profile: room }" + (take.Length == 0 ? "" : ", " + take)));
    }

    [Fact]
    public void A_nested_rubric_of_which_nothing_applies_can_reach_nothing()
    {
        const string Emptied = """
            not-applicable: rescale-total
            indicators:
              - { id: i, title: 记录, informational: true }
              - { id: g, title: 组, weight: 100, indicators: [{ id: x, title: 甲, weight: 100 }] }
            profiles: [{ id: room, title: 室, omit: [x] }]
            """;
        var rubrics = RubricSet.Create(Sheets.ReadRubric(Leaf("where: { profile: room }")), Sheets.ReadRubric(Emptied, "sheet")).GetValueOrThrow();

        var result = new RubricEvaluator(rubrics, "r").Evaluate(new Dossier(Sheets.ReadSubmission("profile: room", "sheet")));

        Assert.Equal((EvaluationStatus.Incomplete, "0", "0"), (result.Status, result.Lowest.Text(), result.Highest.Text()));
        Assert.Equal(EvaluationStatus.Excluded, Assert.Single(result["e"].Nested).Evaluation.Status);
    }

    [Fact]
    public void An_invalid_submission_makes_the_dossier_invalid_though_no_leaf_picks_it()
    {
        var result = Score(
            Leaf("where: { phase: final }"),
            Sheets.ReadSubmission("phase: final\nanswers: { x: 20, y: 30 }", "sheet"),
            Sheets.ReadSubmission("phase: mid\nanswers: { x: 21, y: 30 }", "sheet"));

        Assert.Equal(EvaluationStatus.Invalid, result.Status);
        Assert.Equal("RUB6009", Assert.Single(result.Problems).Code.Id);
    }

    [Fact]
    public void The_rubric_takes_its_own_answers_facts_and_profile_from_its_one_submission()
    {
        const string Rubric = """
            facts: [{ id: f, title: 事, type: yes-no }]
            not-applicable: rescale-total
            indicators:
              - { id: own, title: 自, weight: 30 }
              - { id: e, title: 评, weight: 70, scale: { evaluation: { rubric: sheet } } }
              - { id: extra, title: 余, weight: 10 }
            full-marks: 110
            profiles: [{ id: p, title: 室, omit: [extra], not-applicable: zero }]
            tiers: [{ id: t, title: 级, require: { fact: f } }]
            """;
        var own = Sheets.ReadSubmission("profile: p\nanswers: { own: 21 }\nfacts: { f: yes }");

        var result = Score(Rubric, Filled("50"), own);

        Assert.Equal(("56", "t", "p"), (result.Total.Text(), result.Tier?.Id, result.Profile?.Id));
        Assert.Same(own, result.Submission);
        Assert.Equal("RUB6033", Assert.Single(Score(Rubric, own, Sheets.ReadSubmission("answers: { own: 3 }")).Problems).Code.Id);
    }

    [Fact]
    public void An_evaluation_may_be_n_a()
    {
        const string Rubric = """
            not-applicable: rescale-total
            indicators:
              - { id: a, title: 甲, weight: 40, scale: { evaluation: { rubric: sheet, where: { phase: mid } } } }
              - { id: b, title: 乙, weight: 60, scale: { evaluation: { rubric: sheet, where: { phase: final } } } }
            """;
        var result = Score(Rubric, Sheets.ReadSubmission("answers: { a: n/a }"), Sheets.ReadSubmission("phase: final\nanswers: { x: 10, y: 20 }", "sheet"));

        Assert.Equal((IndicatorState.NotApplicable, "60"), (result["a"].State, result.Total.Text()));
    }

    [Fact]
    public void A_nested_rubric_with_evaluations_gives_one_result_of_what_was_picked()
    {
        const string Outer = """
            indicators:
              - { id: one, title: 上半年, weight: 50, scale: { evaluation: { rubric: half, where: { phase: one } } } }
              - { id: two, title: 下半年, weight: 50, scale: { evaluation: { rubric: half, where: { phase: two } } } }
            """;
        const string Half = """
            indicators:
              - { id: own, title: 自, weight: 40 }
              - { id: sheets, title: 评, weight: 60, scale: { evaluation: { rubric: sheet } } }
            """;
        var rubrics = RubricSet.Create(Sheets.ReadRubric(Outer), Sheets.ReadRubric(Half, "half"), Sheets.ReadRubric(Sheet, "sheet")).GetValueOrThrow();
        var stray = Sheets.ReadSubmission("phase: three\nanswers: { x: 20, y: 30 }", "sheet");

        var result = new RubricEvaluator(rubrics, "r").Evaluate(new Dossier(
            Sheets.ReadSubmission("phase: one\nanswers: { own: 30 }", "half"),
            Sheets.ReadSubmission("phase: one\nanswers: { x: 10, y: 15 }", "sheet"),
            Sheets.ReadSubmission("phase: one\nanswers: { x: 20, y: 20 }", "sheet"),
            Sheets.ReadSubmission("phase: two\nanswers: { own: 20 }", "half"),
            Sheets.ReadSubmission("phase: two\nanswers: { x: 5, y: 20 }", "sheet"),
            stray));

        // First half: 30 + 60 × (50 % + 80 %) / 2 = 69; second: 20 + 60 × 50 % = 50. 34.5 + 25.
        Assert.Equal(("34.5", "25", "59.5"), (result.PointsOf("one"), result.PointsOf("two"), result.Total.Text()));
        var half = Assert.Single(result["one"].Nested).Evaluation;
        Assert.Equal(2, half["sheets"].Nested.Length);
        Assert.Equal([stray], result.Unused);
    }

    [Fact]
    public void What_a_nested_rubric_with_evaluations_does_not_use_is_told()
    {
        const string Half = "indicators: [{ id: sheets, title: 评, weight: 100, scale: { evaluation: { rubric: sheet, where: { role: expert } } } }]";
        var rubrics = RubricSet.Create(
            Sheets.ReadRubric("indicators: [{ id: one, title: 上半年, weight: 100, scale: { evaluation: { rubric: half } } }]"),
            Sheets.ReadRubric(Half, "half"),
            Sheets.ReadRubric(Sheet, "sheet")).GetValueOrThrow();
        var used = Sheets.ReadSubmission("by: { id: li, role: expert }\nanswers: { x: 10, y: 15 }", "sheet");
        var unused = Sheets.ReadSubmission("by: { id: wang, role: office }\nanswers: { x: 20, y: 30 }", "sheet");

        var result = new RubricEvaluator(rubrics, "r").Evaluate(new Dossier(used, unused));

        Assert.Equal("50", result.Total.Text());
        Assert.Equal([unused], result.Unused);
    }

    [Fact]
    public void Numbers_that_are_too_long_in_a_nested_result_make_the_dossier_invalid()
    {
        // 100/7 has 7 + 3 bits.
        const string WithRatio = "indicators: [{ id: x, title: 甲, weight: 100, scale: { ratio: { target: 7 } } }]";
        var rubrics = RubricSet.Create(Sheets.ReadRubric(Leaf("")), Sheets.ReadRubric(WithRatio, "sheet")).GetValueOrThrow();
        var submission = Sheets.ReadSubmission("answers: { x: 1 }", "sheet");

        var result = new RubricEvaluator(rubrics, "r", new EvaluatorOptions { MaxBits = 9 }).Evaluate(submission);

        Assert.Equal(EvaluationStatus.Invalid, result.Status);
        var found = Assert.Single(result.Problems);
        Assert.Equal("RUB6034", found.Code.Id);
        Assert.Contains("'sheet@1'", found.GetMessage("en"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_results_may_be_looked_at_by_several_leaves()
    {
        const string Rubric = """
            indicators:
              - { id: x, title: 甲, weight: 40, scale: { evaluation: { rubric: sheet, take: x } } }
              - { id: y, title: 乙, weight: 60, scale: { evaluation: { rubric: sheet, take: y } } }
            """;
        var result = Score(Rubric, Sheets.ReadSubmission("answers: { x: 10, y: 24 }", "sheet"));

        Assert.Equal("68", result.Total.Text());
        Assert.Same(result["x"].Nested[0].Evaluation, result["y"].Nested[0].Evaluation);
    }

    private static string Leaf(string keys) =>
        $"indicators: [{{ id: e, title: 评, weight: 100, scale: {{ evaluation: {{ rubric: sheet{(keys.Length == 0 ? "" : ", " + keys)} }} }} }}]";

    /// <summary>The most that an unanswered evaluation of a sheet can bring.</summary>
    private static string? Best(string sheet, string keys)
    {
        var rubrics = RubricSet.Create(Sheets.ReadRubric(Leaf(keys)), Sheets.ReadRubric(sheet, "sheet")).GetValueOrThrow();
        return new RubricEvaluator(rubrics, "r").Evaluate(new Dossier()).Highest.Text();
    }

    /// <summary>A sheet that earns so many per cent in both of its leaves.</summary>
    private static Submission Filled(string percent)
    {
        var rate = Fraction.Parse(percent) / 100;
        return Sheets.ReadSubmission($"answers: {{ x: {20 * rate}, y: {30 * rate} }}", "sheet");
    }

    private static Evaluation Score(string rubric, params Submission[] dossier)
    {
        var rubrics = RubricSet.Create(Sheets.ReadRubric(rubric), Sheets.ReadRubric(Sheet, "sheet")).GetValueOrThrow();
        return new RubricEvaluator(rubrics, "r").Evaluate(new Dossier(dossier));
    }
}
