using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Reads the parts of a rubric from the root of a document.</summary>
internal static class RubricParser
{
    private static readonly string[] _keys =
    [
        "rubric", "id", "version", "title", "issuer", "source", "effective", "description", "full-marks", "weights", "rounding", "not-applicable",
        "unanswered", "total-limit", "dimensions", "facts", "indicators", "bonus", "penalties", "profiles", "tiers", "overrides",
    ];

    /// <summary>The parts, with holes where they could not be read; null where the document is no rubric of this version.</summary>
    public static RubricParts? Read(NodeReader node)
    {
        if (node.Has("submission"))
        {
            node.Report(DiagnosticCodes.WrongDocument, Concepts.Submission, Concepts.Rubric);
            return null;
        }
        if (node.Node.IsMapping && !node.Has("rubric") && !node.Has("indicators"))
        {
            // A document of another kind: what else it lacks or has says nothing.
            node.Context.Add(DiagnosticCodes.MissingKey, node.Place, node.Path["rubric"], "rubric", Concepts.Rubric);
            return null;
        }
        if (node.Open(Concepts.Rubric, _keys) is not { } map || !IsKnownVersion(map))
        {
            return null;
        }
        var weights = map.Optional("weights")?.Word(Words.Weightings) ?? Weighting.Points;
        bool percent = weights == Weighting.Percent;
        return new RubricParts
        {
            Id = map.Required("id")?.Id() ?? "",
            Version = map.Required("version")?.Text(isProse: false) ?? "",
            Title = map.Required("title")?.Localized() ?? "",
            Issuer = map.Optional("issuer")?.Localized(),
            Source = map.Optional("source")?.Localized(isProse: true),
            Effective = map.Optional("effective")?.Text(),
            Description = map.Optional("description")?.Localized(isProse: true),
            FullMarks = map.Optional("full-marks")?.Number() ?? 100,
            Weights = weights,
            Rounding = map.Optional("rounding") is { } rounding ? RoundingParser.Read(rounding) : RoundingPolicy.None,
            NotApplicable = map.Optional("not-applicable")?.Word(Words.NotApplicable) ?? NotApplicablePolicy.Refuse,
            Unanswered = map.Optional("unanswered")?.Word(Words.Unanswered) ?? UnansweredPolicy.Incomplete,
            TotalLimit = map.Optional("total-limit")?.Number(),
            Dimensions = ReadList(map, "dimensions", DimensionParser.Read),
            Facts = ReadList(map, "facts", FactParser.Read),
            Indicators = map.Required("indicators")?.List(i => IndicatorParser.Read(i, percent)) ?? [],
            Bonus = map.Optional("bonus") is { } bonus ? ReadSupplement(bonus) : null,
            Penalties = map.Optional("penalties") is { } penalties ? ReadSupplement(penalties) : null,
            Profiles = ReadList(map, "profiles", p => ProfileParser.Read(p, percent)),
            Tiers = ReadList(map, "tiers", TierParser.Read),
            Overrides = ReadList(map, "overrides", OverrideParser.Read),
        };
    }

    /// <summary>A list of things that there need not be.</summary>
    internal static ImmutableArray<T> ReadList<T>(MappingReader map, string key, Func<NodeReader, T> read) =>
        map.Optional(key)?.List(read, allowEmpty: true) ?? [];

    /// <summary>Whether the document is of version 1; where that is missing, it is reported and the rest is read nevertheless.</summary>
    private static bool IsKnownVersion(MappingReader map)
    {
        if (map.Required("rubric")?.Text() is not { } version || version == "1")
        {
            return true;
        }
        map.Optional("rubric")!.Value.Report(DiagnosticCodes.UnknownFormatVersion, version, "rubric");
        return false;
    }

    private static Supplement? ReadSupplement(NodeReader node) => node.Open(Concepts.Supplement, "limit", "indicators") is not { } map ? null : new Supplement
    {
        Limit = map.Optional("limit")?.Number(),
        // Weights are points here, whatever they are in the rest of the rubric.
        Indicators = map.Required("indicators")?.List(i => IndicatorParser.Read(i, percent: false)) ?? [],
    };
}
