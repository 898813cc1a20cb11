using System.Text.RegularExpressions;

namespace Rubric.Schema.Tests;

/// <summary>The codes themselves, and docs/diagnostics.md, which has a heading for each of them.</summary>
public sealed partial class DocumentedCodesTests
{
    public static TheoryData<string> Ids => [.. DiagnosticCodes.All.Select(c => c.Id)];

    [Fact]
    public void Ids_are_unique_and_in_order()
    {
        string[] ids = [.. DiagnosticCodes.All.Select(c => c.Id)];

        Assert.All(ids, id => Assert.Matches("^RUB[1-6][0-9]{3}$", id));
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void Every_code_is_in_the_list_of_all()
    {
        string[] declared = [.. typeof(DiagnosticCodes).GetProperties()
            .Where(p => p.PropertyType == typeof(DiagnosticCode))
            .Select(p => ((DiagnosticCode)p.GetValue(null)!).Id)
            .Order(StringComparer.Ordinal)];

        Assert.Equal(declared, DiagnosticCodes.All.Select(c => c.Id));
    }

    [Fact]
    public void Every_code_has_a_heading_and_every_heading_a_code()
    {
        var headings = Heading().Matches(Document()).Select(m => m.Groups[1].Value);

        Assert.Equal(DiagnosticCodes.All.Select(c => c.Id), headings);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_code_has_a_sentence_in_both_languages_with_the_same_placeholders(string id)
    {
        DiagnosticCode code = Find(id);

        Assert.False(string.IsNullOrWhiteSpace(code.English));
        Assert.False(string.IsNullOrWhiteSpace(code.Chinese));
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", code.Chinese);
        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", code.English);
        Assert.Equal(PlaceholdersOf(code.English), PlaceholdersOf(code.Chinese));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_document_shows_severity_and_both_sentences_of_a_code(string id)
    {
        DiagnosticCode code = Find(id);
        string section = SectionOf(id);

        Assert.StartsWith($"### {id} {code.Severity.ToString().ToLowerInvariant()}: ", section, StringComparison.Ordinal);
        Assert.Contains("> " + Unescape(code.English) + "\n", section, StringComparison.Ordinal);
        Assert.Contains("> " + Unescape(code.Chinese) + "\n", section, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_document_says_more_than_the_sentences(string id)
    {
        string rest = string.Join("\n", SectionOf(id).Split('\n').Skip(1).Where(l => !l.StartsWith('>'))).Trim();

        Assert.NotEmpty(rest);
    }

    private static DiagnosticCode Find(string id) => DiagnosticCodes.All.Single(c => c.Id == id);

    private static string Document() => Repository.Read("docs/diagnostics.md");

    private static string SectionOf(string id) =>
        Document().Split("\n### ").Skip(1).Select(s => "### " + s).Single(s => s.StartsWith($"### {id} ", StringComparison.Ordinal));

    /// <summary>The numbers of the arguments that a sentence names; doubled braces are braces.</summary>
    private static IEnumerable<string> PlaceholdersOf(string format) =>
        Placeholder().Matches(format.Replace("{{", "", StringComparison.Ordinal).Replace("}}", "", StringComparison.Ordinal))
            .Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    private static string Unescape(string format) =>
        format.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

    [GeneratedRegex("^### (RUB[0-9]+) ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\{[0-9]+[^}]*\}")]
    private static partial Regex Placeholder();
}
