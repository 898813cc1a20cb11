using System.Collections.Immutable;

namespace Rubric.Schema.Tests;

/// <summary>Steps of bands that leave numbers out, or hold a number twice.</summary>
public sealed class BandRulesTests
{
    [Theory]
    [InlineData("{ min: 100, points: 100 }, { min: 60, max: 90, points: 60 }, { below: 60, points: 0 }", "91", "91")]
    [InlineData("{ min: 60, points: 100 }, { max: 59, points: 0 }", "59.5", "59.5")]
    [InlineData("{ above: 60, points: 100 }, { below: 60, points: 0 }", "60", "60")]
    [InlineData("{ min: 60, points: 100 }, { min: 40, points: 0 }", "39", "39")]
    [InlineData("{ min: 0, max: 90, points: 100 }, { above: 95, max: 120, points: 0 }", "91, 121", "91、121")]
    public void Numbers_that_no_step_holds_are_told(string steps, string english, string chinese)
    {
        Diagnostic found = Assert.Single(Read("平方米", steps));
        RubricChecking.AssertIs(found, "RUB3045", "indicators[0].scale.bands.steps",
            $"No step holds such numbers as {english}: an answer like that could not be scored. Move the bounds, or add a step, without bounds at the end for all other numbers.",
            $"没有一档适用于 {chinese} 这样的数，遇到这样的答案将无法计分。请调整界限，或补上一档；最后一档不写界限，就适用于其余所有的数。");
        Assert.Equal((9, 30), (found.Place.StartLine, found.Place.StartColumn));
    }

    [Theory]
    [InlineData("平方米", "{ min: 60, points: 100 }, { points: 0 }")]
    [InlineData("平方米", "{ min: 60, points: 100 }, { min: 0, below: 60, points: 0 }")]
    [InlineData("平方米", "{ above: 60, points: 100 }, { max: 60, points: 0 }")]
    [InlineData("平方米", "{ is: 60, points: 100 }, { below: 60, points: 50 }, { above: 60, points: 0 }")]
    [InlineData("人", "{ min: 5, points: 100 }, { min: 1, max: 4, points: 50 }, { is: 0, points: 0 }")]
    [InlineData("平方米", "{ min: 80, points: 100 }, { min: 60, points: 50 }, { min: 0, points: 0 }")]
    [InlineData("平方米", "{ min: 60, points: 100 }, { below: 60, points: 50 }, { points: 0 }")]
    [InlineData("平方米", "{ min: 60, max: 80, points: 100 }, { min: 70, max: 90, points: 100 }, { points: 0 }")]
    public void Steps_that_meet_are_good(string unit, string steps) => Assert.Empty(Read(unit, steps));

    [Theory]
    [InlineData("{ min: 80, max: 100, points: 100 }, { min: 60, max: 80, points: 50 }, { points: 0 }", "80", "min: 80, max: 100")]
    [InlineData("{ min: 20, below: 50, points: 100 }, { min: 0, max: 90, points: 50 }, { points: 0 }", "20", "min: 20, below: 50")]
    public void A_number_of_two_steps_is_told(string steps, string number, string other)
    {
        Diagnostic found = Assert.Single(Read("平方米", steps));
        RubricChecking.AssertIs(found, "RUB3046", "indicators[0].scale.bands.steps[1]",
            $"The number {number} falls into two steps, this one and '{other}'; the first that is written counts. Move the bounds so that every number has one step.",
            $"数值 {number} 同时属于两档：这一档和“{other}”，计分时取写在前面的一档。请调整界限，使每个数只属于一档。");
        // Behind the bracket, the first step, and the brace of the second.
        Assert.Equal((9, 31 + steps.IndexOf("}, {", StringComparison.Ordinal) + 5), (found.Place.StartLine, found.Place.StartColumn));
    }

    [Fact]
    public void A_step_that_hides_the_others_is_told_instead() => Assert.Equal(
        ["RUB3044"],
        Read("平方米", "{ min: 0, max: 9, points: 100 }, { points: 0 }, { min: 3, max: 4, points: 50 }").Select(d => d.Code.Id));

    [Theory]
    [InlineData("{ min: 60, points: 50 }, { min: 100, points: 100 }, { points: 0 }", 1)]
    [InlineData("{ min: 60, points: 60 }, { min: 20, below: 60, points: 20 }, { min: 40, below: 80, points: 100 }, { points: 0 }", 2)]
    [InlineData("{ max: 60, points: 100 }, { above: 60, points: 50 }, { is: 60, points: 0 }", 2)]
    public void A_step_whose_numbers_the_steps_before_it_hold_is_told(string steps, int unreached)
    {
        Diagnostic found = Assert.Single(Read("平方米", steps));
        Assert.Equal(("RUB3044", $"indicators[0].scale.bands.steps[{unreached}]"), (found.Code.Id, found.Path));
    }

    private static ImmutableArray<Diagnostic> Read(string unit, string steps) => RubricChecking.Read(
        "indicators:\n  - id: a\n    title: A\n    weight: 100\n    scale: { bands: { steps: [" + steps + "], unit: " + unit + " } }").Diagnostics;
}
