using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What one document of a source came to.</summary>
/// <param name="Name">The name of the document; empty for a rubric made in code.</param>
/// <param name="Rubric">The rubric; null where the document has errors.</param>
/// <param name="Problems">What was found in it.</param>
internal sealed record CatalogDocument(string Name, RubricDefinition? Rubric, ImmutableArray<Diagnostic> Problems)
{
    /// <summary>The document as a whole, for what concerns no line of it.</summary>
    public SourceSpan Place => new(new SourceText(Name, ""), 0, 0, 0, 0);

    /// <summary>Reads a file; what the system refuses is a problem like any other, since the file may be whole again at the next look.</summary>
    public static CatalogDocument ReadFile(string path, ReaderOptions options)
    {
        try
        {
            return Of(path, RubricReader.ReadFile(path, options with { FileName = path }));
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return Unreadable(path, refusal);
        }
    }

    public static CatalogDocument Of(string name, ReadResult<RubricDefinition> read) =>
        new(name, read.HasErrors ? null : read.Value, read.Diagnostics);

    public static CatalogDocument Unreadable(string name, Exception refusal)
    {
        var document = new CatalogDocument(name, null, []);
        return document with { Problems = [new Diagnostic(DiagnosticCodes.UnreadableSource, document.Place, "", name, refusal.Message)] };
    }
}
