using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A place where rubrics come from, which may hold others at the next look.</summary>
internal abstract class RubricSource
{
    /// <summary>Reads what is there now. What cannot be read is a problem of its document, never an exception.</summary>
    public abstract IReadOnlyList<CatalogDocument> Read(ReaderOptions options);
}
