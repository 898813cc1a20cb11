using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Scores again what an evaluation was made from, with changes.</summary>
internal static class ChangedOrigin
{
    public static Evaluation Evaluate(Evaluation evaluation, EvaluationChanges changes)
    {
        var origin = evaluation.Origin;
        var own = evaluation.Submission;
        // What could not be read whole cannot be changed into something good.
        if (own is not null && own.Problems.Any(p => p.Severity == Severity.Error))
        {
            return evaluation;
        }
        var evaluator = changes.Weights.IsEmpty ? origin.Evaluator : Reweighted(origin.Evaluator, changes);
        var changed = Change(evaluation, own, changes);
        ImmutableArray<Submission> submissions = own is null
            ? origin.Submissions.Add(changed)
            : origin.Submissions.Replace(own, changed);
        return evaluator.Evaluate(new Dossier(submissions));
    }

    private static RubricEvaluator Reweighted(RubricEvaluator evaluator, EvaluationChanges changes)
    {
        var rubric = evaluator.Rubric.WithWeights(changes.Weights).GetValueOrThrow();
        var set = RubricSet.Create([.. evaluator.Family.Rubrics.Where(r => !ReferenceEquals(r, evaluator.Rubric)), rubric]).GetValueOrThrow();
        return new RubricEvaluator(new EvaluatorFamily(set, evaluator.Options), rubric);
    }

    private static Submission Change(Evaluation evaluation, Submission? own, EvaluationChanges changes)
    {
        var removed = changes.Removed;
        var answers = Replace(own?.Answers ?? [], changes.Answers, a => a.Id, id => removed.Contains(id));
        var facts = Replace(own?.Facts ?? [], changes.Facts, f => f.Id, id => removed.Contains("fact:" + id));
        var awards = Replace(own?.Awarded ?? [], changes.Awarded, a => a.Indicator, id => removed.Contains("award:" + id));
        return Submission.Create(new SubmissionParts
        {
            Rubric = evaluation.Rubric.Reference,
            Subject = own?.Subject ?? evaluation.Subject,
            By = own?.By,
            Phase = own?.Phase,
            Profile = own?.Profile,
            Attributes = own?.Attributes ?? [],
            Answers = answers,
            Facts = facts,
            Notes = own?.Notes ?? [],
            Awarded = awards,
        }).GetValueOrThrow();
    }

    /// <summary>The old entries without what is removed, each replaced in its place; what is new stands at the end.</summary>
    private static ImmutableArray<T> Replace<T>(ImmutableArray<T> old, ImmutableArray<T> changed, Func<T, string> idOf, Func<string, bool> isRemoved)
    {
        var result = ImmutableArray.CreateBuilder<T>(old.Length + changed.Length);
        foreach (var entry in old)
        {
            string id = idOf(entry);
            if (!isRemoved(id) && !changed.Any(c => string.Equals(idOf(c), id, StringComparison.Ordinal)))
            {
                result.Add(entry);
            }
            else
            {
                result.AddRange(changed.Where(c => string.Equals(idOf(c), id, StringComparison.Ordinal)));
            }
        }
        result.AddRange(changed.Where(c => !old.Any(o => string.Equals(idOf(o), idOf(c), StringComparison.Ordinal))));
        return result.ToImmutable();
    }
}
