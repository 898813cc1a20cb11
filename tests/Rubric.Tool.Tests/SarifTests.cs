using System.Text.Json;

namespace Rubric.Tool.Tests;

public sealed class SarifTests : IDisposable
{
    private readonly Workspace _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("en", "'idd'")]
    [InlineData("zh-Hans", "“idd”")]
    public void A_log_has_every_member_that_its_readers_require(string language, string said)
    {
        string rubric = Workspace.StationRubric.Replace("id: station-stars", "idd: x\nid: station-stars", StringComparison.Ordinal)
            .Replace("title: 服务规范", "title: 服务 #规范", StringComparison.Ordinal);
        string path = _files.Add("station.yaml", rubric);
        var run = ToolRun.Of("check", "--format", "sarif", path, "--lang", language);
        var log = run.Json();
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.EndsWith("sarif-schema-2.1.0.json", log.GetProperty("$schema").GetString(), StringComparison.Ordinal);
        var only = Assert.Single(log.GetProperty("runs").EnumerateArray());
        Assert.Equal("utf16CodeUnits", only.GetProperty("columnKind").GetString());
        Assert.Equal(language, only.GetProperty("language").GetString());
        var driver = only.GetProperty("tool").GetProperty("driver");
        Assert.Equal("rubric", driver.GetProperty("name").GetString());
        Assert.Equal(["RUB1025", "RUB2004"], driver.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()));
        Assert.All(driver.GetProperty("rules").EnumerateArray(), AssertRule);
        var results = only.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(["error", "note"], results.Select(r => r.GetProperty("level").GetString()));
        Assert.Equal(["RUB2004", "RUB1025"], results.Select(r => r.GetProperty("ruleId").GetString()));
        Assert.Equal([1, 0], results.Select(r => r.GetProperty("ruleIndex").GetInt32()));
        Assert.Contains(said, results[0].GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("idd", results[0].GetProperty("properties").GetProperty("path").GetString());
        var physical = Assert.Single(results[0].GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
        Assert.Equal(new Uri(path).AbsoluteUri, physical.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal([2, 1, 2, 4], Region(physical));
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void Nothing_found_is_a_run_without_results()
    {
        var run = ToolRun.Of("check", "--format", "sarif", _files.AddStationRubric());
        var only = Assert.Single(run.Json().GetProperty("runs").EnumerateArray());
        Assert.Empty(only.GetProperty("results").EnumerateArray());
        Assert.Empty(only.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray());
        Assert.Equal(0, run.ExitCode);
    }

    private static void AssertRule(JsonElement rule)
    {
        Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!);
        Assert.NotEmpty(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString()!);
        Assert.NotEmpty(rule.GetProperty("properties").GetProperty("shortDescription.en").GetString()!);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", rule.GetProperty("properties").GetProperty("shortDescription.zh-Hans").GetString());
    }

    private static int[] Region(JsonElement physical) =>
        [.. new[] { "startLine", "startColumn", "endLine", "endColumn" }.Select(n => physical.GetProperty("region").GetProperty(n).GetInt32())];
}
