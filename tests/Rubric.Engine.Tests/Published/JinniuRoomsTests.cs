using Rubric.Schema;

namespace Rubric.Engine.Tests.Published;

/// <summary>Ninety rooms over a year, from tables, against figures that another program worked out with exact fractions.</summary>
public sealed class JinniuRoomsTests
{
    private static readonly Dictionary<string, Evaluation> _results = PublishedRubrics.ScoreExamples("jinniu-year");

    private static readonly IReadOnlyList<Evaluation> _rooms = [.. _results.Values.Where(r => r.Profile?.Id == "room")];

    [Theory]
    [InlineData(1, "74.52", "star-3")]
    [InlineData(6, "80.6", "star-4")]
    [InlineData(11, "92.19", "star-5")]
    [InlineData(12, "86.71", "unrated")]
    [InlineData(16, "96.45", "star-4")]
    [InlineData(19, "80.32", "star-4")]
    [InlineData(22, "91.58", "star-4")]
    [InlineData(28, "68.2", "star-2")]
    [InlineData(30, "89.27", "star-4")]
    [InlineData(36, "85.57", "star-4")]
    [InlineData(38, "95.75", "star-4")]
    [InlineData(40, "90.68", "star-5")]
    [InlineData(41, "90.68", "star-5")]
    [InlineData(42, "80.3", "star-4")]
    [InlineData(44, "77.19", "star-3")]
    [InlineData(47, "56.11", "unrated")]
    [InlineData(48, "70.21", "star-3")]
    [InlineData(50, "77.58", "star-3")]
    [InlineData(58, "94.37", "unrated")]
    [InlineData(61, "47.46", "unrated")]
    [InlineData(63, "72.79", "star-3")]
    [InlineData(74, "58.79", "star-1")]
    [InlineData(77, "90.94", "star-4")]
    [InlineData(80, "90.74", "star-5")]
    [InlineData(83, "95.36", "star-5")]
    [InlineData(85, "95.9", "star-4")]
    [InlineData(88, "79.01", "star-3")]
    [InlineData(90, "62.42", "star-2")]
    public void A_year_of_a_room_comes_to(int room, string total, string tier)
    {
        var result = _results[$"room-{room:00}"];

        Assert.Equal(EvaluationStatus.Scored, result.Status);
        Assert.Equal((total, tier), (result.Total.Text(), result.Tier?.Id));
    }

    [Fact]
    public void There_are_thirteen_stations_and_ninety_rooms()
    {
        Assert.Equal(103, _results.Count);
        Assert.Equal(90, _rooms.Count);
        Assert.All(_results.Values, r => Assert.NotNull(r.Profile));
        Assert.All(_results.Values, r => Assert.Empty(r.Unused));
    }

    [Fact]
    public void The_rooms_come_to_every_outcome_of_the_readme()
    {
        var outcomes = _rooms.GroupBy(r => r.Tier?.Id ?? Sheets.Word(r.Status)).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

        Assert.Equal(
            new Dictionary<string, int>(StringComparer.Ordinal)
            {
                ["star-5"] = 13,
                ["star-4"] = 24,
                ["star-3"] = 30,
                ["star-2"] = 12,
                ["star-1"] = 1,
                ["unrated"] = 4,
                ["incomplete"] = 3,
                ["excluded"] = 3,
            },
            outcomes);
    }

    [Fact]
    public void Every_sheet_is_marked_as_synthetic()
    {
        var sheets = PublishedRubrics.Examples("jinniu-year").SelectMany(PublishedRubrics.ReadSubmissions).ToList();

        Assert.Equal(850, sheets.Count);
        Assert.All(sheets, s => Assert.Equal("synthetic", s.Attributes.Single(a => a.Key == "data").Value));
        Assert.All(sheets, s => Assert.EndsWith("（示例）", s.Subject!.Value.Title, StringComparison.Ordinal));
    }

    [Fact]
    public void An_appeal_gives_a_room_its_fourth_star()
    {
        var room = _results["room-42"];
        var office = Assert.Single(room["final-office"].Nested).Evaluation;

        Assert.Equal((IndicatorState.Awarded, "3"), (office["5.2.3"].State, office.PointsOf("5.2.3")));
        Assert.Equal(("80.3", "star-4"), (room.Total.Text(), room.Tier?.Id));
    }

    [Fact]
    public void Two_experts_are_too_few() =>
        Assert.Equal(
            ["management", "staffing", "rules", "funding", "service", "publicity", "daily-checks", "supervision"],
            _results["room-64"].Missing);

    [Fact]
    public void Stations_and_rooms_are_ranked_apart_and_a_tenth_of_the_best_keep_five_stars()
    {
        var options = new RankingOptions { PerProfile = true, Quotas = [new Quota { Tiers = ["star-5"], Share = 0.1m, Among = "star-4" }] };

        var ranking = Ranking.Of(_results.Values, options);

        Assert.Equal(["station", "room"], ranking.Groups.Select(g => g.Profile?.Id));
        Assert.Equal([11, 84], ranking.Groups.Select(g => g.Entries.Length));
        Assert.Equal(8, ranking.LeftOut.Length);
        // 10 % of 7 stations is none, of 37 rooms three.
        Assert.Equal([(7, 0, 0), (37, 3, 3)], ranking.Groups.Select(g => g.Quotas[0]).Select(q => (q.Base, q.Allowed, q.After)));
        Assert.Equal(["room-16", "room-85", "room-38", "room-83", "room-89"], ranking.Groups[1].Entries.Take(5).Select(e => e.Evaluation.Subject!.Value.Id));
        var alike = ranking.Groups[1].Entries.Where(e => e.IsTied).ToList();
        Assert.Contains(alike, e => e.Evaluation.Subject!.Value.Id == "room-40");
        Assert.Equal(
            alike.Single(e => e.Evaluation.Subject!.Value.Id == "room-40").Rank,
            alike.Single(e => e.Evaluation.Subject!.Value.Id == "room-41").Rank);
    }
}
