using System.CommandLine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary><c>rubric sheet</c>: a blank sheet to fill in a spreadsheet, or to print.</summary>
internal static class SheetCommand
{
    public static Command Make(Session session)
    {
        var language = session.Language;
        var paths = new Argument<string[]>("RUBRIC")
        {
            // One is meant; with more the mistake can be told in our own words.
            Arity = ArgumentArity.OneOrMore,
            Description = language.Say("The rubric (YAML or JSON), or a folder with this one rubric.", "评价表（YAML 或 JSON），或只有这一份评价表的文件夹。"),
        };
        var profile = new Option<string>("--profile")
        {
            HelpName = "ID",
            Description = language.Say("Only what this profile of the rubric keeps.", "只列出这个类型适用的内容。"),
        };
        var format = CommandParts.MakeFormat(language, "csv", "md");
        var command = new ToolCommand("sheet", language.Say("Makes a blank sheet of a rubric, to fill or to print.", "生成评价表的空白评分表，用于填写或打印。"), language.Say(
            """
            csv: the header and one row for a spreadsheet; copy the row for each subject, fill it in, and give the file to rubric score.
            md: for printing: every indicator, how it is scored, and room for the answer.

            Examples:
              rubric sheet rubric.yaml > sheet.csv
              rubric sheet rubric.yaml --profile room --format md > sheet.md

            Exit code: 0 done, 2 wrong usage, unreadable files, or a rubric that cannot be used.
            """,
            """
            csv：表头和一行，用电子表格填写；每个对象复制一行，填好后交给 rubric score。
            md：用于打印，列出每个指标、评分方法和填写处。

            示例：
              rubric sheet rubric.yaml --lang zh-Hans > sheet.csv
              rubric sheet rubric.yaml --profile room --format md > sheet.md

            退出码：0 完成，2 用法有误、文件无法读取或评价表不能使用。
            """))
        {
            paths,
            profile,
            format,
        };
        command.SetAction(parsed => Run(session, parsed.GetRequiredValue(paths), parsed.GetValue(profile), parsed.GetValue(format) == "md"));
        return command;
    }

    private static int Run(Session session, string[] paths, string? profile, bool asMarkdown)
    {
        return session.Guard(() =>
        {
            if (FindRubric(session, paths) is not { } rubric || FindView(session, rubric, profile) is not { } view)
            {
                return ExitCodes.Usage;
            }
            if (asMarkdown)
            {
                new MarkdownSheet(session.Output, view, session.Language).Write();
            }
            else
            {
                WriteTable(session, view);
            }
            return ExitCodes.Clean;
        });
    }

    private static RubricDefinition? FindRubric(Session session, string[] paths)
    {
        if (RubricChoice.FindFiles(paths, session) is not { } files)
        {
            return null;
        }
        if (files.Count > 1)
        {
            string all = session.Language.List(files.Select(f => f.Path));
            session.Complain($"a sheet is of one rubric, but here are several: {all}.", $"空白评分表只能对应一份评价表，而这里不止一份：{all}。");
            return null;
        }
        var findings = new Findings(files);
        var rubric = RubricChoice.Read(files[0], findings);
        findings.Write(session.Error, session.Language, Severity.Error);
        return rubric;
    }

    private static ProfileView? FindView(Session session, RubricDefinition rubric, string? profile)
    {
        if (rubric.FindView(profile) is { } view)
        {
            return view;
        }
        var known = rubric.Profiles.Select(p => p.Id).ToList();
        string all = session.Language.List(known);
        session.Complain(
            $"the rubric {rubric} has no profile '{profile}'. {(known.Count == 0 ? "It has none." : $"It has: {all}.")}",
            $"评价表 {rubric} 没有类型“{profile}”。{(known.Count == 0 ? "它没有类型。" : $"它有：{all}。")}");
        return null;
    }

    private static void WriteTable(Session session, ProfileView view)
    {
        var csv = new CsvText(session.Output);
        var leaves = SheetParts.LeavesOf(view).Where(n => n.Scale is not EvaluationScale).ToList();
        var facts = view.Rubric.Facts;
        csv.Write(["subject", "title", "rubric", "phase", "by", "role", "profile", .. leaves.Select(n => n.Id), .. facts.Select(f => "fact:" + f.Id)]);
        csv.Write([null, null, view.Rubric.ToString(), null, null, null, view.Profile?.Id, .. leaves.Select(_ => (string?)null), .. facts.Select(_ => (string?)null)]);
        TellTraps(session, leaves);
    }

    /// <summary>What a spreadsheet would spoil before the sheet comes back.</summary>
    private static void TellTraps(Session session, List<IndicatorNode> leaves)
    {
        var language = session.Language;
        string pairs = language.List(leaves.Where(n => n.Scale is RatioScale { Target: null }).Select(n => n.Id));
        if (pairs.Length > 0)
        {
            session.Complain(
                $"actual and target are written 8/12, which a spreadsheet takes for a date: set these columns to text first: {pairs}.",
                $"“实际/目标”写作 8/12，电子表格会当成日期，请先把这些列设为文本：{pairs}。");
        }
        var ids = leaves.Select(n => n.Id);
        if (ids.FirstOrDefault(i => i.EndsWith('0') && i.Contains('.', StringComparison.Ordinal) && ScalarText.TryParseNumber(i, out _)) is { } id)
        {
            string shortened = id.TrimEnd('0').TrimEnd('.');
            session.Complain(
                $"a spreadsheet turns the heading {id} into {shortened} unless its column is imported as text.",
                $"电子表格会把表头 {id} 变成 {shortened}，导入时请把这一列设为文本。");
        }
    }
}
