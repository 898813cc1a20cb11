using Rubric.Schema;

namespace Rubric.Engine.Tests.Paths;

public sealed class PathOptionsTests
{
    private static readonly Evaluation _result = Sheets.Scored(
        "facts: [{ id: f, title: 事实, type: yes-no, default: no }]\nindicators: [{ id: a, title: 甲, weight: 100 }]\ntiers: [{ id: t1, title: 一, min: 50 }, { id: t0, title: 零 }]",
        "answers: { a: 10 }");

    public static TheoryData<PathOptions, string> Wrong => new()
    {
        { new PathOptions { Step = 0 }, "The step is 0; it must be a decimal above 0 with at most 9 places." },
        { new PathOptions { Step = -1 }, "The step is -1; it must be a decimal above 0 with at most 9 places." },
        { new PathOptions { Step = new Fraction(1, 3) }, "The step is 1/3; it must be a decimal above 0 with at most 9 places." },
        { new PathOptions { MaxSteps = 0 }, "The steps allowed are 0; at least 1 is needed." },
        { new PathOptions { Fixed = ["a", "x"] }, "The rubric 'r@1' has no indicator 'x'." },
        { new PathOptions { ChangeableFacts = ["a"] }, "The rubric 'r@1' has no fact 'a'." },
        { new PathOptions { Costs = [new("a", -1)] }, "The cost of 'a' is -1; it must be 0 or more, of an indicator or fact of 'r@1'." },
        { new PathOptions { Costs = [new("x", 1)] }, "The cost of 'x' is 1; it must be 0 or more, of an indicator or fact of 'r@1'." },
        { new PathOptions { Costs = [new("f", 1), new("f", 1)] }, "The cost of 'f' is given twice." },
        { new PathOptions { Order = (PathOrder)7 }, "There is no order '7'." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Options_that_do_not_fit_the_rubric_are_refused(PathOptions options, string message)
    {
        var exception = Assert.Throws<ArgumentException>(() => _result.PathTo(options: options));

        Assert.Equal("options", exception.ParamName);
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tier_that_the_rubric_does_not_have_is_refused()
    {
        var exception = Assert.Throws<ArgumentException>(() => _result.PathTo("t9"));

        Assert.StartsWith("The rubric 'r@1' has no tier 't9'. It has: t1, t0.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_that_are_not_given_are_empty()
    {
        var options = new PathOptions { Fixed = default, ChangeableFacts = default, Costs = default };

        Assert.Empty(options.Fixed);
        Assert.Empty(options.ChangeableFacts);
        Assert.Empty(options.Costs);
        Assert.Equal("50", _result.PathTo(options: options).Steps[0].To!.ToString());
    }
}
