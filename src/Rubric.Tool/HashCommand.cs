using System.CommandLine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary><c>rubric hash</c>: by which a result tells the very text of its rubric.</summary>
internal static class HashCommand
{
    public static Command Make(Session session)
    {
        var language = session.Language;
        var paths = CommandParts.MakeFiles(language);
        var command = new ToolCommand("hash", language.Say("Prints the hash of what rubrics say.", "显示评价表内容的哈希值。"), language.Say(
            """
            A line for each rubric: the hash, id@version, the file. Comments, layout and the order of keys do not change it;
            whatever can change a score or a text does.

            Example:
              rubric hash rubrics

            Exit code: 0 every rubric has its hash, 1 some have errors, 2 wrong usage or unreadable files.
            """,
            """
            每份评价表一行：哈希值、编号@版本、文件。注释、排版和键的顺序不影响哈希值，凡能影响得分或文字的都会改变它。

            示例：
              rubric hash rubrics

            退出码：0 全部算出，1 部分评价表有错误，2 用法有误或文件无法读取。
            """))
        {
            paths,
        };
        command.SetAction(parsed => Run(session, parsed.GetRequiredValue(paths)));
        return command;
    }

    private static int Run(Session session, string[] paths)
    {
        if (RubricChoice.FindFiles(paths, session) is not { } files)
        {
            return ExitCodes.Usage;
        }
        return session.Guard(() =>
        {
            var findings = new Findings(files);
            foreach (var file in files)
            {
                session.Cancellation.ThrowIfCancellationRequested();
                if (RubricChoice.Read(file, findings) is { } rubric)
                {
                    session.Output.WriteLine($"{rubric.Hash}  {rubric}  {file.Path}");
                }
            }
            findings.Write(session.Error, session.Language, Severity.Error);
            return findings.HasErrors ? ExitCodes.Problems : ExitCodes.Clean;
        });
    }
}
