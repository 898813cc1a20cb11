using Rubric.Engine;

namespace Rubric.Tool;

/// <summary>Finds the files that were given, in the order given, those of a folder in ordinal order, each once.</summary>
internal sealed class InputFiles
{
    private readonly Session _session;
    private readonly List<InputFile> _files = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _taken;
    private bool _failed;

    private InputFiles(Session session) => _session = session;

    /// <summary>Finds the files; null if any cannot be had, which was told.</summary>
    public static IReadOnlyList<InputFile>? Find(IEnumerable<string> paths, Session session)
    {
        var files = new InputFiles(session);
        foreach (string path in paths)
        {
            session.Cancellation.ThrowIfCancellationRequested();
            files.Guard(path, () => files.Add(path));
        }
        return files._failed ? null : files._files;
    }

    private void Add(string path)
    {
        if (Directory.Exists(path))
        {
            int before = _taken;
            Walk(path);
            if (_taken == before && !_failed)
            {
                Fail(path, "no rubric, submission or table is in this folder.", "这个文件夹里没有评价表、评分或表格。");
            }
        }
        else if (!File.Exists(path))
        {
            Fail(path, "there is no such file or folder.", "没有这个文件或文件夹。");
        }
        else if (!TryTake(path, out string? firstKey))
        {
            string found = firstKey is null
                ? _session.Language.Say("has no key in it", "里面没有任何键")
                : _session.Language.Say($"begins with '{Shorten(firstKey)}'", $"开头是“{Shorten(firstKey)}”");
            Fail(path,
                $"this is neither a rubric nor a submission; it {found}. A rubric begins with 'rubric: 1', a submission with 'submission: 1'; the name of a table ends with '.csv'.",
                $"既不是评价表，也不是评分：{found}。评价表以“rubric: 1”开头，评分以“submission: 1”开头，表格的文件名以“.csv”结尾。");
        }
    }

    private void Walk(string folder)
    {
        foreach (string entry in Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal))
        {
            _session.Cancellation.ThrowIfCancellationRequested();
            string name = Path.GetFileName(entry);
            if (name.StartsWith('.'))
            {
                continue;
            }
            if (!Directory.Exists(entry))
            {
                if (HasDocumentName(name))
                {
                    Guard(entry, () => TryTake(entry, out _));
                }
            }
            // What builds leave behind is nobody's rubric; a link could lead round in a circle.
            else if (name is not ("artifacts" or "bin" or "obj" or "node_modules") && new DirectoryInfo(entry).LinkTarget is null)
            {
                Guard(entry, () => Walk(entry));
            }
        }
    }

    private bool TryTake(string path, out string? firstKey)
    {
        firstKey = null;
        var file = new InputFile(path, DocumentKind.Submissions, null);
        if (!InputFile.HasTableName(path))
        {
            (var kind, firstKey, string? id) = DocumentSniffer.Sniff(path);
            file = new InputFile(path, kind, id);
        }
        if (file.Kind == DocumentKind.Other)
        {
            return false;
        }
        _taken++;
        if (_seen.Add(Path.GetFullPath(path)))
        {
            _files.Add(file);
        }
        return true;
    }

    private void Guard(string path, Action action)
    {
        try
        {
            action();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Fail(path, $"cannot be read. {problem.Message}", $"无法读取。{problem.Message}");
        }
    }

    private void Fail(string path, string english, string chinese)
    {
        _failed = true;
        _session.Complain($"{path}: {english}", $"{path}：{chinese}");
    }

    private static bool HasDocumentName(string name) =>
        InputFile.HasTableName(name) || Path.GetExtension(name).ToUpperInvariant() is ".YAML" or ".YML" or ".JSON";

    private static string Shorten(string text)
    {
        string clean = Text.Clean(text);
        return clean.Length <= 40 ? clean : clean[..40] + "…";
    }
}
