namespace Rubric.Tool;

/// <summary>A file that was given, or found in a folder that was.</summary>
/// <param name="Path">Its path, as given.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Id">The id that a rubric gives itself, as far as it can be seen without reading it.</param>
internal sealed record InputFile(string Path, DocumentKind Kind, string? Id)
{
    /// <summary>Whether it is a table, told by its name.</summary>
    public bool IsTable => HasTableName(Path);

    public static bool HasTableName(string path) => path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
}
