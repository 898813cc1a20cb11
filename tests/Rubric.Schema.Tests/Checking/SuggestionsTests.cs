namespace Rubric.Schema.Tests;

public sealed class SuggestionsTests
{
    // The internal class is asked through a rule that uses it: a condition that names an unknown tier.
    [Theory]
    [InlineData("satr-5", "star-5")]
    [InlineData("STAR-5", "star-5")]
    [InlineData("star5", "star-5")]
    [InlineData("五", "五星")]
    [InlineData("五型", "五星")]
    [InlineData("excellent", null)]
    [InlineData("x", null)]
    public void The_nearest_name_is_suggested(string written, string? expected)
    {
        ReadResult<RubricDefinition> read = RubricChecking.Read(
            $$"""
            indicators: [{ id: a, title: A, weight: 100 }]
            tiers: [{ id: star-5, title: T, min: 90 }, { id: 五星, title: U }]
            overrides: [{ id: o, title: O, when: { indicator: a, min: 1% }, set: {{written}} }]
            """);

        string advice = expected is null ? "Name one that is there, or add it." : $"Did you mean '{expected}'?";
        Assert.Equal($"There is no tier '{written}'. {advice}", Assert.Single(read.Diagnostics).Message);
    }
}
