using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Gives indicators of a rubric other weights.</summary>
internal static class Reweighting
{
    public static RubricParts Of(RubricParts parts, ProfileView view, IEnumerable<KeyValuePair<string, Fraction>> weights)
    {
        var byId = new Dictionary<string, Fraction>(StringComparer.Ordinal);
        foreach (var weight in weights)
        {
            if (view.Find(weight.Key) is not { Indicator.Weight: not null })
            {
                throw new ArgumentException($"The rubric '{view.Rubric}' has no indicator '{weight.Key}' with a weight.", nameof(weights));
            }
            if (byId.ContainsKey(weight.Key))
            {
                throw new ArgumentException($"The weight of '{weight.Key}' is given twice.", nameof(weights));
            }
            byId.Add(weight.Key, weight.Value);
        }
        return new RubricParts(parts)
        {
            Indicators = Reweigh(parts.Indicators, byId),
            Bonus = Reweigh(parts.Bonus, byId),
            Penalties = Reweigh(parts.Penalties, byId),
        };
    }

    private static Supplement? Reweigh(Supplement? supplement, Dictionary<string, Fraction> weights) =>
        supplement is null ? null : new Supplement { Limit = supplement.Limit, Indicators = Reweigh(supplement.Indicators, weights) };

    private static ImmutableArray<Indicator> Reweigh(ImmutableArray<Indicator> indicators, Dictionary<string, Fraction> weights) =>
        [.. indicators.Select(i => new Indicator(i)
        {
            Weight = weights.TryGetValue(i.Id, out var weight) ? weight : i.Weight,
            Indicators = Reweigh(i.Indicators, weights),
        })];
}
