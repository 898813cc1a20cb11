using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Finds where several evaluators were combined, and how far they are apart.</summary>
internal static class DisagreementFinder
{
    /// <summary>One for each evaluation leaf with at least two results, the widest spread first.</summary>
    public static ImmutableArray<Disagreement> Of(Evaluation evaluation)
    {
        var found = new List<Disagreement>();
        foreach (var leaf in evaluation.AllIndicators)
        {
            var results = leaf.Nested.Where(n => n.Rate is not null).ToList();
            if (results.Count >= 2)
            {
                found.Add(new Disagreement(leaf.Indicator, results.Select(r => (r, r.Rate!.Value)))
                {
                    Parts = PartsOf(results, ((EvaluationScale)leaf.Node.Scale!).Take),
                });
            }
        }
        return Sorted(found);
    }

    private static ImmutableArray<Disagreement> PartsOf(List<NestedResult> results, string? take)
    {
        var parts = new List<Disagreement>();
        foreach (var indicator in TakenPart.Of(results[0].Evaluation, take).Where(i => i.Node.Section == IndicatorSection.Main))
        {
            var rates = results
                .Select(r => (Result: r, r.Evaluation[indicator.Id].Rate))
                .Where(r => r.Rate is not null)
                .Select(r => (r.Result, r.Rate!.Value))
                .ToList();
            if (rates.Count >= 2)
            {
                parts.Add(new Disagreement(indicator.Indicator, rates));
            }
        }
        return Sorted(parts);
    }

    private static ImmutableArray<Disagreement> Sorted(IEnumerable<Disagreement> all) => [.. all.OrderByDescending(d => d.Spread)];
}
