namespace Rubric.Schema;

/// <summary>Reads an indicator and all below it.</summary>
internal static class IndicatorParser
{
    private static readonly string[] _keys =
    [
        "id", "title", "weight", "guidance", "evidence", "dimensions", "not-applicable", "unanswered", "informational", "tiers", "scale", "indicators",
    ];

    /// <param name="node">The indicator.</param>
    /// <param name="percent">Whether a weight may be written with a percent sign.</param>
    public static Indicator Read(NodeReader node, bool percent)
    {
        if (node.Open(Concepts.Indicator, _keys) is not { } map)
        {
            return null!;
        }
        // One whose 'informational' cannot be read is not told that it lacks a weight.
        bool informational = map.Optional("informational")?.YesNo() ?? map.Has("informational");
        var weight = informational ? map.Optional("weight") : map.Required("weight");
        return new Indicator
        {
            Id = map.Required("id")?.Id() ?? "",
            Title = map.Required("title")?.Localized() ?? "",
            Weight = percent ? weight?.NumberWithOptionalPercent() : weight?.Number(),
            Informational = informational,
            Indicators = map.Optional("indicators")?.List(i => Read(i, percent)) ?? [],
            Scale = map.Optional("scale") is { } scale ? ScaleParser.Read(scale) : null,
            Dimensions = map.Optional("dimensions") is { } dimensions ? DimensionParser.ReadAssignments(dimensions) : [],
            NotApplicable = map.Optional("not-applicable")?.Word(Words.NotApplicable),
            Unanswered = map.Optional("unanswered")?.Word(Words.Unanswered),
            Tiers = RubricParser.ReadList(map, "tiers", TierParser.Read),
            Guidance = map.Optional("guidance")?.LocalizedList() ?? [],
            Evidence = map.Optional("evidence")?.LocalizedList() ?? [],
        };
    }
}
