using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Finds what each override took or gave.</summary>
internal static class Consequences
{
    public static ImmutableArray<OverrideConsequence> Of(Evaluation evaluation)
    {
        var consequences = ImmutableArray.CreateBuilder<OverrideConsequence>(evaluation.FiredOverrides.Length);
        // What the indicators came to; those that replace the total come first among the fired ones.
        var total = evaluation.Total - Fraction.Sum(evaluation.Contributions.Where(c => c.Kind == ContributionKind.Override).Select(c => c.Points));
        if (evaluation.FiredOverrides.IsEmpty)
        {
            return [];
        }
        var (evaluator, submissions) = evaluation.Origin;
        var context = new DossierContext(evaluator.Family, evaluator, submissions);
        foreach (var fired in evaluation.FiredOverrides)
        {
            var after = fired.Override.Effect is ReplaceTotal replace ? replace.Total : total;
            var without = new EvaluationRun(evaluator, context, submissions, evaluation.Subject, fired.Override).Run(context.Problems);
            consequences.Add(new OverrideConsequence(fired, total, after, without));
            total = after;
        }
        return consequences.MoveToImmutable();
    }
}
