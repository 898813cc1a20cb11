using Rubric.Schema;

namespace Rubric.Engine.Tests.Scoring;

/// <summary>What each part brings to the total (format, section 9).</summary>
public sealed class ContributionTests
{
    [Fact]
    public void Every_kind_is_told_in_the_order_of_the_rubric_and_they_add_up()
    {
        const string Rubric = """
            not-applicable: rescale-parent
            rounding: { total: 1, groups: 1, mode: down }
            total-limit: 90
            facts: [{ id: v, title: 定, type: yes-no }]
            indicators:
              - id: A
                title: 甲
                weight: 40
                indicators:
                  - { id: a1, title: 甲一, weight: 30 }
                  - { id: a2, title: 甲二, weight: 10 }
              - { id: b, title: 乙, weight: 60 }
            bonus: { limit: 4, indicators: [{ id: c, title: 加, weight: 5 }] }
            penalties: { limit: 1, indicators: [{ id: d, title: 扣, weight: 5 }] }
            overrides: [{ id: o, title: 定, when: { fact: v }, total: 75 }]
            """;
        // 29 × 40 / 30 = 38.66… → 38.6; + 59.55 + 4 − 1 = 101.15, at most 90; then 75.
        var result = Sheets.Scored(Rubric, "answers: { a1: 29, a2: n/a, b: 59.55, c: 5, d: 2 }\nfacts: { v: yes }");

        Assert.Equal(
            [
                new(ContributionKind.Leaf, "a1", new Fraction(116, 3)),
                new(ContributionKind.Rounding, "A", new Fraction(-1, 15)),
                new(ContributionKind.Leaf, "b", 59.55m),
                new(ContributionKind.Bonus, "c", 5),
                new(ContributionKind.Penalty, "d", -2),
                new(ContributionKind.Limit, "bonus", -1),
                new(ContributionKind.Limit, "penalties", 1),
                new(ContributionKind.Limit, "total", -11.15m),
                new(ContributionKind.Override, "o", -15),
            ],
            result.Contributions);
        Assert.Equal("75", Fraction.Sum(result.Contributions.Select(c => c.Points)).ToString());
    }

    [Fact]
    public void A_leaf_brings_its_points_times_the_scale_factors_above_it()
    {
        const string Rubric = """
            not-applicable: rescale-total
            indicators:
              - id: A
                title: 甲
                weight: 50
                not-applicable: rescale-parent
                indicators:
                  - { id: a1, title: 甲一, weight: 20 }
                  - { id: a2, title: 甲二, weight: 30 }
              - { id: b, title: 乙, weight: 30 }
              - { id: c, title: 丙, weight: 20 }
            """;
        // a1: 10 × 50/20 within A, × 100/80 at the root.
        var result = Sheets.Scored(Rubric, "answers: { a1: 10, a2: n/a, b: 24, c: n/a }");

        Assert.Equal([("a1", "31.25"), ("b", "30")], result.Contributions.Select(c => (c.Id, c.Points.ToString())));
        Assert.Equal("61.25", result.Total.Text());
    }

    [Fact]
    public void A_group_that_counts_full_is_scaled_as_a_leaf_is()
    {
        const string Rubric = """
            not-applicable: rescale-total
            indicators:
              - id: A
                title: 甲
                weight: 60
                not-applicable: full
                indicators:
                  - id: B
                    title: 甲一
                    weight: 40
                    not-applicable: rescale-total
                    indicators: [{ id: b, title: 甲一一, weight: 40 }]
                  - { id: a, title: 甲二, weight: 20 }
              - { id: c, title: 乙, weight: 20 }
              - { id: d, title: 丙, weight: 20 }
            """;
        // B counts 40, so 40 + 10 + 10 = 60 of the 80 that apply; each × 100/80.
        var result = Sheets.Scored(Rubric, "answers: { b: n/a, a: 10, c: 10, d: n/a }");

        Assert.Equal(
            [
                new(ContributionKind.FullGroup, "B", 50),
                new(ContributionKind.Leaf, "a", 12.5m),
                new(ContributionKind.Leaf, "c", 12.5m),
            ],
            result.Contributions);
        Assert.Equal("75", result.Total.Text());
    }

    [Fact]
    public void What_the_rounding_of_the_total_adds_is_told_and_what_is_only_recorded_is_not()
    {
        const string Rubric = """
            rounding: { total: 0 }
            indicators: [{ id: a, title: 甲, weight: 100 }]
            bonus: { indicators: [{ id: b, title: 加, weight: 5 }, { id: note, title: 记录, informational: true }] }
            """;
        var result = Sheets.Scored(Rubric, "answers: { a: 89.25, b: 0.5, note: 7 }");

        Assert.Equal(
            [
                new(ContributionKind.Leaf, "a", 89.25m),
                new(ContributionKind.Bonus, "b", 0.5m),
                new(ContributionKind.Rounding, "total", 0.25m),
            ],
            result.Contributions);
    }
}
