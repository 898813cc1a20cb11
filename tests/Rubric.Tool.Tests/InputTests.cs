namespace Rubric.Tool.Tests;

public sealed class InputTests : IDisposable
{
    private readonly Workspace _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Files_of_a_folder_are_told_apart_by_what_is_in_them()
    {
        _files.Add("b/rubric-without-that-name.yml", "# a comment\n---\n\n" + Workspace.StationRubric);
        _files.Add("b/sheets.json", """{ "rubric": "station-stars", "submission": 1, "subject": "j", "answers": { "1": 10, "2": "part" } }""");
        _files.Add("b/list.json", """[{ "submission": 1, "subject": "k" }, { "submission": 1, "subject": "l" }]""");
        _files.Add("a.CSV", "subject,1,2\nc,40,full\n");
        _files.Add("z.yaml", "rubric: station-stars\nsubmission: 1\nsubject: z\n");
        _files.Add("README.md", "rubric: 1\n");
        _files.Add("other.yaml", "services: { web: {} }\n");
        _files.Add("settings.yaml", "rubric: strict\nname: x\n");
        _files.Add("other.json", """{ "name": { "rubric": 1 }, "list": ["submission", { "submission": 1 }] }""");
        _files.Add("cases.yaml", "cases:\n- submissions:\n  - submission: 1\n");
        _files.Add("empty.yaml", "");
        _files.Add(".hidden/x.yaml", "submission: 1\n");
        _files.Add("artifacts/x.yaml", "submission: 1\n");
        _files.Add("node_modules/x.json", """{ "submission": 1 }""");
        var run = ToolRun.Of("check", _files.PathOf(""));
        Assert.Equal("1 rubric, 5 submissions: 0 errors, 0 warnings\n", run.Output);
    }

    [Fact]
    public void Results_come_in_the_ordinal_order_of_the_files()
    {
        _files.AddStationRubric();
        _files.Add("b/1.yaml", Workspace.Submission("third", "10", "full"));
        _files.Add("B.yaml", Workspace.Submission("first", "10", "full"));
        _files.Add("b-2.yaml", Workspace.Submission("fourth", "10", "full"));
        _files.Add("a.yaml", Workspace.Submission("second", "10", "full"));
        var run = ToolRun.Of("score", _files.PathOf(""), "--format", "json");
        // Names are compared folder by folder, so 'b' comes before 'b-2.yaml'.
        Assert.Equal(["first", "second", "third", "fourth"], run.Json().EnumerateArray().Select(r => r.GetProperty("subject").GetString()));
    }

    [Fact]
    public void A_file_that_is_given_twice_counts_once()
    {
        string rubric = _files.AddStationRubric();
        string sheet = _files.Add("a.yaml", Workspace.Submission("a", "10", "full"));
        var run = ToolRun.Of("score", rubric, sheet, _files.PathOf(""), Path.Combine(_files.PathOf(""), ".", "a.yaml"), "--format", "json");
        Assert.Single(run.Json().EnumerateArray());
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("indicatorz: []\n", "it begins with 'indicatorz'")]
    [InlineData("", "it has no key in it")]
    [InlineData("just words\n", "it has no key in it")]
    public void A_named_file_that_is_neither_is_refused(string text, string found)
    {
        string path = _files.Add("x.yaml", text);
        var run = ToolRun.Of("check", path);
        Assert.Equal(
            $"rubric: {path}: this is neither a rubric nor a submission; {found}. A rubric begins with 'rubric: 1', "
            + "a submission with 'submission: 1'; the name of a table ends with '.csv'.\n",
            run.Error);
        Assert.Equal("", run.Output);
        Assert.Equal(2, run.ExitCode);
    }

    [Theory]
    [InlineData("rubric：1\nid: x\n")]
    [InlineData("submision: 1\nrubric: x\nsubject: a\nanswers: {}\n")]
    [InlineData("{ \"submission\": 1, \"subject\": \n")]
    public void A_broken_document_is_read_and_explained_not_passed_over(string text)
    {
        _files.Add("x.yaml", text);
        var run = ToolRun.Of("check", _files.PathOf(""));
        Assert.Contains("x.yaml(", run.Output, StringComparison.Ordinal);
        Assert.Contains(": error RUB", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("en", "there is no such file or folder.")]
    [InlineData("zh-Hans", "没有这个文件或文件夹。")]
    public void A_missing_file_exits_with_2(string language, string message)
    {
        var run = ToolRun.Of("score", _files.PathOf("gone.yaml"), "--lang", language);
        Assert.EndsWith(message + "\n", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public void A_folder_without_anything_to_read_exits_with_2()
    {
        _files.Add("notes.txt", "rubric: 1\n");
        var run = ToolRun.Of("check", _files.PathOf(""));
        Assert.Equal($"rubric: {_files.PathOf("")}: no rubric, submission or table is in this folder.\n", run.Error);
        Assert.Equal(2, run.ExitCode);
    }
}
