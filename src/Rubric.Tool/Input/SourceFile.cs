using System.Text;

namespace Rubric.Tool;

/// <summary>The text of a rubric's file.</summary>
internal static class SourceFile
{
    /// <summary>Reads a file that was already read as a rubric: then it is UTF-8, or UTF-16 with a byte order mark.</summary>
    public static string Read(string path) => File.ReadAllText(path);

    /// <summary>Replaces a file as a whole: whoever reads it, or a loss of power, sees the old text or the new one.</summary>
    public static void Replace(string path, string text) => Replace(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Replaces a file as a whole by bytes.</summary>
    public static void Replace(string path, byte[] bytes)
    {
        // Of a link the file that it leads to.
        string target = new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        string temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }
            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
