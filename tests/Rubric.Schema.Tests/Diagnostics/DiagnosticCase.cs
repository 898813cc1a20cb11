using System.Collections.Immutable;

namespace Rubric.Schema.Tests;

/// <summary>One mistake, and the one diagnostic that it gives.</summary>
/// <param name="Name">The name of the case; of the code, with more behind it where a code has several.</param>
/// <param name="Find">Makes the mistake and returns what is found.</param>
/// <param name="Code">The id of the code.</param>
/// <param name="Line">The line; 0 for what is made in code and has no place.</param>
/// <param name="Column">The column in UTF-16 units, likewise.</param>
/// <param name="English">The whole sentence.</param>
/// <param name="Chinese">The whole sentence.</param>
internal sealed record DiagnosticCase(
    string Name, Func<ImmutableArray<Diagnostic>> Find, string Code, int Line, int Column, string English, string Chinese)
{
    /// <summary>What begins most documents: four lines.</summary>
    public const string Head = "rubric: 1\nid: a\nversion: 1\ntitle: 表\n";

    /// <summary>A document of six lines without a mistake, to which keys can be added.</summary>
    public const string Leaf = Head + "indicators:\n  - { id: x, title: 甲, weight: 100 }\n";

    private static readonly ReaderOptions _small = new() { FileName = "表.yaml", MaxLength = 5000, MaxNodes = 200, MaxAliases = 3, MaxDepth = 16 };

    /// <summary>A mistake in a rubric that was written.</summary>
    public DiagnosticCase(string name, string document, string code, int line, int column, string english, string chinese)
        : this(name, () => Read(document), code, line, column, english, chinese)
    {
    }

    public void Assert()
    {
        var found = Xunit.Assert.Single(Find());
        Xunit.Assert.Equal((Code, Line, Column), (found.Code.Id, found.Place.StartLine, found.Place.StartColumn));
        Xunit.Assert.Equal(English, found.GetMessage("en"));
        Xunit.Assert.Equal(Chinese, found.GetMessage("zh-Hans"));
        Xunit.Assert.StartsWith(Line == 0 ? found.Path : $"{found.Place.Source!.Name}({Line},{Column}): ", found.ToString(), StringComparison.Ordinal);
    }

    private static ImmutableArray<Diagnostic> Read(string document)
    {
        var read = RubricReader.Read(document, _small);
        Xunit.Assert.Equal(read.HasErrors, read.Value is null);
        return read.Diagnostics;
    }
}
