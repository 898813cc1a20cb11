namespace Rubric.Engine.Tests.Published;

/// <summary>The examples of the flagship against figures that were worked out by hand, indicator by indicator.</summary>
public sealed class JinniuStationTests
{
    private static readonly Dictionary<string, Evaluation> _results = PublishedRubrics.ScoreExamples("jinniu-station");

    [Fact]
    public void The_rubric_has_its_published_shape()
    {
        var nodes = PublishedRubrics.All.Single(r => r.Id == "jinniu-station").BaseView.Nodes;

        Assert.Equal([8, 12, 31], Enumerable.Range(1, 3).Select(depth => nodes.Count(n => n.Depth == depth)));
        Assert.All(nodes.Where(n => n.IsScoredLeaf), leaf => Assert.Single(leaf.Dimensions));
    }

    [Theory]
    [InlineData("street-a", "15.1", "11.1", "9.5", "9.2", "20.0125", "7.2", "9.15", "9.5")]
    [InlineData("street-b", "11.4", "12.6", "7.5", "8", "18.025", "6.3", "9.5", "9")]
    [InlineData("community-c", "11.9", "10.8", "7.2", "7.7", "15.35", "5.4", "8.45", "9")]
    [InlineData("street-d", "16", "14", "10", "10", null, "8", null, "10")]
    [InlineData("street-e", "16", "14", "10", "10", "17.85", "7.6", "9.75", "10")]
    [InlineData("community-g", "15.5", "13.6", "8.5", "9.7", "18.95", "6.2", "9.1", "9")]
    [InlineData("community-h", "4.5", "5", "4.5", "5.6", "29/3", "2.8", "6.1", "5")]
    public void The_eight_heads_come_to(string subject, params string?[] points) =>
        Assert.Equal(points, _results[subject].Indicators.Select(i => i.Points.Text()));

    [Theory]
    [InlineData("street-a", "90.76", "star-4", "star-4")]
    [InlineData("street-b", "82.33", "star-4", "unrated")]
    [InlineData("community-c", "75.8", "star-3", "star-3")]
    [InlineData("street-e", "95.2", "star-5", "star-3")]
    [InlineData("community-g", "90.55", "star-4", "star-4")]
    [InlineData("community-h", "43.17", "unrated", "unrated")]
    public void The_total_and_the_stars_are(string subject, string total, string before, string tier)
    {
        var result = _results[subject];

        Assert.Equal(EvaluationStatus.Scored, result.Status);
        Assert.Equal((total, before, tier), (result.Total.Text(), result.TierBeforeOverrides?.Id, result.Tier?.Id));
    }

    [Theory]
    [InlineData("street-a", "90.7625")]
    [InlineData("street-b", "82.325")]
    [InlineData("community-h", "259/6")]
    public void Only_the_total_is_rounded(string subject, string exact)
    {
        var parts = _results[subject].Contributions;

        var rounding = Assert.Single(parts, p => p.Kind == ContributionKind.Rounding);
        Assert.Equal(("total", exact), (rounding.Id, (_results[subject].Total - rounding.Points).Text()));
    }

    [Theory]
    [InlineData("street-a", "25.25", "27", "65.5125", "73")]
    [InlineData("street-b", "21.6", "27", "60.725", "73")]
    [InlineData("community-c", "21", "27", "52.3", "70")]
    public void The_two_aspects_are(string subject, string build, string buildFull, string run, string runFull)
    {
        var dimensions = _results[subject].Dimensions;

        Assert.Equal((build, buildFull), (dimensions["aspect/build"].Points.Text(), dimensions["aspect/build"].ApplicableFullMarks.Text()));
        Assert.Equal((run, runFull), (dimensions["aspect/run"].Points.Text(), dimensions["aspect/run"].ApplicableFullMarks.Text()));
    }

    [Fact]
    public void A_complaint_costs_a_star_before_the_veto_takes_all() =>
        Assert.Equal(
            [("complaints", "star-4", "star-3"), ("veto", "star-3", "unrated")],
            _results["street-b"].FiredOverrides.Select(o => (o.Override.Id, o.TierBefore?.Id, o.TierAfter?.Id)));

    [Fact]
    public void An_incomplete_sheet_has_bounds_only()
    {
        var result = _results["street-d"];

        Assert.Equal((EvaluationStatus.Incomplete, null, null), (result.Status, result.Total, result.Tier));
        Assert.Equal(["5.2.1", "7.1.2", "fact:months-in-operation"], result.Missing);
        Assert.Equal(("84.65", "93.65"), (result.Lowest.Text(), result.Highest.Text()));
        Assert.Equal(["star-4", "star-3", "star-2"], result.Reachable.Select(t => t.Id));
    }

    [Fact]
    public void A_station_of_eight_months_is_left_out() =>
        Assert.Equal((EvaluationStatus.Excluded, null), (_results["street-f"].Status, _results["street-f"].Total));
}
