using System.CommandLine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary><c>rubric explain</c>: why a result came out as it did, and what would change it.</summary>
internal sealed class ExplainCommand(Session session, IReadOnlyList<InputFile> files)
{
    private readonly Findings _findings = new(files);

    public static Command Make(Session session)
    {
        var language = session.Language;
        var paths = CommandParts.MakeFiles(language);
        var rubric = CommandParts.MakeRubric(language);
        var format = CommandParts.MakeFormat(language, "text", "md", "json");
        var options = new ExplainOptions(language);
        var command = new ToolCommand("explain", language.Say("Explains results: why these stars, and what would change them.", "解释结果：为什么是这个星级，怎样才能改变。"), language.Say(
            """
            One explanation after the other: the answer, the way to the next tier, how the total comes about, where points were lost,
            each condition of each tier, overrides, and where evaluators disagree.

            Examples:
              rubric explain rubric.yaml sheets.csv --subject st-07
              rubric explain rubrics/jinniu-station rubrics/jinniu-year --subject fuqin --lang zh-Hans
              rubric explain rubric.yaml sheets.csv --format md > explanations.md

            Exit code: 0 every submission could be scored, 1 some are wrong (told on standard error; the others are explained),
            2 wrong usage, unreadable files, or a rubric that cannot be used.
            """,
            """
            逐个解释：结论、怎样评上高一级、总分是怎么来的、分失在哪里、各等级的每项条件、调整与否决、评分人之间的分歧。

            示例：
              rubric explain rubric.yaml sheets.csv --subject st-07
              rubric explain rubrics/jinniu-station rubrics/jinniu-year --subject fuqin
              rubric explain rubric.yaml sheets.csv --format md > explanations.md

            退出码：0 全部评分有效，1 部分评分有误（在标准错误中列出，其余照常解释），2 用法有误、文件无法读取或评价表不能使用。
            """))
        {
            paths,
            rubric,
            format,
        };
        options.AddTo(command);
        command.SetAction(parsed => Run(session, parsed.GetRequiredValue(paths), new ExplainRequest(
            parsed.GetValue(format) ?? "text",
            parsed.GetValue(rubric),
            options.SubjectOf(parsed),
            options.Read(parsed))));
        return command;
    }

    private static int Run(Session session, string[] paths, ExplainRequest request)
    {
        if (InputFiles.Find(paths, session) is not { } files)
        {
            return ExitCodes.Usage;
        }
        return session.Guard(() => new ExplainCommand(session, files).Run(request));
    }

    private int Run(ExplainRequest request)
    {
        var input = new ScoringInput(session, files, _findings);
        if (input.ReadRubrics() is not { } rubrics || input.FindRoots(rubrics, request.Rubric) is not { } roots || !HaveFacts(request, roots)
            || input.MakePlan(rubrics, roots) is not { } plan || input.Select(plan, request.Subject) is not { } jobs)
        {
            return ExitCodes.Usage;
        }
        bool allValid = Explain(jobs, plan, rubrics, request);
        return input.Finish(plan, roots, allValid);
    }

    /// <summary>Whether these rubrics have the facts that may be changed.</summary>
    private bool HaveFacts(ExplainRequest request, List<RubricDefinition> roots)
    {
        var known = roots.SelectMany(r => r.Facts).Select(f => f.Id).ToList();
        if (request.Options.Path?.ChangeableFacts.FirstOrDefault(f => !known.Contains(f)) is not { } unknown)
        {
            return true;
        }
        string hint = session.Hint(unknown, known);
        session.Complain(
            $"--facts '{unknown}': the rubric has no such fact.{hint}",
            $"--facts“{unknown}”：评价表没有这个事实。{hint}");
        return false;
    }

    private bool Explain(List<ScoringJob> jobs, ScoringPlan plan, RubricSet rubrics, ExplainRequest request)
    {
        bool allValid = true;
        var scorer = new Scorer(rubrics);
        var writer = new ExplanationWriter(session.Output, request.Format);
        var progress = new ProgressBar(session, jobs.Count, isStreaming: true);
        try
        {
            foreach (var job in jobs)
            {
                session.Cancellation.ThrowIfCancellationRequested();
                var result = scorer.Score(job);
                _findings.AddAll(result.Evaluation.Problems);
                allValid &= result.IsValid;
                writer.Add(result, result.Evaluation.Explain(request.OptionsFor(job.Root)));
                progress.Step();
            }
            foreach (var submission in plan.Unresolved)
            {
                _findings.AddAll(scorer.Explain(submission));
            }
        }
        finally
        {
            progress.Clear();
        }
        writer.Finish();
        return allValid;
    }
}
