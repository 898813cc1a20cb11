using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>Which submissions are scored together, and by which rubric.</summary>
/// <param name="Jobs">What to score, rubric by rubric, in the order of the subjects.</param>
/// <param name="Unresolved">Submissions of rubrics that are not at hand.</param>
/// <param name="Unnamed">Submissions that name no rubric where several could be meant.</param>
internal sealed record ScoringPlan(IReadOnlyList<ScoringJob> Jobs, IReadOnlyList<Submission> Unresolved, IReadOnlyList<Submission> Unnamed)
{
    public static ScoringPlan Make(RubricSet rubrics, IReadOnlyList<RubricDefinition> roots, IReadOnlyList<Submission> submissions)
    {
        var only = roots is [var single] ? single : null;
        RubricDefinition? RubricOf(Submission s) => s.Rubric is { } reference ? rubrics.Find(reference) : only;
        var dossiers = Dossier.BySubject(submissions);
        var jobs = new List<ScoringJob>();
        foreach (var root in roots)
        {
            var family = rubrics.WithNested(root);
            foreach (var dossier in dossiers)
            {
                if (family.Length == 1)
                {
                    jobs.AddRange(dossier.Submissions
                        .Where(s => ReferenceEquals(RubricOf(s), root))
                        .Select(s => new ScoringJob(root, dossier.Subject, new Dossier(s), IsWhole: false)));
                }
                else if (dossier.Submissions.Any(s => RubricOf(s) is { } rubric && family.Contains(rubric)))
                {
                    // A sheet whose rubric is not at hand might be one of those that count: with it the result is not valid.
                    var own = dossier.Submissions.Where(s => RubricOf(s) is { } rubric ? family.Contains(rubric) : s.Rubric is not null);
                    jobs.Add(new ScoringJob(root, dossier.Subject, new Dossier(own), IsWhole: true));
                }
            }
        }
        return new ScoringPlan(
            jobs,
            [.. submissions.Where(s => s.Rubric is not null && RubricOf(s) is null)],
            [.. submissions.Where(s => s.Rubric is null && only is null)]);
    }
}
