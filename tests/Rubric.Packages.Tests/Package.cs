using System.IO.Compression;
using System.Xml.Linq;

namespace Rubric.Packages.Tests;

/// <summary>A packed file of the version that stands in Directory.Build.props.</summary>
internal sealed class Package : IDisposable
{
    private readonly ZipArchive _archive;

    private Package(string name) => _archive = ZipFile.OpenRead(Repository.PathOf("artifacts", "package", "release", name));

    public static string Version { get; } = XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("Version").First().Value;

    public IEnumerable<string> Files => _archive.Entries.Select(e => e.FullName);

    public static Package Open(string id) => new($"{id}.{Version}.nupkg");

    public static Package OpenSymbols(string id) => new($"{id}.{Version}.snupkg");

    public void Dispose() => _archive.Dispose();

    /// <summary>What the package says of itself, by the names of its elements without namespaces.</summary>
    public XElement Metadata()
    {
        using var stream = new MemoryStream(Read(Files.Single(f => f.EndsWith(".nuspec", StringComparison.Ordinal))));
        var document = XDocument.Load(stream);
        foreach (var element in document.Descendants())
        {
            element.Name = element.Name.LocalName;
        }
        return document.Root!.Element("metadata")!;
    }

    public byte[] Read(string file)
    {
        using var stream = _archive.GetEntry(file)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
