namespace Rubric.Schema;

/// <summary>Reads overrides.</summary>
internal static class OverrideParser
{
    private static readonly string[] _effects = ["total", "set", "cap", "floor", "raise", "lower", "exclude"];
    private static readonly string[] _keys = ["id", "title", "when", "reason", "before-scoring", .. _effects];

    public static Override Read(NodeReader node) => node.Open(Concepts.Override, _keys) is not { } map ? null! : new Override
    {
        Id = map.Required("id")?.Id() ?? "",
        Title = map.Required("title")?.Localized() ?? "",
        When = map.Required("when")?.List(ConditionParser.Read) ?? [],
        Reason = map.Optional("reason")?.Localized(isProse: true),
        BeforeScoring = map.Optional("before-scoring")?.YesNo() ?? false,
        Effect = ReadEffect(map)!,
    };

    private static OverrideEffect? ReadEffect(MappingReader map)
    {
        if (map.OneOf(_effects) is not { } key || map.Optional(key) is not { } value)
        {
            return null;
        }
        return key switch
        {
            "total" => value.Number() is { } total ? new ReplaceTotal(total) : null,
            "set" => value.Id() is { } tier ? new SetTier(tier) : null,
            "cap" => value.Id() is { } tier ? new CapTier(tier) : null,
            "floor" => value.Id() is { } tier ? new FloorTier(tier) : null,
            "raise" => value.Whole() is { } steps ? new ShiftTier(steps) : null,
            "lower" => value.Whole() is { } steps ? new ShiftTier(-steps) : null,
            _ => ReadExclude(value),
        };
    }

    private static Exclude? ReadExclude(NodeReader value)
    {
        if (value.YesNo() is not { } exclude)
        {
            return null;
        }
        if (!exclude)
        {
            // What does not exclude is no effect at all.
            value.Report(DiagnosticCodes.NothingChosen, Concepts.Override, Shapes.Names(_effects));
            return null;
        }
        return new Exclude();
    }
}
