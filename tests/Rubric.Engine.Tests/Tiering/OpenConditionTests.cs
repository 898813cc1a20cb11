namespace Rubric.Engine.Tests.Tiering;

/// <summary>Conditions of an incomplete evaluation are yes, no or open, by what the missing answers can still become.</summary>
public sealed class OpenConditionTests
{
    // a 30 of 40 is known; b can be 0 to 60, with a sub-grade; the option is open; v is open.
    private const string Rubric = """
        full-marks: 110
        dimensions: [{ id: d, title: 维, values: [{ id: known, title: 知 }, { id: open, title: 未 }] }]
        facts:
          - { id: v, title: 事故, type: yes-no }
          - { id: w, title: 已知, type: yes-no }
        indicators:
          - { id: a, title: 甲, weight: 40, dimensions: { d: known }, tiers: [{ id: good, title: 好, min: 70% }, { id: poor, title: 差 }] }
          - { id: b, title: 乙, weight: 60, dimensions: { d: open }, tiers: [{ id: good, title: 好, min: 70% }, { id: poor, title: 差, min: 10 }] }
          - { id: o, title: 丙, weight: 10, dimensions: { d: open }, scale: { options: [{ id: x, title: 甲, points: 10 }, { id: y, title: 乙, points: 4 }] } }
        """;

    [Theory]
    [InlineData("{ indicator: b, min: 0 }", true)]
    [InlineData("{ indicator: b, min: 1 }", null)]
    [InlineData("{ indicator: b, above: 60 }", false)]
    [InlineData("{ indicator: b, min: 100% }", null)]
    [InlineData("{ indicator: b, max: 60 }", true)]
    [InlineData("{ indicator: b, max: 59 }", null)]
    [InlineData("{ indicator: b, max: 0 }", null)]
    [InlineData("{ indicator: b, below: 0 }", false)]
    [InlineData("{ indicator: b, is: 0 }", null)]
    [InlineData("{ indicator: b, is: 7 }", null)]
    [InlineData("{ indicator: b, is: 60 }", null)]
    [InlineData("{ indicator: b, is: 61 }", false)]
    [InlineData("{ indicator: a, is: 30 }", true)]
    [InlineData("{ indicator: o, min: 4 }", true)]
    [InlineData("{ indicator: o, min: 40% }", true)]
    [InlineData("{ indicator: o, min: 5 }", null)]
    [InlineData("{ indicator: o, below: 4 }", false)]
    [InlineData("{ indicator: total, min: 34 }", true)]
    [InlineData("{ indicator: total, min: 100 }", null)]
    [InlineData("{ indicator: total, above: 100 }", false)]
    [InlineData("{ dimension: d/known, min: 75% }", true)]
    [InlineData("{ dimension: d/open, min: 4 }", true)]
    [InlineData("{ dimension: d/open, min: 50% }", null)]
    [InlineData("{ each: leaf, min: 0 }", true)]
    [InlineData("{ each: leaf, min: 1% }", null)]
    [InlineData("{ each: leaf, min: 80% }", false)]
    [InlineData("{ indicator: a, tier: [good] }", true)]
    [InlineData("{ indicator: b, tier: [good] }", null)]
    [InlineData("{ indicator: b, tier: [good, poor] }", null)]
    [InlineData("{ each: [a, b], tier: [poor] }", false)]
    [InlineData("{ count: { each: leaf, min: 70% }, min: 1 }", true)]
    [InlineData("{ count: { each: leaf, min: 70% }, min: 2 }", null)]
    [InlineData("{ count: { each: leaf, min: 70% }, is: 0 }", false)]
    [InlineData("{ count: { each: leaf, min: 70% }, above: 3 }", false)]
    [InlineData("{ answer: o, in: [x] }", null)]
    [InlineData("{ answer: b, min: 3 }", null)]
    [InlineData("{ answer: a, min: 3 }", true)]
    [InlineData("{ fact: v }", null)]
    [InlineData("{ fact: w }", true)]
    [InlineData("{ not: { fact: v } }", null)]
    [InlineData("{ not: { fact: w } }", false)]
    [InlineData("{ all: [{ fact: v }, { fact: w }] }", null)]
    [InlineData("{ all: [{ fact: v }, { not: { fact: w } }] }", false)]
    [InlineData("{ any: [{ fact: v }, { fact: w }] }", true)]
    [InlineData("{ any: [{ fact: v }, { not: { fact: w } }] }", null)]
    [InlineData("{ at-least: 2, of: [{ fact: v }, { fact: w }, { indicator: b, max: 60 }] }", true)]
    [InlineData("{ at-least: 2, of: [{ fact: v }, { fact: w }, { indicator: b, above: 60 }] }", null)]
    [InlineData("{ at-least: 3, of: [{ fact: v }, { fact: w }, { indicator: b, above: 60 }] }", false)]
    public void A_condition_is_open_only_where_the_missing_answers_decide_it(string condition, bool? held)
    {
        string tiers = $"\ntiers: [{{ id: asked, title: 问, require: {condition} }}, {{ id: other, title: 否 }}]\n";
        // The tier names both facts, so that v is waited for.
        string rubric = Rubric + tiers.Replace("id: other, title: 否", "id: other, title: 否, require: { any: [{ fact: v }, { fact: w }] }", StringComparison.Ordinal);

        var result = Sheets.Score(rubric, "answers: { a: 30 }\nfacts: { w: yes }");

        Assert.Equal(EvaluationStatus.Incomplete, result.Status);
        Assert.Equal(held, result.TierChecks[0].Held);
        Assert.Equal(held switch { true => ["asked"], false => ["other"], null => ["asked", "other"] }, result.Reachable.Select(t => t.Id));
    }

    [Fact]
    public void Sub_grades_that_are_certain_are_told_and_others_are_not()
    {
        var result = Sheets.Score(Rubric, "answers: { a: 30 }");

        Assert.Equal(("good", null), (result["a"].SubGrade?.Id, result["b"].SubGrade?.Id));
    }
}
