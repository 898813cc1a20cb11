using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Reads profiles: what they omit, and what they change.</summary>
internal static class ProfileParser
{
    public static Profile Read(NodeReader node, bool percent) =>
        node.Open(Concepts.Profile, "id", "title", "omit", "weights", "scales", "not-applicable") is not { } map ? null! : new Profile
        {
            Id = map.Required("id")?.Id() ?? "",
            Title = map.Required("title")?.Localized() ?? "",
            Omit = map.Optional("omit")?.Ids(allowEmpty: true) ?? [],
            Weights = map.Optional("weights") is { } weights ? ReadWeights(weights, percent) : [],
            Scales = map.Optional("scales") is { } scales ? ReadScales(scales) : [],
            NotApplicable = map.Optional("not-applicable")?.Word(Words.NotApplicable),
        };

    private static ImmutableArray<ProfileWeight> ReadWeights(NodeReader node, bool percent)
    {
        var weights = ImmutableArray.CreateBuilder<ProfileWeight>();
        foreach (var (indicator, value) in node.Entries())
        {
            if ((percent ? value.NumberWithOptionalPercent() : value.Number()) is { } weight)
            {
                weights.Add(new(indicator.Text, weight));
            }
            else
            {
                // Without this weight the sums of the profile mean nothing.
                node.Context.MarkBroken(node.Path);
            }
        }
        return weights.ToImmutable();
    }

    private static ImmutableArray<ProfileScale> ReadScales(NodeReader node)
    {
        var scales = ImmutableArray.CreateBuilder<ProfileScale>();
        foreach (var (indicator, value) in node.Entries())
        {
            if (ScaleParser.Read(value) is { } scale)
            {
                scales.Add(new(indicator.Text, scale));
            }
        }
        return scales.ToImmutable();
    }
}
