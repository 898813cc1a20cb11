using System.Globalization;
using System.Numerics;
using Rubric.Engine.Tests.Batch.Sweep;
using Rubric.Engine.Tests.Laws;
using Rubric.Engine.Tests.Speed;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Batch;

/// <summary>A plan proves that nothing overflows, allocates nothing for a row, and keeps the limits of the rubric.</summary>
public sealed class PlanTests
{
    [Fact]
    public void No_best_row_exceeds_the_largest_sum_and_the_arithmetic_is_the_narrowest()
    {
        int atTheTop = 0;
        for (int seed = 0; seed < 200; seed++)
        {
            var evaluator = new RubricEvaluator(RubricReader.Read(new SweepRubric(seed).ToYaml()).GetValueOrThrow());
            var plan = ScorePlan.Create(evaluator);
            var best = new Fraction?[plan.Groups.Length];
            var total = plan.ScoreExactly([.. plan.Leaves.Select(l => l.ScalePointsOf(l.MaxUnits).ToDecimal(20, RoundingMode.Down))], best).Total!.Value;
            var largest = best.Select(g => g!.Value).Append(total).Max() * new Fraction(plan.Denominator, 1);

            // One more, so that a limit can stand beyond all sums.
            Assert.True(largest.IsWhole && largest.Numerator < plan.LargestSum, $"{largest} of {plan}");
            atTheTop += largest.Numerator == plan.LargestSum - 1 ? 1 : 0;
            Assert.Equal(Narrowest(plan.LargestSum), plan.Arithmetic);
            Assert.Contains($"at most {plan.LargestSum}, so {plan.Arithmetic} cannot overflow; {plan.Form}", plan.ToString(), StringComparison.Ordinal);
        }
        // Where nothing is rounded on the way the claim is the total itself.
        Assert.Equal(200, atTheTop);
    }

    [Fact]
    public void A_total_is_told_as_a_number_where_it_is_one()
    {
        var plan = Plans.Of(Plans.Thirty);
        decimal[] row = [.. Enumerable.Repeat(8.5m, 30)];

        // 30 scores of 8.5, in halves of a point or finer.
        Assert.True(plan.ScoreRow(row).TryGetNumber(out long number));
        Assert.Equal(255 * plan.Denominator, number);
        Assert.Equal(plan.Rubric.Tiers[plan.ScoreRow(row).TierIndex], plan.ScoreRow(row).Tier);
        row[0] = 11;
        Assert.False(plan.ScoreRow(row).TryGetNumber(out number));
        Assert.Equal((0, -1), (number, plan.ScoreRow(row).TierIndex));
    }

    [Fact]
    public void Random_plans_of_every_kind_are_in_the_narrowest_arithmetic()
    {
        for (int seed = 0; seed < 150; seed++)
        {
            var rubric = RandomRubric.Make(new Draw(seed), "r");
            if (ScorePlan.TryCreate(new RubricEvaluator(rubric), null, out var plan, out _))
            {
                Assert.Equal(Narrowest(plan!.LargestSum), plan.Arithmetic);
                Assert.True(plan.LargestSum > (rubric.FullMarks * new Fraction(plan.Denominator, 1)).Numerator - 1, $"{plan}");
            }
        }
    }

    [Theory]
    [InlineData(ScoreArithmetic.Int32)]
    [InlineData(ScoreArithmetic.Int64)]
    [InlineData(ScoreArithmetic.Int128)]
    public void A_row_allocates_nothing(ScoreArithmetic arithmetic)
    {
        // .NET Standard has no 128 bits, and integers of any size allocate.
        var plan = Plans.Of(Plans.Thirty, new() { Arithmetic = Has128Bits() ? arithmetic : ScoreArithmetic.Int64 });
        decimal[] scores = [.. Enumerable.Range(0, 30).Select(i => i % 10 + 0.5m)];
        int[] units = [.. Enumerable.Range(0, 30).Select(i => i % 21)];
        long[] groups = plan.Arithmetic <= ScoreArithmetic.Int64 ? new long[plan.Groups.Length] : [];

        Assert.Equal(0, Allocated(() => plan.ScoreRow(scores)));
        Assert.Equal(0, Allocated(() => plan.ScoreUnits(units)));
        Assert.Equal(0, Allocated(() => plan.ScoreRow(scores, groups)));
        Assert.Equal(0, Allocated(() => plan.ScoreUnits(units, groups)));
    }

    [Fact]
    public void A_rounded_bonus_leaf_stays_within_its_weight() => Check(
        """
        rounding: { leaves: 0 }
        indicators: [{ id: a, title: 甲, weight: 100 }]
        bonus: { indicators: [{ id: b, title: 乙, weight: 2.5 }] }
        """, null, "12.5", 10, 2.5m);

    [Fact]
    public void The_limit_of_the_total_holds_where_a_group_counts_as_full() => Check(
        """
        total-limit: 80
        not-applicable: full
        indicators:
          - { id: g, title: 组, weight: 50, not-applicable: rescale-total, indicators: [{ id: a, title: 甲, weight: 50 }] }
          - { id: b, title: 乙, weight: 50 }
        profiles: [{ id: p, title: 室, omit: [g] }]
        """, "p", "80", 50);

    [Fact]
    public void The_limit_of_the_total_holds_where_a_profile_rescales() => Check(
        """
        total-limit: 80
        indicators:
          - id: g
            title: 组
            weight: 100
            indicators: [{ id: a, title: 甲, weight: 50 }, { id: b, title: 乙, weight: 50 }]
        profiles: [{ id: p, title: 室, omit: [a], not-applicable: rescale-parent }]
        """, "p", "80", 50);

    [Theory]
    [InlineData("100000000000000000000", "99999999999999999999")]
    [InlineData("10000000005", "10000000001")]
    [InlineData("1", "0.9999999999")]
    public void Points_beyond_what_units_hold_are_read_as_fractions(string most, string least)
    {
        string rubric = $$"""
            full-marks: {{most}}
            indicators:
              - id: a
                title: 甲
                weight: {{most}}
                scale: { options: [{ id: x, title: 子, points: {{least}} }, { id: y, title: 丑, points: {{most}} }] }
            """;

        Check(rubric, null, least, decimal.Parse(least, CultureInfo.InvariantCulture));
        Check(rubric, null, most, decimal.Parse(most, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void More_than_64_dimension_values_are_told_apart()
    {
        const int Count = 70;
        string rubric = $"full-marks: {Count}\ndimensions:\n  - id: d\n    title: 维\n    values:\n"
            + string.Concat(Enumerable.Range(0, Count).Select(i => $"      - {{ id: v{i}, title: 值 }}\n"))
            + "indicators:\n" + string.Concat(Enumerable.Range(0, Count).Select(i => $"  - {{ id: i{i}, title: 项, weight: 1, dimensions: {{ d: v{i} }} }}\n"))
            + "tiers: [{ id: t, title: 级 }, { id: odd, title: 单 }, { id: even, title: 双 }]\noverrides:\n"
            + string.Concat(Enumerable.Range(0, Count).Select(i => $"  - {{ id: o{i}, title: 定, when: {{ dimension: d/v{i}, above: 50% }}, set: {(i % 2 == 0 ? "even" : "odd")} }}\n"));
        var plan = Plans.Of(rubric);

        for (int i = 0; i < Count; i++)
        {
            decimal[] row = new decimal[Count];
            row[i] = 1;
            Assert.Equal(i % 2 == 0 ? "even" : "odd", plan.ScoreRow(row).Tier?.Id);
        }
    }

    [Fact]
    public void Groups_that_are_no_whole_numbers_of_64_bits_are_asked_for_as_fractions()
    {
        const string Rubric = """
            not-applicable: rescale-total
            indicators:
              - { id: g, title: 组, weight: 40, indicators: [{ id: a, title: 甲, weight: 40 }] }
              - { id: b, title: 乙, weight: 60 }
            """;
        var plan = Plans.Of(Rubric);
        var groups = new Fraction?[1];

        Assert.Throws<ArgumentException>("numbers", () => plan.ScoreRow([3, ScorePlan.NotApplicable], new long[1]));
        Assert.Throws<ArgumentException>("numbers", () => plan.ScoreRow([3.001m, 2], new long[1]));
        Assert.Throws<NotSupportedException>(() => Plans.Of(Rubric, new() { Arithmetic = ScoreArithmetic.BigInteger }).ScoreRow([3, 2], new long[1]));
        Assert.Equal("7.5", plan.ScoreExactly([3, ScorePlan.NotApplicable], groups).Total.Text());
        Assert.Equal("3", groups[0].Text());
        Assert.Equal("100", plan.ScoreExactly([40, 60], groups).Total.Text());
        Assert.Equal("40", groups[0].Text());
    }

    [Fact]
    public void A_total_that_is_replaced_leaves_the_points_of_the_group_that_is_all_of_it()
    {
        const string Rubric = """
            facts: [{ id: forged, title: 造假, type: yes-no }]
            indicators:
              - id: g
                title: 组
                weight: 100
                indicators: [{ id: a, title: 甲, weight: 40 }, { id: b, title: 乙, weight: 60 }]
            overrides: [{ id: zero, title: 零, when: { fact: forged }, total: 0 }]
            """;
        foreach (var options in Ways.Of(ScorePlanOptions.Default).Where(o => o.Arithmetic is null or ScoreArithmetic.Int64))
        {
            var plan = Plans.Of(Rubric, options);
            var forged = plan.GetFacts(new KeyValuePair<string, AnswerValue>("forged", true));
            long[] groups = new long[1];

            Assert.Equal("0", plan.ScoreRow([30, 50], groups, forged).Total.Text());
            Assert.Equal("80", plan.PointsOf(0, groups[0]).ToString());
            Assert.Equal("0", plan.ScoreUnits([3_000, 5_000], groups, forged).Total.Text());
            Assert.Equal("80", plan.PointsOf(0, groups[0]).ToString());
        }
    }

    /// <summary>Decimals are read in vectors where the machine has them, and one by one where the form is scalar.</summary>
    [Theory]
    [InlineData("0")]
    [InlineData("0.000")]
    [InlineData("-0")]
    [InlineData("-0.5")]
    [InlineData("3")]
    [InlineData("3.0")]
    [InlineData("3.00")]
    [InlineData("3.0000000000")]
    [InlineData("2.5")]
    [InlineData("2.50")]
    [InlineData("2.25")]
    [InlineData("2.251")]
    [InlineData("6.3")]
    [InlineData("6.4")]
    [InlineData("9.95")]
    [InlineData("9.96")]
    [InlineData("10")]
    [InlineData("10.01")]
    [InlineData("4294967299")]
    [InlineData("42949672.98")]
    [InlineData("18446744073709551619")]
    [InlineData("184467440737095516.18")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    public void A_decimal_is_read_alike_two_at_a_time_and_one_by_one(string text)
    {
        // Few steps, many steps, no steps, a lowest score above 0, deductions, and each of them last in a row of odd length.
        string[] scales = [
            "scale: { out-of: 6, score: { step: 0.5 } }", "scale: { out-of: 10, score: { step: 0.05 } }", "scale: { out-of: 10, score: {} }",
            "scale: { out-of: 10, options: [{ id: x, title: 一, points: 10 }, { id: y, title: 二, points: 3 }, { id: z, title: 三, points: 2.5 }] }",
            "scale: { out-of: 10, deductions: { items: [{ id: d, title: 扣, points: 0.5 }] } }"];
        for (int last = 0; last < scales.Length; last++)
        {
            string rubric = "weights: relative\nindicators:\n" + string.Concat(scales.Append(scales[last]).Append(scales[(last + 1) % scales.Length])
                .Select((s, i) => $"  - {{ id: i{i}, title: 项, weight: {i + 1}, {s} }}\n")) + "tiers: [{ id: t, title: 级, min: 20 }]\n";
            var (inVectors, oneByOne) = (Plans.Of(rubric), Plans.Of(rubric, new() { Form = ScoreForm.Scalar }));
            for (int leaf = 0; leaf < inVectors.Leaves.Length; leaf++)
            {
                decimal[] row = new decimal[inVectors.Leaves.Length];
                row[leaf] = decimal.Parse(text, CultureInfo.InvariantCulture);

                Assert.Equal(Plans.Text(oneByOne.ScoreRow(row)), Plans.Text(inVectors.ScoreRow(row)));
            }
        }
    }

    [Theory]
    [InlineData("out-of: 1000, score: { step: 0.05 }", "0.05", "0.03")]
    [InlineData("out-of: 100000.02, score: { step: 50000.01 }", "50000.01", "50000.02")]
    [InlineData("out-of: 1000, options: [{ id: x, title: 一, points: 1000 }, { id: y, title: 二, points: 333.33 }, { id: z, title: 三, points: 0 }]", "333.33", "333.34")]
    public void Scores_that_a_fine_scale_does_not_give_are_bad(string scale, string good, string bad)
    {
        string leaves = string.Concat("abc".Select(id => $"  - {{ id: {id}, title: 项, weight: 1, scale: {{ {scale} }} }}\n"));
        decimal One(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
        foreach (var outcome in Plans.InEveryWay("weights: relative\nindicators:\n" + leaves, 0, One(good), One(good)))
        {
            Assert.Equal(EvaluationStatus.Scored, outcome.Status);
        }
        foreach (var outcome in Plans.InEveryWay("weights: relative\nindicators:\n" + leaves, 0, One(good), One(bad)))
        {
            Assert.Equal((EvaluationStatus.Invalid, 2), (outcome.Status, outcome.BadLeafIndex));
        }
    }

    private static void Check(string rubric, string? profile, string total, params decimal[] row)
    {
        var evaluator = Sheets.EvaluatorOf(rubric);
        foreach (var options in Ways.Of(new() { Profile = profile }))
        {
            var plan = ScorePlan.Create(evaluator, options);
            Assert.Equal(total, plan.Score(Plans.TableOf(plan, row))[0].Total.Text());
            Assert.Equal(total, plan.ScoreRow(row).Total.Text());
            Assert.True(plan.Leaves[0].TryGetUnits(row[0], out int units));
            Assert.Equal(row[0], plan.Leaves[0].ScalePointsOf(units));
        }
    }

    private static ScoreArithmetic Narrowest(BigInteger largest) =>
        largest <= int.MaxValue ? ScoreArithmetic.Int32
        : largest <= long.MaxValue ? ScoreArithmetic.Int64
        : largest < BigInteger.Pow(2, 127) && Has128Bits() ? ScoreArithmetic.Int128
        : ScoreArithmetic.BigInteger;

    private static bool Has128Bits() =>
        Plans.Of("indicators: [{ id: a, title: 甲, weight: 100 }]", new() { Arithmetic = ScoreArithmetic.Int128 }).Arithmetic == ScoreArithmetic.Int128;

    /// <summary>Of a hundred rows together, so that none of them may.</summary>
    private static long Allocated(Action act) => LeastBytes.Of(() =>
    {
        for (int i = 0; i < 100; i++)
        {
            act();
        }
    });
}
