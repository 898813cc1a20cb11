using System.Collections.Immutable;
using System.CommandLine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary><c>rubric fix</c>: mends the mistakes of typing that need no thought.</summary>
internal sealed class FixCommand(Session session, IReadOnlyList<InputFile> files)
{
    private readonly Findings _findings = new(files);
    private int _mendable;

    public static Command Make(Session session)
    {
        var language = session.Language;
        var paths = CommandParts.MakeFiles(language);
        var write = new Option<bool>("--write")
        {
            Description = language.Say("Change the files, not only show how.", "修改文件，而不只是显示如何修改。"),
        };
        var command = new ToolCommand("fix", language.Say("Mends mistakes of typing in rubrics and submissions.", "修正评价表和评分中的打字错误。"), language.Say(
            """
            Mends full-width punctuation between keys and values, full-width digits in numbers, wide spaces, a missing space after a colon
            or a dash, a title that a comma cuts, tabs in the indentation, invisible characters and byte order marks in the middle of a file;
            in tables (.csv) full-width digits, spaces and separators of answers. Titles and texts stay as they are.
            Shows the difference first; --write makes it, and keeps the encoding and the line ends. Tables in GB18030 are not mended.

            Examples:
              rubric fix rubric.yaml
              rubric fix rubric.yaml --write

            Exit code: 0 nothing to mend and no errors, 1 something to mend or errors that remain, 2 wrong usage or unreadable files.
            """,
            """
            修正键和值之间的全角标点、数字中的全角数字、全角空格、冒号或短横线后缺少的空格、被逗号截断的标题、缩进中的制表符、
            不可见字符和文件中间的字节顺序标记；表格（.csv）中，修正答案里的全角数字、全角空格和全角分隔符。标题和文字一概不动。
            先显示差异；加上 --write 才修改文件，编码和换行保持不变。GB18030 编码的表格不作修正。

            示例：
              rubric fix rubric.yaml
              rubric fix rubric.yaml --write

            退出码：0 无需修正且没有错误，1 有可修正之处或仍有错误，2 用法有误或文件无法读写。
            """))
        {
            paths,
            write,
        };
        command.SetAction(parsed => Run(session, parsed.GetRequiredValue(paths), parsed.GetValue(write)));
        return command;
    }

    private static int Run(Session session, string[] paths, bool write)
    {
        if (InputFiles.Find(paths, session) is not { } files)
        {
            return ExitCodes.Usage;
        }
        return session.Guard(() => new FixCommand(session, files).Run(write));
    }

    private int Run(bool write)
    {
        foreach (var file in files)
        {
            session.Cancellation.ThrowIfCancellationRequested();
            Mend(file, write);
        }
        _findings.Write(session.Error, session.Language, Severity.Error);
        return _mendable > 0 || _findings.HasErrors ? ExitCodes.Problems : ExitCodes.Clean;
    }

    private void Mend(InputFile file, bool write)
    {
        byte[] bytes = File.ReadAllBytes(file.Path);
        var before = EncodedText.Decode(bytes);
        bool isTable = file.Path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
        string? after = before is null ? null
            : isTable ? DocumentMender.MendTable(before.Text, session.Cancellation)
            : DocumentMender.Mend(before.Text, file.Kind, session.Cancellation);
        if (before is not null && after is not null && !string.Equals(after, before.Text, StringComparison.Ordinal))
        {
            UnifiedDiff.Write(session.Output, file.Path, before.Text, after);
            bytes = before.Encode(after);
            if (write)
            {
                SourceFile.Replace(file.Path, bytes);
                // What is on the disk is what counts now.
                bytes = File.ReadAllBytes(file.Path);
                session.Complain($"{file.Path}: mended.", $"{file.Path}：已修正。");
            }
            else
            {
                _mendable++;
                session.Complain($"{file.Path}: not changed; --write mends it as shown.", $"{file.Path}：尚未修改；加上 --write 即按所示修正。");
            }
        }
        _findings.AddAll(Read(bytes, file));
    }

    private static ImmutableArray<Diagnostic> Read(byte[] bytes, InputFile file)
    {
        var options = new ReaderOptions { FileName = file.Path };
        return file.Kind == DocumentKind.Rubric
            ? RubricReader.ReadBytes(bytes, options).Diagnostics
            : SubmissionReader.ReadBytes(bytes, new SubmissionReaderOptions { Reader = options }).Diagnostics;
    }
}
