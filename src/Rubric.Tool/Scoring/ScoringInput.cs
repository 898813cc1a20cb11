using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>Rubrics and submissions for the commands that score, and what is wrong with what was given.</summary>
internal sealed class ScoringInput(Session session, IReadOnlyList<InputFile> files, Findings findings)
{
    /// <summary>Reads the rubrics; null if there are none that can be used, which was told.</summary>
    public RubricSet? ReadRubrics()
    {
        var rubricFiles = files.Where(f => f.Kind == DocumentKind.Rubric).ToList();
        if (rubricFiles.Count == 0)
        {
            session.Complain("no rubric is among these files; it must be given together with the submissions.", "所给文件中没有评价表；评价表须与评分一起给出。");
            return null;
        }
        var read = RubricFiles.Read(rubricFiles, findings, session.Cancellation);
        if (read.Set is null)
        {
            findings.Write(session.Error, session.Language, Severity.Warning);
            session.Complain("nothing was scored, because the rubrics have errors.", "评价表有错误，未进行评分。");
        }
        return read.Set;
    }

    /// <summary>Finds the rubrics to score by: the one that is named, else every one that no other evaluates; null if there is none, which was told.</summary>
    public List<RubricDefinition>? FindRoots(RubricSet rubrics, string? reference)
    {
        if (reference is null)
        {
            return [.. rubrics.Roots()];
        }
        if (rubrics.Find(RubricReference.Parse(reference)) is { } root)
        {
            return [root];
        }
        string all = session.Language.List(rubrics.Select(r => r.ToString()));
        session.Complain($"there is no single rubric '{reference}' among these: {all}.", $"在以下评价表中找不到唯一的“{reference}”：{all}。");
        return null;
    }

    /// <summary>Reads the submissions and plans what is scored; null if there are none, which was told.</summary>
    public ScoringPlan? MakePlan(RubricSet rubrics, List<RubricDefinition> roots)
    {
        var submissionFiles = files.Where(f => f.Kind == DocumentKind.Submissions).ToList();
        if (submissionFiles.Count == 0)
        {
            session.Complain("no submissions are among these files; there is nothing to score.", "所给文件中没有评分，无可计算。");
            return null;
        }
        return ScoringPlan.Make(rubrics, roots, SubmissionFiles.Read(submissionFiles, rubrics, findings, session.Cancellation));
    }

    /// <summary>Finds what is about one subject, or everything; null if nothing is about it, which was told.</summary>
    public List<ScoringJob>? Select(ScoringPlan plan, string? subject)
    {
        if (subject is null)
        {
            return [.. plan.Jobs];
        }
        var jobs = plan.Jobs.Where(j => j.Subject?.Id == subject).ToList();
        if (jobs.Count > 0)
        {
            return jobs;
        }
        string hint = session.Hint(subject, plan.Jobs.Select(j => j.Subject?.Id).OfType<string>());
        session.Complain(
            $"--subject '{subject}': no submission is about it.{hint}",
            $"--subject“{subject}”：没有关于它的评分。{hint}");
        findings.Write(session.Error, session.Language, Severity.Warning);
        return null;
    }

    /// <summary>Tells everything that was found, and what it means for the shell.</summary>
    /// <param name="plan">What was to be scored.</param>
    /// <param name="roots">The rubrics to score by.</param>
    /// <param name="allValid">Whether all of it could be.</param>
    public int Finish(ScoringPlan plan, List<RubricDefinition> roots, bool allValid) => Finish(plan.Jobs.Count > 0, plan.Unnamed, roots, allValid);

    /// <summary>Tells everything that was found, and what it means for the shell.</summary>
    /// <param name="any">Whether there was anything to score.</param>
    /// <param name="unnamed">Submissions that name no rubric where several could be meant.</param>
    /// <param name="roots">The rubrics to score by.</param>
    /// <param name="allValid">Whether all of it could be.</param>
    public int Finish(bool any, IReadOnlyList<Submission> unnamed, List<RubricDefinition> roots, bool allValid)
    {
        findings.Write(session.Error, session.Language, Severity.Warning);
        bool allNamed = TellUnnamed(unnamed, roots);
        if (!any && allNamed && !findings.HasErrors)
        {
            string names = session.Language.List(roots.Select(r => r.ToString()));
            session.Complain($"none of the submissions is for {names}; there is nothing to score.", $"没有一份评分适用于 {names}，无可计算。");
            return ExitCodes.Usage;
        }
        return allValid && allNamed && !findings.HasErrors ? ExitCodes.Clean : ExitCodes.Problems;
    }

    private bool TellUnnamed(IReadOnlyList<Submission> unnamed, List<RubricDefinition> roots)
    {
        if (unnamed.Count == 0)
        {
            return true;
        }
        foreach (var file in unnamed.GroupBy(s => s.Place.Source?.Name ?? ""))
        {
            int number = file.Count();
            session.Complain(
                $"{file.Key}: {session.Language.Count(number, "submission", "")} not scored, because no 'rubric' is named.",
                $"{file.Key}：{number} 份评分没有写明“rubric”，未计算。");
        }
        string names = session.Language.List(roots.Select(r => r.ToString()));
        session.Complain(
            $"several rubrics are at hand: {names}. Name one in these files (a key or a column 'rubric'), or choose one with --rubric.",
            $"所给评价表不止一份：{names}。请在这些文件中写明“rubric”（键或列），或用 --rubric 指定。");
        return false;
    }
}
