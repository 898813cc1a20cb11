namespace Rubric.Engine.Tests.Batch;

/// <summary>Totals that stand exactly on a cut-off, worked out by hand in fractions.</summary>
public sealed class TieTests
{
    // 9/10 of 100/3, three times, is 90; decimal says 29.999…97 each.
    private const string Thirds = """
        weights: relative
        indicators:
          - { id: a, title: 甲, weight: 1, scale: { out-of: 10, score: {} } }
          - { id: b, title: 乙, weight: 1, scale: { out-of: 10, score: {} } }
          - { id: c, title: 丙, weight: 1, scale: { out-of: 10, score: {} } }
        tiers: [{ id: top, title: 优, min: 90 }, { id: rest, title: 余 }]
        """;

    // 10/11 of 3.3 is 3, three times 9.
    private const string Elevenths = """
        full-marks: 9.9
        indicators:
          - { id: a, title: 甲, weight: 3.3, scale: { out-of: 11, score: { step: 1 } } }
          - { id: b, title: 乙, weight: 3.3, scale: { out-of: 11, score: { step: 1 } } }
          - { id: c, title: 丙, weight: 3.3, scale: { out-of: 11, score: { step: 1 } } }
        tiers: [{ id: top, title: 优, min: 9 }, { id: rest, title: 余 }]
        """;

    // Of groups of 1/3 and 2/3 the first needs 60 % of 100/3, which is 20.
    private const string Floors = """
        weights: relative
        indicators:
          - { id: a, title: 甲, weight: 1, scale: { out-of: 5, score: {} } }
          - { id: b, title: 乙, weight: 2, scale: { out-of: 7, score: {} } }
        tiers: [{ id: top, title: 优, min: 20, require: { each: level-1, min: 60% } }, { id: rest, title: 余 }]
        """;

    [Theory]
    [InlineData(Thirds, "90", "top", 9.0, 9.0, 9.0)]
    [InlineData(Thirds, "90", "top", 10.0, 10.0, 7.0)]
    [InlineData(Thirds, "1349/15", "rest", 9.0, 9.0, 8.98)]
    [InlineData(Elevenths, "9", "top", 10.0, 10.0, 10.0)]
    [InlineData(Elevenths, "8.7", "rest", 10.0, 10.0, 9.0)]
    [InlineData(Floors, "260/3", "top", 3.0, 7.0)]
    [InlineData(Floors, "60", "top", 3.0, 4.2)]
    [InlineData(Floors, "86.6", "rest", 2.99, 7.0)]
    [InlineData(Floors, "1258/21", "rest", 3.0, 4.19)]
    public void A_total_on_the_cut_off_reaches_it(string rubric, string total, string tier, params double[] row) =>
        Check(rubric, total, tier, row);

    [Theory]
    [InlineData("total: 0", 89.5, "90", "top")]
    [InlineData("total: 0", 89.49, "89", "rest")]
    [InlineData("total: 0, mode: half-even", 89.5, "90", "top")]
    [InlineData("total: 0, mode: half-even", 88.5, "88", "rest")]
    [InlineData("total: 0, mode: down", 89.99, "89", "rest")]
    [InlineData("total: 0, mode: down", 90, "90", "top")]
    [InlineData("total: 0, mode: up", 89.01, "90", "top")]
    [InlineData("total: 0, mode: up", 89, "89", "rest")]
    [InlineData("total: 1", 89.95, "90", "top")]
    [InlineData("total: 1, mode: half-even", 89.85, "89.8", "rest")]
    [InlineData("total: 0, tiers: exact", 89.5, "90", "rest")]
    [InlineData("total: 0, mode: down, tiers: exact", 90.99, "90", "top")]
    public void Tiers_see_the_rounded_total_unless_they_are_exact(string rounding, double score, string total, string tier) => Check(
        $"rounding: {{ {rounding} }}\nindicators: [{{ id: a, title: 甲, weight: 100 }}]\ntiers: [{{ id: top, title: 优, min: 90 }}, {{ id: rest, title: 余 }}]",
        total, tier, score);

    [Theory]
    [InlineData("above: 60", 60, "rest")]
    [InlineData("above: 60", 60.01, "top")]
    [InlineData("min: 60", 60, "top")]
    [InlineData("min: 60", 59.99, "rest")]
    [InlineData("below: 60", 60, "rest")]
    [InlineData("below: 60", 59.99, "top")]
    [InlineData("max: 60", 60, "top")]
    [InlineData("max: 60", 60.01, "rest")]
    [InlineData("is: 60", 60, "top")]
    [InlineData("is: 60", 60.01, "rest")]
    [InlineData("is: 60", 59.99, "rest")]
    [InlineData("above: 0", 0, "rest")]
    [InlineData("below: 0", 0, "rest")]
    [InlineData("max: 0", 0, "top")]
    [InlineData("min: 100", 100, "top")]
    [InlineData("above: 100", 100, "rest")]
    [InlineData("above: 20, below: 30", 20, "rest")]
    [InlineData("above: 20, below: 30", 29.99, "top")]
    public void Bounds_include_their_number_or_not(string bounds, double score, string tier)
    {
        const string Leaf = "indicators: [{ id: a, title: 甲, weight: 100 }]\n";
        string total = ((decimal)score).ToString(System.Globalization.CultureInfo.InvariantCulture);
        Check($"{Leaf}tiers: [{{ id: top, title: 优, {bounds} }}, {{ id: rest, title: 余 }}]", total, tier, score);
        Check($"{Leaf}tiers: [{{ id: top, title: 优, require: {{ any: [{{ indicator: a, {bounds} }}] }} }}, {{ id: rest, title: 余 }}]", total, tier, score);
        Check($"{Leaf}tiers: [{{ id: rest, title: 余, require: {{ not: {{ answer: a, {bounds} }} }} }}, {{ id: top, title: 优 }}]", total, tier, score);
    }

    private static void Check(string rubric, string total, string tier, params double[] row) => Assert.All(
        Plans.InEveryWay(rubric, [.. row.Select(p => (decimal)p)]),
        outcome => Assert.Equal((EvaluationStatus.Scored, total, tier), (outcome.Status, outcome.Total.Text(), outcome.Tier?.Id)));
}
