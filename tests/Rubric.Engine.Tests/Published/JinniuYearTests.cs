namespace Rubric.Engine.Tests.Published;

/// <summary>Thirteen stations over a year against figures that another program worked out with exact fractions.</summary>
public sealed class JinniuYearTests
{
    private static readonly Dictionary<string, Evaluation> _results = PublishedRubrics.ScoreExamples("jinniu-year");

    [Theory]
    [InlineData("simaqiao", "39.234", "23.6256", "10.51704", "24.869775", "98.25", "star-5")]
    [InlineData("hehuachi", "34.054", "21.0072", "9.43272", "22.667225", "87.16", "star-4")]
    [InlineData("jinquan", "37.89", "22.668", "10.2492", "24.127775", "94.93", "star-4")]
    [InlineData("jiulidi", "28.684", "17.2248", "7.92612", "18.740575", "72.58", "star-3")]
    [InlineData("wukuaishi", "36.486", "20.82", "9.7578", "22.18475", "89.25", "unrated")]
    [InlineData("xianlu", "32.262", "18.7512", "8.78256", "20.277075", "80.07", "star-4")]
    [InlineData("xihua", "36.508", null, "9.82152", "22.638525", "90.61", "star-5")]
    [InlineData("shaheyuan", "25.174", "15.2832", "6.804", "16.193625", "63.45", "star-2")]
    [InlineData("chadianzi", "34.438", "20.9424", "9.77724", "22.519875", "87.68", "star-4")]
    [InlineData("fuqin", "38.948", "16.5312", "10.66932", "24.69495", "90.84", "star-4")]
    [InlineData("yingmenkou", "21.866", "13.3344", "6.06204", "14.08925", "55.35", "star-1")]
    public void A_year_comes_to(string subject, string routine, string? midterm, string office, string experts, string total, string tier)
    {
        var result = _results[subject];

        Assert.Equal(EvaluationStatus.Scored, result.Status);
        Assert.Equal([routine, midterm, office, experts], new[] { "routine", "midterm", "final-office", "final-experts" }.Select(result.PointsOf));
        Assert.Equal((total, tier), (result.Total.Text(), result.Tier?.Id));
    }

    [Fact]
    public void All_thirteen_stations_are_here() =>
        Assert.Equal(13, PublishedRubrics.Examples("jinniu-year").Count(f => Path.GetFileName(f).StartsWith("st-", StringComparison.Ordinal)));

    [Fact]
    public void A_year_without_a_midterm_is_rescaled_from_its_final_evaluation()
    {
        var result = _results["xihua"];

        Assert.Equal(IndicatorState.NotApplicable, result["midterm"].State);
        Assert.Equal("54.100075", result.PointsOf("project"));
    }

    [Fact]
    public void A_midterm_sheet_with_a_gap_leaves_the_year_open()
    {
        var result = _results["tianhuizhen"];

        Assert.Equal((EvaluationStatus.Incomplete, null, null), (result.Status, result.Total, result.Tier));
        Assert.Equal(["midterm"], result.Missing);
        Assert.Equal(("58.95", "82.95"), (result.Lowest.Text(), result.Highest.Text()));
        Assert.Equal(["star-4", "star-3", "star-2", "star-1"], result.Reachable.Select(t => t.Id));
        Assert.Equal(NestedUse.LeftOut, Assert.Single(result["midterm"].Nested).Use);
    }

    [Fact]
    public void A_station_of_seven_months_is_left_out() => Assert.Equal(EvaluationStatus.Excluded, _results["fenghuangshan"].Status);

    [Fact]
    public void Of_five_experts_the_lowest_and_the_highest_do_not_count_of_four_all_do()
    {
        Assert.Equal(2, _results["simaqiao"]["management"].Nested.Count(n => n.Use == NestedUse.Trimmed));
        Assert.Equal(4, _results["chadianzi"]["management"].Nested.Count(n => n.Use == NestedUse.Combined));
    }

    [Fact]
    public void The_veto_of_the_final_office_sheet_carries_over()
    {
        var fired = Assert.Single(_results["wukuaishi"].FiredOverrides);

        Assert.Equal(("veto-carries-over", "star-4", "unrated"), (fired.Override.Id, fired.TierBefore?.Id, fired.TierAfter?.Id));
    }

    [Fact]
    public void A_weak_midterm_caps_the_year()
    {
        var fired = Assert.Single(_results["fuqin"].FiredOverrides);

        Assert.Equal(("weak-midterm", "star-5", "star-4"), (fired.Override.Id, fired.TierBefore?.Id, fired.TierAfter?.Id));
    }
}
