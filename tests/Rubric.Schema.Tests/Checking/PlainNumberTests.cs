using static Rubric.Schema.Tests.RubricChecking;

namespace Rubric.Schema.Tests;

/// <summary>Percentages where only plain numbers make sense; in a document, reading sees them.</summary>
public sealed class PlainNumberTests
{
    private static readonly Bounds _half = new() { Min = Amount.Percent(50) };

    [Fact]
    public void A_count_an_answer_and_a_fact_take_plain_numbers()
    {
        AssertPlain("tiers[0].require[0].min", new CountCondition { Count = new EachCondition { Each = IndicatorSelector.Leaves, Bounds = _half }, Bounds = _half });
        AssertPlain("tiers[0].require[0].min", new AnswerCondition { Indicator = "a", Bounds = _half });
        AssertPlain("tiers[0].require[0].min", new FactCondition { Fact = "f", Bounds = _half });
    }

    [Fact]
    public void A_step_takes_plain_numbers() => AssertPercentage(
        Parts(Leaf("a", 100, new BandsScale { Steps = [new BandStep { Bounds = _half, Points = 100 }] })),
        "indicators[0].scale.bands.steps[0].min");

    private static void AssertPlain(string path, Condition condition) => AssertPercentage(
        new RubricParts
        {
            Id = "r",
            Version = "1",
            Title = "R",
            Indicators = [Leaf("a", 100)],
            Facts = [new Fact { Id = "f", Title = "F", Type = FactType.Number }],
            Tiers = [new Tier { Id = "t", Title = "T", Require = [condition] }],
        },
        path);

    private static void AssertPercentage(RubricParts parts, string path) => AssertOne(
        parts, "RUB2008", path, "The percentage '50%' cannot stand here. Write a plain number.", "此处不能使用百分数“50%”。请写普通的数。");
}
