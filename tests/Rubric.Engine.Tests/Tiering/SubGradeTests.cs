namespace Rubric.Engine.Tests.Tiering;

/// <summary>Tiers of indicators by themselves (format, section 6).</summary>
public sealed class SubGradeTests
{
    private const string Rubric = """
        not-applicable: rescale-total
        facts: [{ id: f, title: 事, type: yes-no }]
        indicators:
          - id: A
            title: 甲
            weight: 60
            tiers:
              - { id: top, title: 优, min: 80%, require: [{ indicator: a1, tier: [good] }, { not: { fact: f } }] }
              - { id: mid, title: 中, min: 30 }
            indicators:
              - { id: a1, title: 甲一, weight: 20, tiers: [{ id: good, title: 好, min: 15 }, { id: bad, title: 差 }] }
              - { id: a2, title: 甲二, weight: 40 }
          - { id: b, title: 乙, weight: 40, tiers: [{ id: given, title: 填, require: { answer: b, is: 7 } }] }
        bonus: { indicators: [{ id: c, title: 加, weight: 10, tiers: [{ id: half, title: 半, min: 50% }] }] }
        """;

    [Theory]
    [InlineData("{ a1: 15, a2: 40, b: 7, c: 5 }", "no", "top", "good", "given", "half")]
    [InlineData("{ a1: 15, a2: 40, b: 8, c: 4 }", "yes", "mid", "good", null, null)]
    [InlineData("{ a1: 14, a2: 40, b: 7 }", "no", "mid", "bad", "given", null)]
    [InlineData("{ a1: 14, a2: 15, b: 7 }", "no", null, "bad", "given", null)]
    [InlineData("{ a1: n/a, a2: 32, b: n/a }", "no", "mid", null, null, null)]
    [InlineData("{ A: n/a, b: 7 }", "no", null, null, "given", null)]
    public void The_first_that_holds_is_the_sub_grade(string answers, string fact, string? a, string? a1, string? b, string? c)
    {
        var result = Sheets.Scored(Rubric, $"answers: {answers}\nfacts: {{ f: {fact} }}");

        Assert.Equal((a, a1, b, c), (result["A"].SubGrade?.Id, result["a1"].SubGrade?.Id, result["b"].SubGrade?.Id, result["c"].SubGrade?.Id));
    }

    [Fact]
    public void No_tier_is_a_legal_outcome()
    {
        var result = Sheets.Scored("indicators: [{ id: a, title: 甲, weight: 100 }]\ntiers: [{ id: t, title: 级, min: 90% }]", "answers: { a: 89.99 }");

        Assert.Equal((EvaluationStatus.Scored, null), (result.Status, result.Tier));
        Assert.False(Assert.Single(result.TierChecks).Held);
    }

    [Fact]
    public void The_first_tier_that_holds_is_given_although_a_lower_one_holds_too()
    {
        const string Tiers = "indicators: [{ id: a, title: 甲, weight: 100 }]\ntiers: [{ id: t2, title: 二, max: 95, min: 60 }, { id: t1, title: 一 }]";

        Assert.Equal("t2", Sheets.Scored(Tiers, "answers: { a: 95 }").Tier?.Id);
        Assert.Equal([true, true], Sheets.Scored(Tiers, "answers: { a: 95 }").TierChecks.Select(c => c.Held));
        Assert.Equal("t1", Sheets.Scored(Tiers, "answers: { a: 95.01 }").Tier?.Id);
    }
}
