namespace Rubric.Engine.Tests.Tiering;

/// <summary>An answer that turns out not to apply meets no condition, as one that says n/a.</summary>
public sealed class NotApplicableAnswerTests
{
    private const string Rubric = """
        not-applicable: rescale-total
        indicators:
          - { id: a, title: 甲, weight: 60 }
          - { id: plan, title: 计划完成率, weight: 40, scale: { ratio: { when-zero: not-applicable, repeated: mean } } }
        tiers: [{ id: seen, title: 见, require: { answer: plan, max: 5 } }, { id: unseen, title: 未见 }]
        overrides:
          - { id: early, title: 先, before-scoring: true, when: [{ answer: a, is: 1 }, { not: { answer: plan, max: 5 } }], set: unseen }
        """;

    [Theory]
    [InlineData("[{ actual: 0, target: 0 }]", "unseen")]
    [InlineData("[{ actual: 0, target: 0 }, { actual: 0, target: 0 }]", "unseen")]
    [InlineData("n/a", "unseen")]
    [InlineData("[{ actual: 3, target: 4 }]", "seen")]
    [InlineData("[{ actual: 0, target: 0 }, { actual: 3, target: 4 }]", "seen")]
    public void Nothing_of_nothing_that_does_not_apply_meets_no_condition(string answer, string tier) =>
        Assert.Equal(tier, Sheets.Scored(Rubric, $"answers: {{ a: 30, plan: {answer} }}").Tier?.Id);

    [Theory]
    [InlineData("[{ actual: 0, target: 0 }]", EvaluationStatus.Decided)]
    [InlineData("[{ actual: 3, target: 4 }]", EvaluationStatus.Scored)]
    public void So_it_is_before_scoring(string answer, EvaluationStatus status) =>
        Assert.Equal(status, Sheets.Score(Rubric, $"answers: {{ a: 1, plan: {answer} }}").Status);

    [Fact]
    public void So_it_is_where_points_were_awarded()
    {
        var result = Sheets.Scored(Rubric, "answers: { a: 30, plan: { actual: 0, target: 0 } }\nawarded: { plan: { points: 20, reason: 复议 } }");

        Assert.Equal(IndicatorState.Awarded, result["plan"].State);
        Assert.Equal("unseen", result.Tier?.Id);
    }
}
