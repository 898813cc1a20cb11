using System.CommandLine;
using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary><c>rubric what-if</c>: what would come out with some answers, facts, awards or weights changed.</summary>
internal sealed class WhatIfCommand(Session session, IReadOnlyList<InputFile> files)
{
    private readonly Findings _findings = new(files);

    public static Command Make(Session session)
    {
        var language = session.Language;
        var paths = CommandParts.MakeFiles(language);
        var rubric = CommandParts.MakeRubric(language);
        var subject = CommandParts.MakeSubject(language);
        var format = CommandParts.MakeFormat(language, "text", "json");
        var options = new WhatIfOptions(language);
        var command = new ToolCommand("what-if", language.Say("Scores again with something changed, and shows the difference.", "改变某些内容后重新计算，并列出差别。"), language.Say(
            """
            The changes are made to the rubric's own submission: those that it evaluates stay as they are. No file is changed.

            Examples:
              rubric what-if rubric.yaml sheets.csv --subject st-07 --answer 1.1=80
              rubric what-if rubric.yaml sheets.csv --fact major-accident=no
              rubric what-if rubric.yaml sheets.csv --weight 1.1=20 --weight 1.2=20

            Exit code: 0 done, 1 some submissions or changes are wrong (told on standard error), 2 wrong usage, unreadable files,
            or a rubric that cannot be used, also with the changed weights.
            """,
            """
            改变只作用于评价表自己的评分表，它汇总的其他评分表不变；不改动任何文件。

            示例：
              rubric what-if rubric.yaml sheets.csv --subject st-07 --answer 1.1=80
              rubric what-if rubric.yaml sheets.csv --fact major-accident=no
              rubric what-if rubric.yaml sheets.csv --weight 1.1=20 --weight 1.2=20

            退出码：0 完成，1 部分评分或改变有误（在标准错误中列出），2 用法有误、文件无法读取，或评价表（包括改变权重后的）不能使用。
            """))
        {
            paths,
            rubric,
            subject,
            format,
        };
        options.AddTo(command);
        command.SetAction(parsed => Run(session, parsed.GetRequiredValue(paths), new WhatIfRequest(
            parsed.GetValue(format) ?? "text",
            parsed.GetValue(rubric),
            parsed.GetValue(subject),
            options.Read(parsed))));
        return command;
    }

    private static int Run(Session session, string[] paths, WhatIfRequest request)
    {
        if (InputFiles.Find(paths, session) is not { } files)
        {
            return ExitCodes.Usage;
        }
        return session.Guard(() => new WhatIfCommand(session, files).Run(request));
    }

    private int Run(WhatIfRequest request)
    {
        var input = new ScoringInput(session, files, _findings);
        if (input.ReadRubrics() is not { } rubrics || input.FindRoots(rubrics, request.Rubric) is not { } roots
            || !Suit(request.Changes, roots) || input.MakePlan(rubrics, roots) is not { } plan || input.Select(plan, request.Subject) is not { } jobs)
        {
            return ExitCodes.Usage;
        }
        bool allValid = Compare(jobs, rubrics, request);
        return input.Finish(plan, roots, allValid);
    }

    /// <summary>Whether the rubric has the weights that are changed, and is a good one with them.</summary>
    private bool Suit(EvaluationChanges changes, List<RubricDefinition> roots)
    {
        if (roots.Count > 1)
        {
            string all = session.Language.List(roots.Select(r => r.ToString()));
            session.Complain($"a change is made to one rubric, but several are at hand: {all}. Choose one with --rubric.",
                $"一次只能改变一份评价表的内容，而所给的不止一份：{all}。请用 --rubric 指定。");
            return false;
        }
        var known = roots[0].BaseView.Nodes.Where(n => n.Indicator.Weight is not null).Select(n => n.Id).ToList();
        if (changes.Weights.Select(w => w.Key).FirstOrDefault(id => !known.Contains(id)) is { } unknown)
        {
            string hint = session.Hint(unknown, known);
            session.Complain(
                $"--weight '{unknown}': the rubric {roots[0]} has no such indicator with a weight.{hint}",
                $"--weight“{unknown}”：评价表 {roots[0]} 没有这个有权重的指标。{hint}");
            return false;
        }
        var reweighted = roots[0].WithWeights(changes.Weights);
        if (!reweighted.HasErrors)
        {
            return true;
        }
        foreach (var problem in reweighted.Diagnostics.Where(d => d.Severity == Severity.Error))
        {
            session.Complain(problem.GetMessage(session.Language.Tag), problem.GetMessage(session.Language.Tag));
        }
        return false;
    }

    private bool Compare(List<ScoringJob> jobs, RubricSet rubrics, WhatIfRequest request)
    {
        bool allValid = true;
        var scorer = new Scorer(rubrics);
        var told = new HashSet<string>(StringComparer.Ordinal);
        var differences = new List<(ScoringJob Job, EvaluationDifference Difference)>();
        foreach (var job in jobs)
        {
            session.Cancellation.ThrowIfCancellationRequested();
            var before = scorer.Score(job).Evaluation;
            var difference = before.With(request.Changes);
            // What is wrong with a change is told once, not for each subject.
            _findings.AddAll(before.Status == EvaluationStatus.Invalid ? before.Problems : difference.After.Problems.Where(p => told.Add(p.ToString())));
            allValid &= difference.After.Status != EvaluationStatus.Invalid;
            differences.Add((job, difference));
        }
        if (request.Format == "json")
        {
            DifferenceJson.Write(session.Output, differences);
        }
        else
        {
            new DifferenceTable(session.Output, session.Language).Write(differences);
        }
        return allValid;
    }
}
