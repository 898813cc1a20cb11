namespace Rubric.Schema;

/// <summary>Reads tiers, of the rubric or of an indicator.</summary>
internal static class TierParser
{
    public static Tier Read(NodeReader node) =>
        node.Open(Concepts.Tier, "id", "title", "stars", "min", "above", "max", "below", "is", "require", "ranked") is not { } map ? null! : new Tier
        {
            Id = map.Required("id")?.Id() ?? "",
            Title = map.Required("title")?.Localized() ?? "",
            Stars = map.Optional("stars")?.Whole(),
            Bounds = BoundsParser.Read(map),
            Require = map.Optional("require")?.List(ConditionParser.Read) ?? [],
            Ranked = map.Optional("ranked")?.YesNo() ?? true,
        };
}
