using System.Text.RegularExpressions;

namespace Rubric.Tool.Tests;

/// <summary>The runs that the documents show, with the output that stands there.</summary>
public sealed partial class DocumentedRunTests : IDisposable
{
    private const string Readme = "README.md";
    private const string Command = "docs/command.md";

    private readonly Workspace _files = new();

    public void Dispose() => _files.Dispose();

    public static TheoryData<string> Runs() => [.. Run().Matches(Repository.Read(Command)).Select(m => m.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Runs))]
    public void A_run_prints_what_the_document_says(string arguments)
    {
        string document = Repository.Read(Command);
        string[] files = [_files.Add("canteen.yaml", Block(document, "yaml")), _files.Add("sheets.csv", Block(document, "csv"))];
        string expected = Run().Matches(document).Single(m => m.Groups[1].Value == arguments).Groups[2].Value;

        var run = ToolRun.Of([.. arguments.Split(' ').Select(a => files.FirstOrDefault(f => Path.GetFileName(f) == a) ?? a)]);
        AssertShown(expected, _files.Relative(run.Output + run.Error));
    }

    [Fact]
    public void The_tables_of_the_documents_score()
    {
        string rubric = _files.Add("canteen.yaml", Block(Repository.Read(Command), "yaml"));
        string[] tables = [.. Csv().Matches(Repository.Read("docs/tables.md")).Select(m => m.Groups[1].Value)];
        Assert.Equal(3, tables.Length);
        Assert.Equal(Block(Repository.Read(Command), "csv"), tables[0]);
        Assert.Equal(ToolRun.Of("sheet", rubric).Output.TrimStart('\uFEFF').ReplaceLineEndings("\n"), tables[2]);

        var wide = ToolRun.Of("score", rubric, _files.Add("wide.csv", tables[0]), "--format", "json").Result("c-01");
        var whole = ToolRun.Of("score", rubric, _files.Add("long.csv", tables[1]), "--format", "json").Result("c-01");
        Assert.Equal("77", wide.GetProperty("total").GetString());
        Assert.Equal("77", whole.GetProperty("total").GetString());
    }

    [Fact]
    public void The_first_run_of_the_readme_prints_what_stands_there()
    {
        var shown = First().Match(Repository.Read(Readme));
        string[] arguments = shown.Groups[1].Value.Split(' ');
        var run = ToolRun.Of([.. arguments.Select(a => a.StartsWith("rubrics/", StringComparison.Ordinal) ? Repository.PathOf(a) : a)]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        AssertShown(shown.Groups[2].Value, run.Output);
    }

    [Fact]
    public void The_explanation_of_a_station_is_what_the_document_shows()
    {
        var shown = Run().Match(Repository.Read("docs/explaining.md"));
        var run = ToolRun.Of([.. shown.Groups[1].Value.Split(' ').Select(a => a.StartsWith("rubrics/", StringComparison.Ordinal) ? Repository.PathOf(a) : a)]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        AssertShown(shown.Groups[2].Value, run.Output);
    }

    /// <summary>A line with dots stands for any number of lines.</summary>
    private static void AssertShown(string expected, string output)
    {
        // A document cannot show the byte order mark, and ends its lines in one way.
        string actual = output.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        string[] parts = expected.Split("…\n");
        Assert.NotEmpty(expected);
        if (parts is [var whole])
        {
            Assert.Equal(whole, actual);
            return;
        }
        Assert.StartsWith(parts[0], actual, StringComparison.Ordinal);
        int at = parts[0].Length;
        foreach (string part in parts[1..^1])
        {
            int found = actual.IndexOf("\n" + part, at, StringComparison.Ordinal);
            Assert.True(found >= at, part);
            at = found + 1 + part.Length;
        }
        Assert.EndsWith(parts[^1], actual, StringComparison.Ordinal);
        Assert.True(actual.Length > at + parts[^1].Length);
    }

    private static string Block(string document, string language)
    {
        string start = $"```{language}\n";
        int at = document.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return document[at..document.IndexOf("```", at, StringComparison.Ordinal)];
    }

    [GeneratedRegex("```console\n\\$ rubric (.*)\n((?:.*\n)*?)```")]
    private static partial Regex Run();

    [GeneratedRegex("```csv\n((?:.*\n)*?)```")]
    private static partial Regex Csv();

    [GeneratedRegex("```\ndotnet run .* -- (.*)\n```\n(?:.*\n)*?```\n((?:.*\n)*?)```")]
    private static partial Regex First();
}
