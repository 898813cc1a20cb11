using System.Text.RegularExpressions;

namespace Rubric.Schema.Tests;

/// <summary>The links between the documents lead somewhere: to a file, and to a heading in it.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Documents => [.. Repository.Documents()];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_leads_somewhere(string document)
    {
        var links = Link().Matches(WithoutCode(document)).Select(m => m.Groups[1].Value).Where(l => !l.StartsWith("http", StringComparison.Ordinal));

        Assert.All(links, l => Assert.True(Leads(document, l), l));
    }

    private static bool Leads(string document, string link)
    {
        string[] parts = link.Split('#');
        string target = parts[0].Length == 0 ? document : Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.PathOf(document), "..", parts[0])));
        return parts.Length == 1
            ? File.Exists(Repository.PathOf(target)) || Directory.Exists(Repository.PathOf(target))
            : File.Exists(Repository.PathOf(target)) && Heading().Matches(WithoutCode(target)).Any(m => AnchorOf(m.Groups[1].Value) == parts[1]);
    }

    /// <summary>The anchor that code hosts give a heading: in small letters, hyphens for spaces, without punctuation.</summary>
    private static string AnchorOf(string heading) => Punctuation().Replace(heading.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    private static string WithoutCode(string document) => Block().Replace(Repository.Read(document), "");

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();

    [GeneratedRegex("^( *)```.*?^\\1```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
