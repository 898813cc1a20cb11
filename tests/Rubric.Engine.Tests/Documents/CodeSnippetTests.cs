using System.Text.RegularExpressions;

namespace Rubric.Engine.Tests.Documents;

/// <summary>The C# that the documents show is compiled: each block stands, line for line, in a source between <c>begin:</c> and <c>end:</c> with the name of its document.</summary>
public sealed partial class CodeSnippetTests
{
    private static readonly Lazy<IReadOnlyList<(string Document, string File, string Code)>> _compiled = new(() =>
        [.. Sources().SelectMany(f => Marked().Matches(Repository.Read(f)).Select(m => (m.Groups[1].Value, f, LinesOf(m.Groups[2].Value))))]);

    public static TheoryData<string, int> Shown => Snippets.Rows(Snippets.In("csharp"));

    public static TheoryData<string, string> Compiled
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (document, file, _) in _compiled.Value.Distinct())
            {
                data.Add(document, file);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Shown))]
    public void A_block_of_code_is_compiled(string document, int line)
    {
        string shown = LinesOf(Snippets.At(document, line).Text);

        Assert.NotEmpty(shown);
        Assert.Contains(shown, _compiled.Value.Where(c => c.Document == document).Select(c => c.Code));
    }

    [Theory]
    [MemberData(nameof(Compiled))]
    public void What_is_compiled_for_a_document_stands_in_it(string document, string file)
    {
        string[] shown = [.. Snippets.Of(document).Select(s => LinesOf(s.Text))];

        Assert.All(_compiled.Value.Where(c => c.Document == document && c.File == file), c => Assert.Contains(c.Code, shown));
    }

    /// <summary>Without the namespaces, blank lines and indentation, which are another matter in a source than on a page.</summary>
    private static string LinesOf(string code) =>
        string.Join('\n', code.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && !Using().IsMatch(l)));

    private static IEnumerable<string> Sources() =>
        new[] { "tests", "samples" }.Where(f => Directory.Exists(Repository.PathOf(f))).SelectMany(f => Repository.Find(f, "*.cs"));

    [GeneratedRegex(@"^using [\w.]+;$")]
    private static partial Regex Using();

    [GeneratedRegex("^ *// begin: (\\S+)\n(.*?)^ *// end(?:: \\1)?$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Marked();
}
