using System.Runtime.CompilerServices;

namespace Rubric.Tests;

/// <summary>The files of the project, which tests read where they stand.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>Rubric.slnx</c>.</summary>
    public static string Root { get; } = FindRoot();

    public static string Rubrics { get; } = PathOf("rubrics");

    public static string ConformanceCases { get; } = PathOf("tests", "Conformance", "cases");

    /// <summary>Cases that are not ours to copy; the folder may be missing.</summary>
    public static string SharedCases { get; } =
        Environment.GetEnvironmentVariable("RUBRIC_SHARED_CASES") is { Length: > 0 } given ? given : PathOf("..", "shared", "cases");

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The text of a file, its path relative to the root, with LF between its lines.</summary>
    public static string Read(string path) => File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n");

    /// <summary>The documents that show code to users, relative to the root.</summary>
    public static IEnumerable<string> Documents() =>
        ["README.md", "CONTRIBUTING.md", .. Find("docs", "*.md"), .. Find("src", "README.md")];

    /// <summary>The files below a folder, relative to the root.</summary>
    public static IEnumerable<string> Find(string folder, string pattern) =>
        Directory.GetFiles(PathOf(folder), pattern, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'));

    /// <summary>Builds may put their output anywhere, so that this source shows the way; in a deterministic build it has no path, then the output does.</summary>
    private static string FindRoot([CallerFilePath] string source = "")
    {
        foreach (string? start in (string?[])[Path.GetDirectoryName(source), AppContext.BaseDirectory])
        {
            for (var folder = start is null ? null : new DirectoryInfo(start); folder is not null; folder = folder.Parent)
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
