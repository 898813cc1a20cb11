using System.Reflection;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A resource embedded in an assembly.</summary>
internal sealed class ResourceSource(Assembly assembly, string name) : RubricSource
{
    public override IReadOnlyList<CatalogDocument> Read(ReaderOptions options)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        return [CatalogDocument.Of(name, RubricReader.ReadStream(stream, options with { FileName = name }))];
    }
}
