using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A rubric made in code.</summary>
internal sealed class DefinitionSource(RubricDefinition rubric) : RubricSource
{
    public override IReadOnlyList<CatalogDocument> Read(ReaderOptions options) => [new CatalogDocument("", rubric, [])];
}
