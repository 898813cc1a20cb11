namespace Rubric.Engine.Tests.Scoring;

/// <summary>What each scale makes of an answer; the figures are worked out by hand from the table of scales.</summary>
public sealed class ScaleTests
{
    private const string Items = "items: [{ id: p, title: 甲, points: 6 }, { id: q, title: 乙, points: 3 }, { id: r, title: 丙, points: 1 }]";
    private const string Findings = "items: [{ id: late, title: 迟, points: 0.5, limit: 2 }, { id: lost, title: 失, points: 3 }]";

    [Theory]
    [InlineData("0", "0")]
    [InlineData("7.25", "7.25")]
    [InlineData("10", "10")]
    public void A_score_is_the_points(string answer, string points) => AssertPoints("score", answer, points);

    [Theory]
    [InlineData("0.5", "0.5")]
    [InlineData("10", "10")]
    public void A_score_may_be_any_multiple_of_its_step(string answer, string points) => AssertPoints("{ score: { step: 0.5 } }", answer, points);

    [Theory]
    [InlineData("full", "10")]
    [InlineData("part", "4")]
    [InlineData("same", "4")]
    [InlineData("none-kept", "0")]
    public void An_option_has_its_points(string answer, string points) => AssertPoints(
        "{ options: [{ id: full, title: 全, points: 10 }, { id: part, title: 半, points: 40% }, { id: same, title: 同, points: 4 }, { id: none-kept, title: 缺, points: 0 }] }",
        answer, points);

    [Theory]
    [InlineData("yes-no", "yes", "10")]
    [InlineData("yes-no", "是", "10")]
    [InlineData("yes-no", "TRUE", "10")]
    [InlineData("yes-no", "'No'", "0")]
    [InlineData("yes-no", "否", "0")]
    [InlineData("{ yes-no: { full-on: no } }", "no", "10")]
    [InlineData("{ yes-no: { full-on: no } }", "true", "0")]
    public void Yes_or_no_is_all_or_nothing(string scale, string answer, string points) => AssertPoints(scale, answer, points);

    [Theory]
    [InlineData("[p, r]", "7")]
    [InlineData("[p, q, r]", "10")]
    [InlineData("q", "3")]
    [InlineData("[]", "0")]
    [InlineData("{}", "0")]
    [InlineData("none", "0")]
    [InlineData("无", "0")]
    public void A_checklist_adds_up_what_is_met(string answer, string points) => AssertPoints($"{{ checklist: {{ {Items} }} }}", answer, points);

    [Theory]
    [InlineData("none", "0")]
    [InlineData("p", "0")]
    [InlineData("[p, r]", "5")]
    [InlineData("[r, q, p]", "10")]
    public void A_checklist_by_count_takes_the_largest_key_that_is_reached(string answer, string points) => AssertPoints(
        "{ checklist: { items: [{ id: p, title: 甲 }, { id: q, title: 乙 }, { id: r, title: 丙 }], by-count: { 2: 50%, 3: 10 } } }", answer, points);

    [Theory]
    [InlineData("none", "10")]
    [InlineData("{ late: 0 }", "10")]
    [InlineData("{ late: 3 }", "8.5")]
    [InlineData("{ late: 5, lost: 2 }", "2")]
    [InlineData("{ lost: 4 }", "0")]
    [InlineData("[late, lost]", "6.5")]
    [InlineData("late", "9.5")]
    public void Deductions_count_down_to_zero_each_item_to_its_limit(string answer, string points) =>
        AssertPoints($"{{ deductions: {{ {Findings} }} }}", answer, points);

    [Theory]
    [InlineData("[]", "0")]
    [InlineData("{ late: 5, lost: 1 }", "5")]
    [InlineData("{ lost: 4 }", "10")]
    [InlineData("[late, lost]", "3.5")]
    public void Additions_count_up_to_the_maximum_each_item_to_its_limit(string answer, string points) =>
        AssertPoints($"{{ additions: {{ {Findings} }} }}", answer, points);

    [Theory]
    [InlineData("100", "10")]
    [InlineData("99.9", "6")]
    [InlineData("60", "6")]
    [InlineData("59.999", "3")]
    [InlineData("20", "1")]
    [InlineData("20.001", "3")]
    [InlineData("-5", "1")]
    public void Bands_take_the_first_step_whose_bounds_all_hold(string answer, string points) => AssertPoints(
        "{ bands: { unit: 平方米, steps: [{ min: 100, points: 10 }, { min: 60, below: 100, points: 60% }, { above: 20, points: 3 }, { max: 20, points: 1 }] } }",
        answer, points);

    [Fact]
    public void A_band_may_ask_for_one_number_alone() =>
        AssertPoints("{ bands: { steps: [{ is: 3, points: 10 }, { points: 0 }] } }", "3.0", "10");

    [Theory]
    [InlineData("-1", "0")]
    [InlineData("30", "2.5")]
    [InlineData("60", "5")]
    [InlineData("70", "20/3")]
    [InlineData("90", "10")]
    [InlineData("500", "10")]
    public void A_curve_runs_straight_between_its_points_and_flat_beyond(string answer, string points) =>
        AssertPoints("{ curve: { through: [[0, 0], [60, 50%], [90, 10]] } }", answer, points);

    [Theory]
    [InlineData("higher", "30", "10")]
    [InlineData("higher", "45", "10")]
    [InlineData("higher", "20", "20/3")]
    [InlineData("lower", "30", "10")]
    [InlineData("lower", "15", "10")]
    [InlineData("lower", "40", "7.5")]
    [InlineData("lower", "0", "10")]
    public void A_ratio_is_of_its_target_up_to_all(string better, string answer, string points) =>
        AssertPoints($"{{ ratio: {{ target: 30, better: {better} }} }}", answer, points);

    [Theory]
    [InlineData("{ actual: 3, target: 4 }", "7.5")]
    [InlineData("{ target: 0, actual: 2 }", "10")]
    [InlineData("{ actual: 0, target: 4 }", "0")]
    public void A_ratio_without_a_target_takes_one_with_the_answer(string answer, string points) => AssertPoints("{ ratio: {} }", answer, points);

    [Theory]
    [InlineData("full", "10")]
    [InlineData("zero", "0")]
    public void Nothing_of_nothing_counts_as_the_scale_says(string whenZero, string points) =>
        AssertPoints($"{{ ratio: {{ when-zero: {whenZero} }} }}", "{ actual: 0, target: 0 }", points);

    [Fact]
    public void Nothing_of_nothing_may_not_apply()
    {
        const string Rubric = """
            not-applicable: rescale-total
            indicators:
              - { id: x, title: 甲, weight: 40, scale: { ratio: { when-zero: not-applicable } } }
              - { id: y, title: 乙, weight: 60 }
            """;
        var result = Sheets.Scored(Rubric, "answers: { x: { actual: 0, target: 0 }, y: 45 }");

        Assert.Equal((IndicatorState.NotApplicable, null), (result["x"].State, result["x"].Points));
        Assert.Equal("75", result.Total.Text());
    }

    [Theory]
    [InlineData("mean", "10/3")]
    [InlineData("median", "3")]
    [InlineData("min", "1")]
    [InlineData("max", "6")]
    [InlineData("sum", "10")]
    public void Repeated_entries_are_scored_one_by_one_and_combined(string repeated, string points) =>
        AssertPoints($"{{ score: {{ repeated: {repeated} }} }}", "[1, 3, 6]", points);

    [Fact]
    public void The_median_of_an_even_number_is_the_mean_of_the_middle_two() =>
        AssertPoints("{ score: { repeated: median } }", "[9, 1, 4, 3]", "3.5");

    [Fact]
    public void A_repeated_sum_stops_at_the_maximum() => AssertPoints("{ score: { repeated: sum } }", "[4, 4, 4]", "10");

    [Fact]
    public void Each_entry_is_scored_before_they_are_combined() =>
        AssertPoints("{ bands: { repeated: mean, steps: [{ min: 60, points: 10 }, { points: 0 }] } }", "[59, 61, 61, 59]", "5");

    [Fact]
    public void A_repeated_scale_takes_one_number_too() => AssertPoints("{ score: { repeated: mean } }", "7", "7");

    [Fact]
    public void An_entry_that_does_not_apply_is_left_out() => AssertPoints(
        "{ ratio: { repeated: mean, when-zero: not-applicable } }",
        "[{ actual: 4, target: 4 }, { actual: 0, target: 0 }, { actual: 2, target: 4 }]", "7.5", "not-applicable: zero\n");

    [Fact]
    public void If_no_entry_applies_the_leaf_does_not()
    {
        const string Rubric = """
            not-applicable: full
            indicators:
              - { id: x, title: 甲, weight: 40, scale: { ratio: { repeated: mean, when-zero: not-applicable } } }
              - { id: y, title: 乙, weight: 60 }
            """;
        var result = Sheets.Scored(Rubric, "answers: { x: [{ actual: 0, target: 0 }, { actual: 0, target: 0 }], y: 0 }");

        Assert.Equal((IndicatorState.NotApplicable, "40"), (result["x"].State, result.PointsOf("x")));
    }

    [Fact]
    public void A_scale_out_of_its_own_maximum_is_rescaled_to_the_weight() =>
        AssertPoints("{ out-of: 4, options: [{ id: a, title: 甲, points: 4 }, { id: b, title: 乙, points: 75% }] }", "b", "7.5");

    [Fact]
    public void Under_percent_a_scale_is_out_of_100()
    {
        const string Rubric = """
            weights: percent
            full-marks: 60
            indicators:
              - id: g
                title: 组
                weight: 40%
                indicators:
                  - { id: x, title: 甲, weight: 25 }
                  - { id: y, title: 乙, weight: 75 }
              - { id: z, title: 丙, weight: 60 }
            """;
        // 60 × 40 % × 25 % = 6 full marks, of which 80 in 100 are 4.8; y 18 × 50 %; z 36 × 100 %.
        var result = Sheets.Scored(Rubric, "answers: { x: 80, y: 50, z: 100 }");

        Assert.Equal(("6", "18", "36"), (result["x"].FullMarks.Text(), result["y"].FullMarks.Text(), result["z"].FullMarks.Text()));
        Assert.Equal(("4.8", "49.8"), (result.PointsOf("x"), result.Total.Text()));
    }

    [Fact]
    public void Under_relative_weights_the_parts_need_not_be_whole()
    {
        const string Rubric = """
            weights: relative
            indicators:
              - { id: x, title: 甲, weight: 2 }
              - { id: y, title: 乙, weight: 5 }
            """;
        // 2/7 and 5/7 of 100.
        var result = Sheets.Scored(Rubric, "answers: { x: 50, y: 100 }");

        Assert.Equal(("200/7", "500/7"), (result["x"].FullMarks.Text(), result["y"].FullMarks.Text()));
        Assert.Equal("600/7", result.Total.Text());
    }

    private static void AssertPoints(string scale, string answer, string expected, string head = "")
    {
        string rubric = $"{head}full-marks: 10\nindicators:\n  - {{ id: x, title: 甲, weight: 10, scale: {scale} }}\n";

        Assert.Equal(expected, Sheets.Scored(rubric, $"answers:\n  x: {answer}").PointsOf("x"));
    }
}
