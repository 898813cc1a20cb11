using System.Runtime.CompilerServices;

namespace Rubric.Schema.Tests;

/// <summary>The project's own documents, which tests read where they stand.</summary>
internal static class ProjectFiles
{
    private static readonly Lazy<string> _root = new(() => FindRoot());

    public static string Read(string path) => File.ReadAllText(Path.Combine(_root.Value, path)).ReplaceLineEndings("\n");

    /// <summary>The names of the documents that show YAML to users, relative to the root.</summary>
    public static IEnumerable<string> Documents() =>
        Directory.GetFiles(Path.Combine(_root.Value, "docs"), "*.md")
            .Order(StringComparer.Ordinal)
            .Select(f => "docs/" + Path.GetFileName(f))
            .Prepend("README.md");

    /// <summary>The files below a folder, relative to the root.</summary>
    public static IEnumerable<string> Find(string folder, string pattern) =>
        Directory.GetFiles(Path.Combine(_root.Value, folder), pattern, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(f => Path.GetRelativePath(_root.Value, f).Replace('\\', '/'));

    /// <summary>Builds may put their output outside the project; then the place of this source shows the way.</summary>
    private static string FindRoot([CallerFilePath] string source = "")
    {
        foreach (string start in (string[])[AppContext.BaseDirectory, Path.GetDirectoryName(source)!])
        {
            for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Rubric.slnx")))
                {
                    return folder.FullName;
                }
            }
        }
        throw new DirectoryNotFoundException("Neither the tests nor their sources stand below Rubric.slnx.");
    }
}
