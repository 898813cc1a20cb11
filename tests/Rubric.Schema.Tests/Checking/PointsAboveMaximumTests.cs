namespace Rubric.Schema.Tests;

/// <summary>Points that pass the maximum of their scale.</summary>
public sealed class PointsAboveMaximumTests
{
    private const string Two = "indicators:\n  - { id: b, title: B, weight: 75 }\n  - id: a\n    title: A\n    weight: 25\n    scale: ";

    [Theory]
    [InlineData("deductions", "points: 30", "points", "30", 63)]
    [InlineData("deductions", "points: 5, limit: 40", "limit", "40", 73)]
    [InlineData("additions", "points: 120%", "points", "120%", 62)]
    public void An_item_that_passes_the_leaf_is_told(string kind, string item, string key, string number, int column) => RubricChecking.AssertOne(
        Two + "{ " + kind + ": { items: [{ id: x, title: X, " + item + " }, { id: y, title: Y, points: 25 }] } }",
        "RUB3047", $"indicators[1].scale.{kind}.items[0].{key}", 10, column,
        $"'{key}' of 'x' is {number}, more than the whole scale, 25. Write 25 or less.",
        $"“x”的“{key}”是 {number}，超过了整个评分尺度的满分 25。请写不超过 25 的数。");

    [Fact]
    public void An_item_is_measured_by_the_maximum_of_the_scale() => RubricChecking.AssertGood(
        Two + "{ out-of: 100, deductions: { items: [{ id: x, title: X, points: 30, limit: 100% }] } }");

    [Theory]
    [InlineData("options: [{ id: x, title: X, points: 100 }, { id: y, title: Y, points: 0 }]", "options", "100", 23)]
    [InlineData("options: [{ id: x, title: X, points: 50 }, { id: y, title: Y, points: 30 }]", "options", "50", 23)]
    [InlineData("bands: { steps: [{ min: 1, points: 100 }, { points: 60 }] }", "bands.steps", "100", 30)]
    [InlineData("curve: { through: [[0, 0], [9, 100]] }", "curve.through", "100", 32)]
    [InlineData("checklist: { items: [{ id: x, title: X }], by-count: { 1: 100 } }", "checklist.by-count", "100", 69)]
    public void Points_out_of_a_hundred_under_a_smaller_weight_are_one_mistake(string scale, string path, string best, int column) => RubricChecking.AssertOne(
        Two + "{ " + scale + " }",
        "RUB3048", "indicators[1].scale." + path, 10, column,
        $"The points go up to {best}, but the maximum here is 25 (the weight of 'a'). If they are out of {best}, add 'out-of: {best}', and the weight scales them; else write points up to 25.",
        $"分值最高写到 {best}，而此处的满分是 25（“a”的权重）。如果按 {best} 分制打分，请加上“out-of: {best}”，系统会按权重折算；否则请写不超过 25 的分值。");

    [Fact]
    public void What_the_sentence_suggests_is_good() => RubricChecking.AssertGood(
        Two + "{ out-of: 100, options: [{ id: x, title: X, points: 100 }, { id: y, title: Y, points: 0 }] }");

    [Fact]
    public void One_number_that_is_too_great_is_told_by_itself() => Assert.Equal(
        [("RUB3021", "indicators[1].scale.options[1].points")],
        RubricChecking.Read(Two + "{ options: [{ id: x, title: X, points: 25 }, { id: y, title: Y, points: 26 }] }").Diagnostics.Select(d => (d.Code.Id, d.Path)));
}
