using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A folder and the folders in it.</summary>
internal sealed class DirectorySource(string path, string searchPattern) : RubricSource
{
    public override IReadOnlyList<CatalogDocument> Read(ReaderOptions options)
    {
        try
        {
            // Rubrics and the submissions beside them are told apart by what they say they are.
            return [.. Directory.EnumerateFiles(path, searchPattern, SearchOption.AllDirectories)
                .OrderBy(f => f, StringComparer.Ordinal)
                .Select(f => CatalogDocument.ReadFile(f, options))
                .Where(d => !d.Problems.Any(p => p.Code == DiagnosticCodes.WrongDocument))];
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return [CatalogDocument.Unreadable(path, refusal)];
        }
    }
}
