namespace Rubric.Tool.Tests;

/// <summary>The files of the repository that these tests stand in.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>Rubric.slnx</c>.</summary>
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Rubric.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Rubric.slnx is in no folder above these tests.");
        }
        return folder;
    }
}
