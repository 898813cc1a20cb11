using System.Reflection.Metadata;
using System.Text.Json;

namespace Rubric.Packages.Tests;

/// <summary>A debugger that stops in Rubric finds the very sources it was built from.</summary>
public sealed class SymbolTests
{
    private const string Published = "https://raw.githubusercontent.com/rubric-scoring/rubric/";

    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    public static TheoryData<string, string> Symbols => new()
    {
        { "Rubric.Schema", "lib/net10.0/Rubric.Schema.pdb" },
        { "Rubric.Schema", "lib/netstandard2.0/Rubric.Schema.pdb" },
        { "Rubric.Engine", "lib/net10.0/Rubric.Engine.pdb" },
        { "Rubric.Engine", "lib/netstandard2.0/Rubric.Engine.pdb" },
        { "Rubric.Tool", "tools/net10.0/any/rubric.pdb" },
    };

    [Theory]
    [MemberData(nameof(Symbols))]
    public void Symbols_point_to_the_published_sources_of_the_commit(string id, string file)
    {
        using var provider = Open(id, file);
        using var link = JsonDocument.Parse(Blobs(provider.GetMetadataReader(), EntityHandle.ModuleDefinition, SourceLink).Single());
        using var package = Package.Open(id);
        string commit = package.Metadata().Element("repository")!.Attribute("commit")!.Value;

        var only = Assert.Single(link.RootElement.GetProperty("documents").EnumerateObject());
        Assert.Equal("/_/*", only.Name);
        Assert.Equal($"{Published}{commit}/*", only.Value.GetString());
    }

    [Theory]
    [MemberData(nameof(Symbols))]
    public void Every_source_is_published_or_embedded_and_tells_no_path_of_a_machine(string id, string file)
    {
        using var provider = Open(id, file);
        var reader = provider.GetMetadataReader();
        var documents = reader.Documents.Select(d => (Name: reader.GetString(reader.GetDocument(d).Name), Embedded: Blobs(reader, d, EmbeddedSource).Any())).ToArray();

        Assert.NotEmpty(documents);
        Assert.All(documents, d => Assert.StartsWith("/_/", d.Name, StringComparison.Ordinal));
        Assert.All(documents.Where(d => !d.Embedded), d => Assert.True(File.Exists(Repository.PathOf(d.Name["/_/".Length..])), d.Name));
    }

    private static MetadataReaderProvider Open(string id, string file)
    {
        using var package = Package.OpenSymbols(id);
        return MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(package.Read(file)));
    }

    private static IEnumerable<byte[]> Blobs(MetadataReader reader, EntityHandle owner, Guid kind) =>
        reader.GetCustomDebugInformation(owner)
            .Select(reader.GetCustomDebugInformation)
            .Where(i => reader.GetGuid(i.Kind) == kind)
            .Select(i => reader.GetBlobBytes(i.Value));
}
