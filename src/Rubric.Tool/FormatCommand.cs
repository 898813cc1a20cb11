using System.CommandLine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary><c>rubric fmt</c>: rubrics in their canonical form.</summary>
internal sealed class FormatCommand(Session session, IReadOnlyList<InputFile> files)
{
    private readonly Findings _findings = new(files);

    public static Command Make(Session session)
    {
        var language = session.Language;
        var paths = CommandParts.MakeFiles(language);
        var write = new Option<bool>("--write")
        {
            Description = language.Say("Replace each file by its canonical form, not print it.", "用规范格式替换文件，而不是显示出来。"),
        };
        var drop = new Option<bool>("--drop-comments")
        {
            Description = language.Say("With --write: replace files with comments too; the comments are lost.", "与 --write 同用：有注释的文件也替换，注释会丢失。"),
        };
        var command = new ToolCommand("fmt", language.Say("Writes rubrics in their canonical form.", "把评价表写成规范格式。"), language.Say(
            """
            The canonical form has one order of keys, quotes every text, and HAS NO COMMENTS. It says the same and has the same hash.
            --write leaves a file alone that has comments, unless --drop-comments is given.

            Examples:
              rubric fmt rubric.yaml
              rubric fmt rubric.yaml --write

            Exit code: 0 done, 1 some rubrics have errors or comments that would be lost, 2 wrong usage or unreadable files.
            """,
            """
            规范格式的键有固定顺序，文字都带引号，而且【不含注释】。内容不变，哈希值不变。
            文件里有注释时，--write 不会替换它，除非加上 --drop-comments。

            示例：
              rubric fmt rubric.yaml
              rubric fmt rubric.yaml --write

            退出码：0 完成，1 部分评价表有错误或有注释会丢失，2 用法有误或文件无法读写。
            """))
        {
            paths,
            write,
            drop,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(drop) && !result.GetValue(write))
            {
                result.AddError(language.Say("--drop-comments goes only with --write.", "--drop-comments 只能与 --write 一起使用。"));
            }
        });
        command.SetAction(parsed => Run(session, parsed.GetRequiredValue(paths), parsed.GetValue(write), parsed.GetValue(drop)));
        return command;
    }

    private static int Run(Session session, string[] paths, bool write, bool dropComments)
    {
        if (RubricChoice.FindFiles(paths, session) is not { } files)
        {
            return ExitCodes.Usage;
        }
        return session.Guard(() => new FormatCommand(session, files).Run(write, dropComments));
    }

    private int Run(bool write, bool dropComments)
    {
        bool allDone = true;
        bool first = true;
        foreach (var file in files)
        {
            session.Cancellation.ThrowIfCancellationRequested();
            if (RubricChoice.Read(file, _findings) is not { } rubric)
            {
                allDone = false;
            }
            else if (write)
            {
                allDone &= Replace(file.Path, rubric, dropComments);
            }
            else
            {
                session.Output.Write(first ? "" : "---\n");
                session.Output.Write(RubricWriter.Write(rubric));
                TellComments(file.Path, rubric);
                first = false;
            }
        }
        _findings.Write(session.Error, session.Language, Severity.Error);
        return allDone ? ExitCodes.Clean : ExitCodes.Problems;
    }

    private void TellComments(string path, RubricDefinition rubric)
    {
        if (RubricComments.FindFirst(SourceFile.Read(path), rubric.Hash) is { } line)
        {
            session.Complain(
                $"{path}: its comments (the first in line {line}) are not part of the canonical form.",
                $"{path}：规范格式不含注释，其中的注释（第一处在第 {line} 行）没有写出。");
        }
    }

    private bool Replace(string path, RubricDefinition rubric, bool dropComments)
    {
        string before = SourceFile.Read(path);
        string after = RubricWriter.Write(rubric);
        if (before == after)
        {
            return true;
        }
        if (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            session.Complain(
                $"{path}: is JSON, and the canonical form is YAML; it was not replaced. Print it and save it under another name.",
                $"{path}：这是 JSON，而规范格式是 YAML，未替换。请显示出来后另存为其他文件名。");
            return false;
        }
        if (!dropComments && RubricComments.FindFirst(before, rubric.Hash) is { } line)
        {
            session.Complain(
                $"{path}: has comments (the first in line {line}), which would be lost; it was not replaced. To drop them, add --drop-comments.",
                $"{path}：文件里有注释（第一处在第 {line} 行），替换会丢失，未替换。如不需要这些注释，请加上 --drop-comments。");
            return false;
        }
        if (RubricReader.Read(after) is not { HasErrors: false, Value: { } again } || again.Hash != rubric.Hash)
        {
            session.Complain(
                $"{path}: its canonical form does not read back to the same rubric; it was not replaced.",
                $"{path}：规范格式读回后与原表不一致，未替换。");
            return false;
        }
        SourceFile.Replace(path, after);
        session.Output.WriteLine(session.Language.Say($"{path}: replaced", $"{path}：已替换"));
        return true;
    }
}
