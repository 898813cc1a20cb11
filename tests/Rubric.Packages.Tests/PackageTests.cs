namespace Rubric.Packages.Tests;

/// <summary>What stands in the packages, as somebody sees it who looks for them.</summary>
public sealed class PackageTests
{
    public static TheoryData<string> Ids => ["Rubric.Schema", "Rubric.Engine", "Rubric.Tool", "Rubric.Templates"];

    [Theory]
    [InlineData("Rubric.Schema", "net10.0", "YamlDotNet 18.1.0")]
    [InlineData("Rubric.Schema", ".NETStandard2.0", "System.Collections.Immutable 10.0.1, System.Text.Encoding.CodePages 10.0.11, YamlDotNet 18.1.0")]
    [InlineData("Rubric.Engine", "net10.0", "Microsoft.Extensions.DependencyInjection.Abstractions 10.0.0, Rubric.Schema VERSION")]
    [InlineData("Rubric.Engine", ".NETStandard2.0", "Microsoft.Extensions.DependencyInjection.Abstractions 10.0.0, Rubric.Schema VERSION")]
    public void A_library_needs_nothing_else(string id, string target, string expected)
    {
        using var package = Package.Open(id);
        var group = package.Metadata().Descendants("group").Single(g => g.Attribute("targetFramework")!.Value == target);
        string[] needed = [.. group.Elements("dependency").Select(d => $"{d.Attribute("id")!.Value} {d.Attribute("version")!.Value}").Order(StringComparer.Ordinal)];

        Assert.Equal(expected.Replace("VERSION", Package.Version, StringComparison.Ordinal), string.Join(", ", needed));
    }

    [Theory]
    [InlineData("Rubric.Schema")]
    [InlineData("Rubric.Engine")]
    public void A_library_has_two_targets_with_documentation(string id)
    {
        using var package = Package.Open(id);

        Assert.Equal(
            [$"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml", $"lib/netstandard2.0/{id}.dll", $"lib/netstandard2.0/{id}.xml"],
            package.Files.Where(f => f.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(2, package.Metadata().Descendants("group").Count());
    }

    [Theory]
    [InlineData("Rubric.Tool")]
    [InlineData("Rubric.Templates")]
    public void What_is_no_library_needs_no_package(string id)
    {
        using var package = Package.Open(id);

        Assert.Empty(package.Metadata().Descendants("dependency"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_package_brings_a_readme_of_its_own_and_the_icon(string id)
    {
        using var package = Package.Open(id);
        string readme = id == "Rubric.Templates" ? "templates/README.md" : $"src/{id}/README.md";

        Assert.Equal("README.md", package.Metadata().Element("readme")!.Value);
        Assert.StartsWith($"# {id}\n", Repository.Read(readme), StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(Repository.PathOf(readme)), package.Read("README.md"));
        Assert.Equal("icon.png", package.Metadata().Element("icon")!.Value);
        Assert.Equal(File.ReadAllBytes(Repository.PathOf("assets", "icon.png")), package.Read("icon.png"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_package_says_what_is_new_in_its_version(string id)
    {
        using var package = Package.Open(id);
        string notes = package.Metadata().Element("releaseNotes")!.Value.ReplaceLineEndings("\n").Trim();
        string[] sections = Repository.Read("CHANGELOG.md").Split("\n## ");
        string section = sections.FirstOrDefault(s => s.StartsWith($"[{Package.Version}]", StringComparison.Ordinal))
            ?? sections.Single(s => s.StartsWith("[Unreleased]", StringComparison.Ordinal));

        Assert.Equal(section[section.IndexOf('\n', StringComparison.Ordinal)..].Trim(), notes);
        Assert.NotEmpty(notes);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_package_says_whose_it_is_and_which_commit(string id)
    {
        using var package = Package.Open(id);
        var metadata = package.Metadata();

        Assert.Equal("MIT", metadata.Element("license")!.Value);
        Assert.Equal("The Rubric authors", metadata.Element("authors")!.Value);
        Assert.Equal("https://github.com/rubric-scoring/rubric", metadata.Element("repository")!.Attribute("url")!.Value);
        Assert.Matches("^[0-9a-f]{40}$", metadata.Element("repository")!.Attribute("commit")!.Value);
    }

    [Theory]
    [InlineData("samples/Directory.Packages.props")]
    [InlineData("templates/rubric/RubricTemplate.csproj")]
    public void Samples_and_template_use_this_version(string file) =>
        Assert.Contains($"Include=\"Rubric.Engine\" Version=\"{Package.Version}\"", Repository.Read(file), StringComparison.Ordinal);
}
