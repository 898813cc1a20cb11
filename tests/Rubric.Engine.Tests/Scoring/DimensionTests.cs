namespace Rubric.Engine.Tests.Scoring;

/// <summary>Other ways to cut the same leaves (format, section 3).</summary>
public sealed class DimensionTests
{
    private const string Rubric = """
        not-applicable: rescale-parent
        dimensions:
          - { id: aspect, title: 方面, values: [{ id: build, title: 建设 }, { id: run, title: 运行 }] }
          - { id: level, title: 层次, values: [{ id: basic, title: 基本 }, { id: extra, title: 提高 }, { id: never, title: 无 }] }
        indicators:
          - id: A
            title: 甲
            weight: 40
            dimensions: { aspect: build, level: basic }
            indicators:
              - { id: a1, title: 甲一, weight: 10 }
              - { id: a2, title: 甲二, weight: 30, dimensions: { aspect: run } }
          - { id: b, title: 乙, weight: 60, dimensions: { aspect: run, level: extra } }
        bonus: { indicators: [{ id: c, title: 加, weight: 5, dimensions: { aspect: build } }] }
        """;

    [Fact]
    public void A_nearer_value_replaces_an_inherited_one_dimension_by_dimension()
    {
        var result = Sheets.Scored(Rubric, "answers: { a1: 8, a2: 21, b: 30, c: 5 }");

        Assert.Equal(["aspect/build", "aspect/run", "level/basic", "level/extra", "level/never"], result.Dimensions.Select(d => d.Key));
        Assert.Equal(("8", "10", "0.8"), Of(result, "aspect/build"));
        Assert.Equal(("51", "90", "17/30"), Of(result, "aspect/run"));
        Assert.Equal(("29", "40", "0.725"), Of(result, "level/basic"));
        Assert.Equal(("30", "60", "0.5"), Of(result, "level/extra"));
    }

    [Fact]
    public void A_value_without_leaves_has_no_points() =>
        Assert.Equal((null, null, null), Of(Sheets.Scored(Rubric, "answers: { a1: 8, a2: 21, b: 30 }"), "level/never"));

    [Fact]
    public void They_are_summed_before_any_rescaling()
    {
        var result = Sheets.Scored(Rubric, "answers: { a1: n/a, a2: 15, b: 30 }");

        // a2 counts 15 × 40 / 30 = 20 in the total, but 15 of 30 here.
        Assert.Equal("50", result.Total.Text());
        Assert.Equal((null, null, null), Of(result, "aspect/build"));
        Assert.Equal(("45", "90", "0.5"), Of(result, "aspect/run"));
        Assert.Equal(("15", "30", "0.5"), Of(result, "level/basic"));
    }

    [Fact]
    public void They_are_summed_after_leaves_are_rounded_and_are_not_rounded_themselves()
    {
        var result = Sheets.Scored("rounding: { leaves: 0, groups: 0, total: 0 }\n" + Rubric, "answers: { a1: 7.5, a2: 20.4, b: 30 }");

        Assert.Equal(("8", "10", "0.8"), Of(result, "aspect/build"));
        Assert.Equal(("50", "90", "5/9"), Of(result, "aspect/run"));
    }

    [Fact]
    public void A_missing_leaf_leaves_its_values_open_and_the_others_known()
    {
        var result = Sheets.Score(Rubric, "answers: { a1: 8, a2: 21 }");

        Assert.Equal(("8", "10", "0.8"), Of(result, "aspect/build"));
        Assert.Equal((null, "90", null), Of(result, "aspect/run"));
    }

    private static (string?, string?, string?) Of(Evaluation result, string key)
    {
        var value = result.Dimensions[key];
        return (value.Points.Text(), value.ApplicableFullMarks.Text(), value.Rate.Text());
    }
}
