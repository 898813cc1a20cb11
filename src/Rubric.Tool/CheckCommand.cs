using System.CommandLine;
using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary><c>rubric check</c>: everything that is wrong with rubrics and submissions.</summary>
internal sealed class CheckCommand(Session session, IReadOnlyList<InputFile> files)
{
    private readonly Findings _findings = new(files);
    private int _submissions;
    private int _unmatched;

    public static Command Make(Session session)
    {
        var language = session.Language;
        var paths = CommandParts.MakeFiles(language);
        var format = CommandParts.MakeFormat(language, "text", "json", "sarif");
        var command = new ToolCommand("check", language.Say("Finds everything that is wrong with rubrics and submissions.", "找出评价表和评分中的全部问题。"), language.Say(
            """
            Examples:
              rubric check rubrics
              rubric check rubric.yaml sheets.csv --lang zh-Hans
              rubric check rubrics --format sarif > rubrics.sarif

            Exit code: 0 nothing wrong (hints do not count), 1 errors or warnings, 2 wrong usage or unreadable files.
            """,
            """
            示例：
              rubric check rubrics
              rubric check rubric.yaml sheets.csv --format json
              rubric check rubrics --format sarif > rubrics.sarif

            退出码：0 没有问题（提示不算），1 有错误或警告，2 用法有误或文件无法读取。
            """))
        {
            paths,
            format,
        };
        command.SetAction(parsed => Run(session, parsed.GetRequiredValue(paths), parsed.GetValue(format)));
        return command;
    }

    private static int Run(Session session, string[] paths, string? format)
    {
        if (InputFiles.Find(paths, session) is not { } files)
        {
            return ExitCodes.Usage;
        }
        return session.Guard(() => new CheckCommand(session, files).Run(format));
    }

    private int Run(string? format)
    {
        var rubricFiles = files.Where(f => f.Kind == DocumentKind.Rubric).ToList();
        var rubrics = RubricFiles.Read(rubricFiles, _findings, session.Cancellation);
        CheckSubmissions(rubrics);
        if (format == "sarif")
        {
            session.Output.WriteLine(JsonText.Of(json => SarifLog.Write(json, _findings.Sorted(), session.Language), indented: true));
        }
        else if (format == "json")
        {
            JsonText.WriteArray(session.Output, _findings.Sorted().Select(d => JsonText.Of(json => ProblemRecord.Of(d).WriteTo(json), indented: true)));
        }
        else
        {
            _findings.Write(session.Output, session.Language);
            WriteSummary(rubricFiles.Count);
        }
        return _findings.Count(Severity.Error) + _findings.Count(Severity.Warning) > 0 ? ExitCodes.Problems : ExitCodes.Clean;
    }

    private void CheckSubmissions(RubricFiles rubrics)
    {
        var binding = new SubmissionBinding(rubrics);
        var submissionFiles = files.Where(f => f.Kind == DocumentKind.Submissions);
        foreach (var submission in SubmissionFiles.Read(submissionFiles, rubrics.Set, _findings, session.Cancellation))
        {
            session.Cancellation.ThrowIfCancellationRequested();
            _submissions++;
            if (binding.Check(submission) is { } problems)
            {
                _findings.AddAll(problems);
            }
            else
            {
                _unmatched++;
            }
        }
    }

    private void WriteSummary(int rubrics)
    {
        var language = session.Language;
        string documents = language.Say(
            $"{language.Count(rubrics, "rubric", "")}, {language.Count(_submissions, "submission", "")}",
            $"{rubrics} 份评价表、{_submissions} 份评分");
        int hints = _findings.Count(Severity.Hint);
        string found = language.List((string[])[
            language.Count(_findings.Count(Severity.Error), "error", "个错误"),
            language.Count(_findings.Count(Severity.Warning), "warning", "个警告"),
            .. hints > 0 ? [language.Count(hints, "hint", "条提示")] : (string[])[],
        ]);
        session.Output.WriteLine($"{documents}{language.Colon}{found}");
        if (_unmatched > 0)
        {
            session.Output.WriteLine(language.Say(
                $"The answers of {language.Count(_unmatched, "submission", "")} were not checked: the rubric is not named, not among these, or has errors.",
                $"其中 {_unmatched} 份评分没有写明评价表，或其评价表不在所给文件中或有错误，未核对答案。"));
        }
    }
}
