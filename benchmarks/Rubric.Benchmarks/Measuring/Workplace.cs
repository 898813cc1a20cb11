namespace Rubric.Benchmarks;

/// <summary>The folders of the repository that benchmarks read and write.</summary>
public static class Workplace
{
    /// <summary>Gets the root of the repository.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>A file for data that nobody keeps.</summary>
    public static string PathOf(string file)
    {
        string folder = Path.Combine(Root, "artifacts", "benchmarks");
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, file);
    }

    public static string Built(string project, string program) => Path.Combine(Root, "artifacts", "bin", project, "release", program);

    public static string Published(string project, string program) => Path.Combine(Root, "artifacts", "publish", project, "release", program);

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Rubric.slnx")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
