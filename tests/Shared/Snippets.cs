using System.Text.RegularExpressions;

namespace Rubric.Tests;

/// <summary>A block of code that a document shows.</summary>
/// <param name="Document">The document, relative to the root.</param>
/// <param name="Line">The line, from 1, in which the code begins.</param>
/// <param name="Language">What stands behind the fence; empty where nothing does.</param>
/// <param name="Text">The code, each line with its end.</param>
internal sealed record Snippet(string Document, int Line, string Language, string Text)
{
    /// <summary>The name of the file, where the line above the block ends with it: <c>… `canteen.yaml`:</c></summary>
    public string? FileName { get; init; }

    /// <summary>The nearest heading above, of the second level or below, without its hashes.</summary>
    public string Heading { get; init; } = "";

    public override string ToString() => $"{Document}:{Line}";
}

/// <summary>The blocks of code of the documents, so that tests can compile, run and read them.</summary>
internal static partial class Snippets
{
    /// <summary>The blocks of all documents in some languages.</summary>
    public static IEnumerable<Snippet> In(params string[] languages) =>
        Repository.Documents().SelectMany(Of).Where(s => languages.Contains(s.Language));

    /// <summary>The blocks of a document, in order.</summary>
    public static IReadOnlyList<Snippet> Of(string document)
    {
        string text = Repository.Read(document);
        return [.. Fence().Matches(text).Select(m => Make(document, text, m))];
    }

    /// <summary>Rows for a theory: document and line.</summary>
    public static TheoryData<string, int> Rows(IEnumerable<Snippet> snippets)
    {
        var data = new TheoryData<string, int>();
        foreach (var snippet in snippets)
        {
            data.Add(snippet.Document, snippet.Line);
        }
        return data;
    }

    public static Snippet At(string document, int line) => Of(document).Single(s => s.Line == line);

    private static Snippet Make(string document, string text, Match match)
    {
        string[] before = text[..match.Index].Split('\n');
        string indent = match.Groups[1].Value;
        return new Snippet(document, before.Length + 1, match.Groups[2].Value, Unindent(match.Groups[3].Value, indent))
        {
            FileName = Name().Match(before.LastOrDefault(l => l.Trim().Length > 0) ?? "") is { Success: true } name ? name.Groups[1].Value : null,
            Heading = before.LastOrDefault(l => l.StartsWith("##", StringComparison.Ordinal))?.TrimStart('#', ' ') ?? "",
        };
    }

    private static string Unindent(string text, string indent) =>
        indent.Length == 0 ? text : text.Replace("\n" + indent, "\n", StringComparison.Ordinal)[indent.Length..];

    [GeneratedRegex("^( *)```(\\w*)\n(.*?)^\\1```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`([^`/]+\\.(?:yaml|csv|json))`[:：]$")]
    private static partial Regex Name();
}
