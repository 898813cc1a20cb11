namespace Rubric.Schema.Tests;

/// <summary>A rubric with one mistake, and the one diagnostic that it gives.</summary>
internal sealed record DiagnosticCase(string Name, string Document, string Code, int Line, int Column, string English, string Chinese)
{
    /// <summary>What begins most documents.</summary>
    public const string Head = "rubric: 1\nid: a\nversion: 1\ntitle: 表\n";

    /// <summary>A document without a mistake, to which keys can be added.</summary>
    public const string Leaf = Head + "indicators:\n  - { id: x, title: 甲, weight: 100 }\n";

    private static readonly ReaderOptions _small = new() { FileName = "表.yaml", MaxLength = 5000, MaxNodes = 200, MaxAliases = 3, MaxDepth = 16 };

    public void Assert()
    {
        var read = RubricReader.Read(Document, _small);
        var found = Xunit.Assert.Single(read.Diagnostics);
        Xunit.Assert.Equal((Code, Line, Column), (found.Code.Id, found.Place.StartLine, found.Place.StartColumn));
        Xunit.Assert.Equal(English, found.GetMessage("en"));
        Xunit.Assert.Equal(Chinese, found.GetMessage("zh-Hans"));
        Xunit.Assert.Equal(found.Severity == Severity.Error, read.Value is null);
        Xunit.Assert.StartsWith($"表.yaml({Line},{Column}): ", found.ToString(), StringComparison.Ordinal);
    }
}
