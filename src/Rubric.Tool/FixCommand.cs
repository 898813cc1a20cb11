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
            Mends full-width punctuation between keys and values, full-width digits in numbers, wide spaces, a missing space after a colon,
            tabs in the indentation and byte order marks in the middle of a file. Titles, texts and what stands in quotes stay as they are.
            Shows the difference first; --write makes it, and keeps the encoding and the line ends. Tables (.csv) are not mended.

            Examples:
              rubric fix rubric.yaml
              rubric fix rubric.yaml --write

            Exit code: 0 nothing to mend and no errors, 1 something to mend or errors that remain, 2 wrong usage or unreadable files.
            """,
            """
            修正键和值之间的全角标点、数字中的全角数字、全角空格、冒号后缺少的空格、缩进中的制表符、文件中间的字节顺序标记。
            标题、文字和引号里的内容一概不动。先显示差异；加上 --write 才修改文件，编码和换行保持不变。表格（.csv）不作修正。

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
        try
        {
            return new FixCommand(session, files).Run(write);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            session.Complain(problem.Message, problem.Message);
            return ExitCodes.Usage;
        }
    }

    private int Run(bool write)
    {
        foreach (var file in files)
        {
            session.Cancellation.ThrowIfCancellationRequested();
            if (!file.Path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            {
                Mend(file, write);
            }
        }
        _findings.Write(session.Error, session.Language, Severity.Error);
        return _mendable > 0 || _findings.HasErrors ? ExitCodes.Problems : ExitCodes.Clean;
    }

    private void Mend(InputFile file, bool write)
    {
        byte[] bytes = File.ReadAllBytes(file.Path);
        var before = EncodedText.Decode(bytes);
        string? after = before is null ? null : DocumentMender.Mend(before.Text, file.Kind, session.Cancellation);
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
