using System.CommandLine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary><c>rubric score</c>: totals, stars, and what decided.</summary>
internal sealed class ScoreCommand(Session session, IReadOnlyList<InputFile> files)
{
    private readonly Findings _findings = new(files);

    public static Command Make(Session session)
    {
        var language = session.Language;
        var paths = CommandParts.MakeFiles(language);
        var format = CommandParts.MakeFormat(language, "table", "json", "jsonl", "csv");
        var rubric = CommandParts.MakeRubric(language);
        var details = new Option<bool>("--details")
        {
            Description = language.Say("Show every indicator, condition and override of each result (tables only).", "逐项列出每个结果的指标、条件和调整（仅用于表格）。"),
        };
        var ranks = CommandParts.MakeRanks(language);
        var tieBreaks = new Option<string[]>("--tie-break")
        {
            HelpName = "ID",
            Arity = ArgumentArity.OneOrMore,
            Description = language.Say(
                "What ranks higher among equal totals: the points of an indicator, or of a dimension value (aspect/build). May be repeated.",
                "总分相同时按什么排名：某个指标或某个维度值（如 aspect/build）的得分。可写多次。"),
        };
        var rejects = new Option<string>("--rejects")
        {
            HelpName = "FILE",
            Description = language.Say(
                "Write what is wrong with submissions to this file, all of it, not to standard error.",
                "把评分中的错误全部写入这个文件，而不写到标准错误。"),
        };
        var command = new ToolCommand("score", language.Say("Scores submissions: total, stars, and what decided.", "给评分算出总分、星级，并说明原因。"), language.Say(
            """
            Examples:
              rubric score rubric.yaml sheets.csv
              rubric score rubrics/jinniu-station rubrics/jinniu-year --lang zh-Hans
              rubric score rubrics/jinniu-station rubrics/jinniu-year --rank --tie-break routine
              rubric score rubric.yaml sheets --format csv > results.csv
              rubric score rubric.yaml nation.csv --format csv --rejects wrong.txt > results.csv

            Exit code: 0 every submission could be scored, 1 some are wrong (told on standard error; the others are scored),
            2 wrong usage, unreadable files, or a rubric that cannot be used.
            """,
            """
            示例：
              rubric score rubric.yaml sheets.csv
              rubric score rubrics/jinniu-station rubrics/jinniu-year --rubric jinniu-station
              rubric score rubrics/jinniu-station rubrics/jinniu-year --rank --tie-break routine
              rubric score rubric.yaml sheets --format csv > results.csv
              rubric score rubric.yaml nation.csv --format csv --rejects wrong.txt > results.csv

            退出码：0 全部评分有效，1 部分评分有误（在标准错误中列出，其余照常评分），2 用法有误、文件无法读取或评价表不能使用。
            """))
        {
            paths,
            rubric,
            format,
            details,
            ranks,
            tieBreaks,
            rejects,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(details) && result.GetValue(format) is not (null or "table"))
            {
                result.AddError(language.Say("--details goes only with --format table.", "--details 只能与 --format table 一起使用。"));
            }
            if (result.GetResult(tieBreaks) is not null && result.GetResult(ranks) is null)
            {
                result.AddError(language.Say("--tie-break goes only with --rank.", "--tie-break 只能与 --rank 一起使用。"));
            }
        });
        command.SetAction(parsed => Run(session, parsed.GetRequiredValue(paths), new ScoreRequest(
            parsed.GetValue(format) ?? "table",
            parsed.GetValue(rubric),
            parsed.GetValue(details),
            parsed.GetResult(ranks) is null ? null : CommandParts.StyleOf(parsed.GetValue(ranks)),
            parsed.GetValue(tieBreaks) ?? [],
            parsed.GetValue(rejects))));
        return command;
    }

    private static int Run(Session session, string[] paths, ScoreRequest request)
    {
        if (InputFiles.Find(paths, session) is not { } files)
        {
            return ExitCodes.Usage;
        }
        return session.Guard(() => new ScoreCommand(session, files).Run(request));
    }

    private int Run(ScoreRequest request)
    {
        var input = new ScoringInput(session, files, _findings);
        if (input.ReadRubrics() is not { } rubrics || input.FindRoots(rubrics, request.Rubric) is not { } roots || !Suits(request, roots)
            || !MayWrite(request.Rejects))
        {
            return ExitCodes.Usage;
        }
        using var rejects = new Rejects(session, _findings, request.Rejects);
        if (TableScoring.Find(request, files, rubrics, roots) is { } table)
        {
            var scoring = new TableScoring(session, rubrics, roots[0], table, request, rejects);
            if (scoring.TryRun())
            {
                return input.Finish(scoring.Any, [], roots, scoring.AllValid);
            }
        }
        if (input.MakePlan(rubrics, roots) is not { } plan)
        {
            return ExitCodes.Usage;
        }
        bool allValid = Score(plan, rubrics, request);
        rejects.TakeFrom(_findings, files.Where(f => f.Kind == DocumentKind.Submissions).Select(f => f.Path));
        return input.Finish(plan, roots, allValid);
    }

    /// <summary>Whether a file is none of those that are read.</summary>
    private bool MayWrite(string? path)
    {
        if (path is null || files.All(f => Path.GetFullPath(f.Path) != Path.GetFullPath(path)))
        {
            return true;
        }
        session.Complain($"--rejects '{path}' is one of the files to read; name another.", $"--rejects“{path}”是要读取的文件，请换一个文件名。");
        return false;
    }

    /// <summary>Whether these rubrics have what the options name.</summary>
    private bool Suits(ScoreRequest request, List<RubricDefinition> roots)
    {
        if (request.Format == "csv" && roots.Count > 1)
        {
            string all = session.Language.List(roots.Select(r => r.ToString()));
            session.Complain(
                $"a table for a spreadsheet holds the results of one rubric, but several are at hand: {all}. Choose one with --rubric.",
                $"电子表格的结果表只能对应一份评价表，而所给的不止一份：{all}。请用 --rubric 指定。");
            return false;
        }
        foreach (var root in roots)
        {
            var known = RankingOrder.KeysOf(root).ToList();
            if (request.TieBreaks.FirstOrDefault(k => !known.Contains(k)) is { } unknown)
            {
                string hint = session.Hint(unknown, known);
                session.Complain(
                    $"--tie-break '{unknown}': the rubric {root} has no such indicator or dimension value that earns points.{hint}",
                    $"--tie-break“{unknown}”：评价表 {root} 没有这个计分的指标或维度值。{hint}");
                return false;
            }
        }
        return true;
    }

    private bool Score(ScoringPlan plan, RubricSet rubrics, ScoreRequest request)
    {
        bool allValid = true;
        var writer = request.MakeWriter(session);
        var ranked = new List<ScoredResult>();
        var progress = new ProgressBar(session, plan.Jobs.Count, writer.IsStreaming && request.Ranks is null);
        var scorer = new Scorer(rubrics);
        try
        {
            foreach (var job in plan.Jobs)
            {
                session.Cancellation.ThrowIfCancellationRequested();
                var result = scorer.Score(job);
                _findings.AddAll(result.Evaluation.Problems);
                allValid &= result.IsValid;
                if (request.Ranks is null)
                {
                    writer.Add(result);
                }
                else
                {
                    ranked.Add(result);
                }
                progress.Step();
            }
            // What belongs to no rubric at hand is told as the engine tells it.
            foreach (var submission in plan.Unresolved)
            {
                _findings.AddAll(scorer.Explain(submission));
            }
        }
        finally
        {
            progress.Clear();
        }
        if (request.Ranks is { } style)
        {
            foreach (var result in new RankingOrder(style, request.TieBreaks).Sort(ranked))
            {
                writer.Add(result);
            }
        }
        writer.Finish(session.Cancellation);
        return allValid;
    }
}
