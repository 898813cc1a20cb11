using System.Text.Json;

namespace Rubric.Tool.Tests;

/// <summary>The rubrics of Jinniu against figures that were worked out without the engine and stand beside the examples.</summary>
public sealed class JinniuTests
{
    private static readonly Lazy<ToolRun> _year = new(() => ToolRun.Of(
    [
        "score",
        "--format",
        "json",
        Repository.PathOf("rubrics", "jinniu-year", "rubric.yaml"),
        Repository.PathOf("rubrics", "jinniu-station", "rubric.yaml"),
        .. Directory.GetFiles(Repository.PathOf("rubrics", "jinniu-year", "examples"), "st-*.yaml"),
    ]));

    private static readonly Lazy<ToolRun> _station = new(() => ToolRun.Of("score", Repository.PathOf("rubrics", "jinniu-station"), "--format", "json"));

    /// <summary>The rows of the table of expectations: file, experts, four parts, total, tier.</summary>
    public static TheoryData<string, string[]> ExpectedYears()
    {
        var rows = new TheoryData<string, string[]>();
        foreach (string line in File.ReadLines(Repository.PathOf("rubrics", "jinniu-year", "examples", "README.md")))
        {
            if (line.StartsWith("| `st-", StringComparison.Ordinal))
            {
                string[] cells = [.. line.Trim('|').Split('|').Select(c => c.Trim(' ', '`'))];
                rows.Add(cells[0]["st-01-".Length..], cells[2..8]);
            }
        }
        return rows;
    }

    [Fact]
    public void There_are_thirteen_stations_and_all_are_valid()
    {
        Assert.Equal(13, ExpectedYears().Count);
        Assert.Equal(13, _year.Value.Json().GetArrayLength());
        Assert.Equal("", _year.Value.Error);
        Assert.Equal(0, _year.Value.ExitCode);
    }

    [Theory]
    [MemberData(nameof(ExpectedYears))]
    public void A_year_comes_out_as_worked_out_without_the_engine(string subject, string[] expected)
    {
        var result = _year.Value.Result(subject);
        string[] parts = ["routine", "midterm", "final-office", "final-experts"];
        for (int i = 0; i < parts.Length; i++)
        {
            var part = result.GetProperty("indicators").GetProperty(parts[i]);
            bool isNumber = expected[i].Length > 0 && expected[i].All(c => c is '.' or (>= '0' and <= '9'));
            Assert.Equal(isNumber ? expected[i] : null, part.GetProperty("points").GetString());
            if (expected[i] == "n/a")
            {
                Assert.Equal("not-applicable", part.GetProperty("state").GetString());
            }
        }
        string total = expected[4];
        string tier = expected[5];
        if (tier == "excluded")
        {
            Assert.Equal("excluded", result.GetProperty("status").GetString());
            Assert.Equal(JsonValueKind.Null, result.GetProperty("total").ValueKind);
        }
        else if (total.Split(" 至 ") is [var lowest, var highest])
        {
            Assert.Equal("incomplete", result.GetProperty("status").GetString());
            Assert.Equal(lowest, result.GetProperty("lowest").GetString());
            Assert.Equal(highest, result.GetProperty("highest").GetString());
            var reachable = result.GetProperty("reachable").EnumerateArray().Select(t => t.GetString()).ToList();
            Assert.Equal(tier, $"可能 {reachable[0]} 至 {reachable[^1]}");
        }
        else
        {
            Assert.Equal("scored", result.GetProperty("status").GetString());
            Assert.Equal(total, result.GetProperty("total").GetString());
            Assert.Equal(tier, result.GetProperty("tier").GetString());
        }
    }

    [Theory]
    [InlineData("street-a", "scored", "90.76", "star-4")]
    [InlineData("street-b", "scored", "82.33", "unrated")]
    [InlineData("community-c", "scored", "75.8", "star-3")]
    [InlineData("street-d", "incomplete", null, null)]
    [InlineData("street-e", "scored", "95.2", "star-3")]
    [InlineData("street-f", "excluded", null, null)]
    [InlineData("community-g", "scored", "90.55", "star-4")]
    [InlineData("community-h", "scored", "43.17", "unrated")]
    public void A_station_comes_out_as_worked_by_hand(string subject, string status, string? total, string? tier)
    {
        var result = _station.Value.Result(subject);
        Assert.Equal(status, result.GetProperty("status").GetString());
        Assert.Equal(total, result.GetProperty("total").GetString());
        Assert.Equal(tier, result.GetProperty("tier").GetString());
        Assert.Equal(0, _station.Value.ExitCode);
    }

    [Theory]
    [InlineData("street-a", "15.1", "11.1", "9.5", "9.2", "20.0125", "7.2", "9.15", "9.5")]
    [InlineData("street-b", "11.4", "12.6", "7.5", "8", "18.025", "6.3", "9.5", "9")]
    [InlineData("community-c", "11.9", "10.8", "7.2", "7.7", "15.35", "5.4", "8.45", "9")]
    [InlineData("street-d", "16", "14", "10", "10", null, "8", null, "10")]
    [InlineData("community-h", "4.5", "5", "4.5", "5.6", "29/3", "2.8", "6.1", "5")]
    public void The_first_level_comes_out_as_worked_by_hand(string subject, params string?[] points)
    {
        var indicators = _station.Value.Result(subject).GetProperty("indicators");
        Assert.Equal(points, Enumerable.Range(1, 8).Select(i => indicators.GetProperty($"{i}").GetProperty("points").GetString()));
    }

    [Fact]
    public void Dimensions_overrides_and_bounds_come_out_as_worked_by_hand()
    {
        var dimensions = _station.Value.Result("community-c").GetProperty("dimensions");
        Assert.Equal("21", dimensions.GetProperty("aspect/build").GetProperty("points").GetString());
        Assert.Equal("52.3", dimensions.GetProperty("aspect/run").GetProperty("points").GetString());
        Assert.Equal("70", dimensions.GetProperty("aspect/run").GetProperty("applicable").GetString());
        Assert.Equal(["complaints", "veto"], Texts("street-b", "overrides"));
        Assert.Equal("84.65", _station.Value.Result("street-d").GetProperty("lowest").GetString());
        Assert.Equal("93.65", _station.Value.Result("street-d").GetProperty("highest").GetString());
        Assert.Equal(["5.2.1", "7.1.2", "fact:months-in-operation"], Texts("street-d", "missing"));
        Assert.Equal(["star-4", "star-3", "star-2"], Texts("street-d", "reachable"));
    }

    private static IEnumerable<string?> Texts(string subject, string name) =>
        _station.Value.Result(subject).GetProperty(name).EnumerateArray().Select(t => t.GetString());
}
