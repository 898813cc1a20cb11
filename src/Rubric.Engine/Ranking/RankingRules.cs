using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What ranking options must keep to, given a rubric.</summary>
internal static class RankingRules
{
    /// <exception cref="ArgumentException">A tie-break names nothing of the rubric that earns points, or the style is unknown.</exception>
    public static void Check(RankingOptions options, RubricDefinition rubric)
    {
        if (options.Style is < RankingStyle.Competition or > RankingStyle.Ordinal)
        {
            throw new ArgumentException($"The style {options.Style} is unknown.", nameof(options));
        }
        ImmutableArray<string> keys =
        [
            .. rubric.BaseView.Nodes.Where(n => !n.Indicator.Informational).Select(n => n.Id),
            .. rubric.Dimensions.SelectMany(d => d.Values.Select(v => $"{d.Id}/{v.Id}")),
        ];
        foreach (var tieBreak in options.TieBreaks)
        {
            if (tieBreak?.Key is not { } key || !keys.Contains(key))
            {
                throw new ArgumentException(Unknown("indicator or dimension value that earns points", tieBreak?.Key, rubric, keys), nameof(options));
            }
        }
        if (options.Quotas.Contains(null!))
        {
            throw new ArgumentException("A quota is null.", nameof(options));
        }
    }

    /// <summary>A sentence that names what there is instead.</summary>
    public static string Unknown(string what, string? id, RubricDefinition rubric, ImmutableArray<string> known)
    {
        string nearest = id is not null && Suggestions.Nearest(id, known) is { } meant ? $" Did you mean '{meant}'?" : "";
        string all = known.IsEmpty ? "It has none." : $"It has: {string.Join(", ", known)}.";
        return $"The rubric '{rubric}' has no {what} '{id}'.{nearest} {all}";
    }
}
