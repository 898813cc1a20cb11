namespace Rubric.Schema;

/// <summary>Reads facts and their choices.</summary>
internal static class FactParser
{
    public static Fact Read(NodeReader node) => node.Open(Concepts.Fact, "id", "title", "type", "values", "default") is not { } map ? null! : new Fact
    {
        Id = map.Required("id")?.Id() ?? "",
        Title = map.Required("title")?.Localized() ?? "",
        Type = map.Required("type")?.Word(Words.FactTypes) ?? FactType.YesNo,
        Values = map.Optional("values")?.List(ReadChoice) ?? [],
        Default = map.Optional("default")?.Text(),
    };

    private static FactChoice ReadChoice(NodeReader node) => node.Open(Concepts.Choice, "id", "title") is not { } map ? null! : new FactChoice
    {
        Id = map.Required("id")?.Id() ?? "",
        Title = map.Required("title")?.Localized() ?? "",
    };
}
