using Rubric.Schema;

namespace Rubric.Oracle.Comparing;

/// <summary>Takes parts away from a trial that differs, as long as it still differs in the same thing.</summary>
internal static class Shrinking
{
    public static Trial Smallest(Trial trial)
    {
        string kind = Kind(trial);
        while (Smaller(trial).FirstOrDefault(t => t.Differences.Count > 0 && Kind(t) == kind) is { } smaller)
        {
            trial = smaller;
        }
        return trial;
    }

    /// <summary>What differs, without the id of the indicator and the values.</summary>
    public static string Kind(Trial trial) => trial.Differences[0].Split(':')[0].Split(' ')[^1];

    private static IEnumerable<Trial> Smaller(Trial trial)
    {
        for (int i = 0; i < trial.Dossier.Count; i++)
        {
            yield return new Trial(trial.Rubrics, [.. trial.Dossier.Where((_, at) => at != i)]);
        }
        for (int i = 0; i < trial.Rubrics.Count; i++)
        {
            foreach (var rubric in Smaller(trial.Rubrics[i]))
            {
                RubricDefinition[] rubrics = [.. trial.Rubrics.Select((r, at) => at == i ? rubric : r)];
                if (!RubricSet.Create(rubrics).HasErrors)
                {
                    yield return new Trial(rubrics, trial.Dossier);
                }
            }
        }
        for (int i = 0; i < trial.Dossier.Count; i++)
        {
            foreach (var submission in Smaller(trial.Dossier[i]))
            {
                yield return new Trial(trial.Rubrics, [.. trial.Dossier.Select((s, at) => at == i ? submission : s)]);
            }
        }
    }

    private static IEnumerable<Submission> Smaller(Submission submission)
    {
        foreach (var answer in submission.Answers)
        {
            yield return new SubmissionDraft(submission) { Answers = [.. submission.Answers.Where(a => a != answer)] }.Create()!;
        }
        foreach (var fact in submission.Facts)
        {
            yield return new SubmissionDraft(submission) { Facts = [.. submission.Facts.Where(a => a != fact)] }.Create()!;
        }
        foreach (var award in submission.Awarded)
        {
            yield return new SubmissionDraft(submission) { Awarded = [.. submission.Awarded.Where(a => a != award)] }.Create()!;
        }
    }

    private static IEnumerable<RubricDefinition> Smaller(RubricDefinition rubric)
    {
        var drafts = new List<RubricDraft>();
        drafts.AddRange(rubric.Overrides.Select(o => new RubricDraft(rubric) { Overrides = rubric.Overrides.Remove(o) }));
        drafts.AddRange(rubric.Tiers.Select(t => new RubricDraft(rubric) { Tiers = rubric.Tiers.Remove(t) }));
        drafts.AddRange(rubric.Profiles.Select(p => new RubricDraft(rubric) { Profiles = rubric.Profiles.Remove(p) }));
        drafts.Add(new RubricDraft(rubric) { Bonus = null });
        drafts.Add(new RubricDraft(rubric) { Penalties = null });
        drafts.Add(new RubricDraft(rubric) { TotalLimit = null });
        drafts.Add(new RubricDraft(rubric) { Rounding = RoundingPolicy.None });
        foreach (var node in rubric.BaseView.Nodes)
        {
            var without = new RubricDraft(rubric);
            without.Change(i => i.Id == node.Id ? null : i);
            drafts.Add(without);
            if (!node.Indicator.Tiers.IsEmpty)
            {
                var ungraded = new RubricDraft(rubric);
                ungraded.Change(i => i.Id == node.Id ? RubricDraft.Copy(i, i.Indicators, i.Scale, [], i.NotApplicable) : i);
                drafts.Add(ungraded);
            }
        }
        int size = RubricWriter.Write(rubric).Length;
        return drafts.Select(d => d.Create()).OfType<RubricDefinition>().Where(r => RubricWriter.Write(r).Length < size);
    }
}
