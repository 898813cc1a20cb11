using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Finds what each override took or gave.</summary>
internal static class Consequences
{
    public static ImmutableArray<OverrideConsequence> Of(Evaluation evaluation)
    {
        if (evaluation.FiredOverrides.IsEmpty)
        {
            return [];
        }
        var again = new EvaluationRerun(evaluation);
        var consequences = ImmutableArray.CreateBuilder<OverrideConsequence>(evaluation.FiredOverrides.Length);
        // What the indicators came to; those that replace the total come first among the fired ones.
        var total = evaluation.Total - Fraction.Sum(evaluation.Contributions.Where(c => c.Kind == ContributionKind.Override).Select(c => c.Points));
        foreach (var fired in evaluation.FiredOverrides)
        {
            var after = fired.Override.Effect is ReplaceTotal replace ? replace.Total : total;
            consequences.Add(new OverrideConsequence(fired, total, after, again.Without(fired.Override)));
            total = after;
        }
        return consequences.MoveToImmutable();
    }
}
