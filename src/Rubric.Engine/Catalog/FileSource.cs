using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>One file.</summary>
internal sealed class FileSource(string path) : RubricSource
{
    public override IReadOnlyList<CatalogDocument> Read(ReaderOptions options) => [CatalogDocument.ReadFile(path, options)];
}
