using static Rubric.Engine.Tests.Sheets;

namespace Rubric.Engine.Tests.Scoring;

/// <summary>An unanswered leaf counts once with the worst and once with the best that any answer can earn.</summary>
public sealed class RangeOfScaleTests
{
    [Theory]
    [InlineData("{ min: 60, points: 100 }, { min: 80, points: 0 }, { points: 30 }", "30", "100")]
    [InlineData("{ min: 60, points: 40 }, { above: 70, below: 90, points: 100 }, { points: 30 }", "30", "40")]
    [InlineData("{ max: 60, points: 40 }, { above: 60, points: 100 }, { points: 0 }", "40", "100")]
    [InlineData("{ below: 60, points: 40 }, { above: 60, points: 100 }, { points: 0 }", "0", "100")]
    [InlineData("{ is: 5, points: 40 }, { min: 5, max: 5, points: 0 }, { points: 100 }", "40", "100")]
    [InlineData("{ min: 10, max: 20, points: 40 }, { min: 20, max: 30, points: 100 }, { min: 15, max: 25, points: 0 }", "40", "100")]
    [InlineData("{ min: 10, below: 20, points: 40 }, { above: 20, max: 30, points: 100 }, { min: 15, max: 25, points: 0 }", "0", "100")]
    [InlineData("{ points: 100 }, { min: 60, points: 0 }", "100", "100")]
    [InlineData("{ min: 60, above: 70, points: 100 }, { is: 70, points: 0 }, { points: 30 }", "0", "100")]
    [InlineData("{ min: 70, above: 60, points: 100 }, { is: 70, points: 0 }, { points: 30 }", "30", "100")]
    [InlineData("{ max: 60, below: 50, points: 100 }, { is: 50, points: 0 }, { points: 30 }", "0", "100")]
    [InlineData("{ max: 50, below: 60, points: 100 }, { is: 50, points: 0 }, { points: 30 }", "30", "100")]
    public void A_step_that_the_steps_before_it_cover_bounds_nothing(string steps, string lowest, string highest) =>
        AssertBounds($"bands: {{ steps: [{steps}] }}", lowest, highest);

    [Theory]
    [InlineData("target: 0", "100", "100")]
    [InlineData("target: 0, when-zero: full", "100", "100")]
    [InlineData("target: 0, when-zero: zero", "0", "100")]
    [InlineData("target: 0, when-zero: not-applicable", "100", "100")]
    [InlineData("target: 0, better: lower", "0", "0")]
    [InlineData("target: 0, better: lower, when-zero: full", "0", "100")]
    [InlineData("target: 0, better: lower, when-zero: zero", "0", "0")]
    [InlineData("target: 0, better: lower, when-zero: not-applicable", "0", "0")]
    [InlineData("target: 0, repeated: sum", "100", "100")]
    [InlineData("target: 0, better: lower, repeated: sum", "0", "0")]
    [InlineData("target: 5", "0", "100")]
    [InlineData("target: 5, better: lower", "0", "100")]
    public void Against_a_target_of_zero_only_the_answer_zero_is_not_settled(string ratio, string lowest, string highest) =>
        AssertBounds($"ratio: {{ {ratio} }}", lowest, highest);

    [Theory]
    [InlineData("{ id: slip, title: 小, points: 0 }, { id: late, title: 迟, points: 1, limit: 40 }", "60")]
    [InlineData("{ id: slip, title: 小, points: 0 }, { id: late, title: 迟, points: 1 }", "0")]
    public void A_finding_that_costs_nothing_bounds_nothing(string items, string lowest) =>
        AssertBounds($"deductions: {{ items: [{items}] }}", lowest, "100");

    private static void AssertBounds(string scale, string lowest, string highest)
    {
        var result = Score($"not-applicable: rescale-total\nindicators: [{{ id: a, title: 甲, weight: 100, scale: {{ {scale} }} }}]", "answers: {}");

        Assert.Equal(["a"], result.Missing);
        Assert.Equal((lowest, highest), (result.Lowest.Text(), result.Highest.Text()));
    }
}
