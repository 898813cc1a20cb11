namespace Rubric.Tool.Tests;

/// <summary>The option decides the language; the culture of the system changes not a byte.</summary>
public sealed class CultureTests : IDisposable
{
    private readonly Workspace _files = new();

    public CultureTests()
    {
        _files.Add("broken/rubric.yaml", Workspace.StationRubric.Replace("weight: 40", "weight: 39.5", StringComparison.Ordinal));
        _files.Add("typed/rubric.yaml", Workspace.StationRubric.Replace("weight: 40", "weight：４０％", StringComparison.Ordinal));
        _files.AddStationRubric();
        _files.Add("sheets.csv", "subject,1,2,fact:accident\ni,38.25,full,\nI,72.5,half,否\n");
    }

    public void Dispose() => _files.Dispose();

    [Theory]
    [MemberData(nameof(Cultures.Names), MemberType = typeof(Cultures))]
    public void Every_command_gives_the_same_bytes_in_every_culture(string culture)
    {
        List<Func<string>> runs = [.. from arguments in Commands() from language in (string[])["en", "zh-Hans"] select Run(arguments, language)];
        string[] expected = [.. runs.Select(r => Cultures.In("", r))];

        string[] found = Cultures.InParallel(culture, runs);

        Assert.All(found, (text, i) => Assert.Equal(expected[i], text));
        // Only the last command is meant to be wrong.
        Assert.Equal(["sheet --profil --lang en", "sheet --profil --lang zh-Hans"], found.Where(t => t.Contains("\nexit code 2\n", StringComparison.Ordinal)).Select(t => t.Split('\n')[0]));
    }

    [Theory]
    [InlineData("zh-CN", "zh-Hans")]
    [InlineData("zh-TW", "zh-Hans")]
    [InlineData("de-DE", "en")]
    [InlineData("tr-TR", "en")]
    public void Without_the_option_the_culture_decides_the_language_and_nothing_else(string culture, string language)
    {
        string[] arguments = ["check", _files.PathOf("broken")];
        using var output = new StringWriter();
        using var error = new StringWriter();

        string[] exitCode = Cultures.InParallel(culture, [() => $"{RubricTool.Run(arguments, output, error, default, TestContext.Current.CancellationToken)}"]);

        Assert.Equal(["1"], exitCode);
        var expected = ToolRun.Of([.. arguments, "--lang", language]);
        Assert.Equal((expected.Output, expected.Error), (output.ToString(), error.ToString()));
    }

    private string[][] Commands()
    {
        string station = Path.Combine(Repository.Rubrics, "jinniu-station");
        string stars = Path.Combine(Repository.Rubrics, "cms-nursing-home-stars");
        string good = _files.PathOf("station.yaml");
        string sheets = _files.PathOf("sheets.csv");
        return
        [
            ["score", station],
            ["score", station, "--details"],
            ["score", stars, "--rank", "--format", "table"],
            ["score", stars, "--rank", "dense", "--format", "csv"],
            ["score", stars, "--format", "json"],
            ["score", stars, "--format", "jsonl"],
            ["score", good, sheets],
            ["check", Repository.Rubrics],
            ["check", _files.PathOf("broken")],
            ["check", _files.PathOf("typed"), "--format", "json"],
            ["check", good, sheets, "--format", "sarif"],
            ["fix", _files.PathOf("typed")],
            ["sheet", stars],
            ["sheet", station, "--format", "md"],
            ["fmt", good],
            ["hash", Repository.Rubrics],
            ["schema", "rubric"],
            ["sheet", "--help"],
            ["sheet", "--profil"],
        ];
    }

    private static Func<string> Run(string[] arguments, string language) => () =>
    {
        var run = ToolRun.Of([.. arguments, "--lang", language]);
        return $"{string.Join(" ", arguments)} --lang {language}\nexit code {run.ExitCode}\n{run.Output}\n{run.Error}";
    };
}
