using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>Finds the rubrics for commands that need no submissions.</summary>
internal static class RubricChoice
{
    /// <summary>The files that hold rubrics; null if something cannot be had or none is there, which was told.</summary>
    public static IReadOnlyList<InputFile>? FindFiles(string[] paths, Session session)
    {
        if (InputFiles.Find(paths, session) is not { } files)
        {
            return null;
        }
        List<InputFile> rubrics = [.. files.Where(f => f.Kind == DocumentKind.Rubric)];
        if (rubrics.Count == 0)
        {
            session.Complain("no rubric is among these files.", "所给文件中没有评价表。");
            return null;
        }
        return rubrics;
    }

    /// <summary>Reads one rubric and tells what is wrong with it; null if it cannot be used.</summary>
    public static RubricDefinition? Read(InputFile file, Findings findings)
    {
        var read = RubricReader.ReadFile(file.Path);
        findings.AddAll(read.Diagnostics);
        return read.HasErrors ? null : read.Value;
    }
}
