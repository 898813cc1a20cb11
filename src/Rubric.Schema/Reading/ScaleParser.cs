using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Reads scales: the key of the kind decides what stands under it.</summary>
internal static class ScaleParser
{
    private static readonly string[] _kinds =
        ["score", "options", "yes-no", "checklist", "deductions", "additions", "bands", "curve", "ratio", "evaluation"];

    private static readonly string[] _keys = [.. _kinds, "out-of"];

    private static readonly LocalizedText _yesNo = Concepts.ScaleOf("yes-no");
    private static readonly LocalizedText _checklist = Concepts.ScaleOf("checklist");
    private static readonly LocalizedText _deductions = Concepts.ScaleOf("deductions");
    private static readonly LocalizedText _additions = Concepts.ScaleOf("additions");

    /// <summary>The scale; null where it could not be read.</summary>
    public static Scale? Read(NodeReader node)
    {
        if (node.Node is { IsScalar: true, IsNull: false } scalar)
        {
            switch (scalar.Text)
            {
                case "yes-no":
                    return new YesNoScale();
                case "score":
                    return new ScoreScale();
                default:
                    break;
            }
        }
        if (node.Open(Concepts.Scale, _keys) is not { } map)
        {
            return null;
        }
        var outOf = map.Optional("out-of")?.Number();
        return map.OneOf(_kinds) is { } kind ? ReadKind(kind, map, outOf) : null;
    }

    private static Scale? ReadKind(string kind, MappingReader map, Fraction? outOf)
    {
        // Of these kinds nothing needs to be said but their name.
        if (kind is "score" or "yes-no" or "ratio" && map.Written(kind)?.Node is { IsNull: true, IsBroken: false })
        {
            return kind switch
            {
                "score" => new ScoreScale { OutOf = outOf },
                "yes-no" => new YesNoScale { OutOf = outOf },
                _ => new RatioScale { OutOf = outOf },
            };
        }
        if (map.Optional(kind) is not { } node)
        {
            return null;
        }
        return kind switch
        {
            "options" => new OptionsScale { OutOf = outOf, Options = node.List(ReadOption) },
            "score" or "bands" or "curve" or "ratio" => MeasuredScaleParser.Read(kind, node, outOf),
            "yes-no" => ReadYesNo(node, outOf),
            "checklist" => ReadChecklist(node, outOf),
            "deductions" => ReadCounted(node, _deductions) is { IsDefault: false } items ? new DeductionsScale { OutOf = outOf, Items = items } : null,
            "additions" => ReadCounted(node, _additions) is { IsDefault: false } items ? new AdditionsScale { OutOf = outOf, Items = items } : null,
            _ => EvaluationParser.Read(node, outOf),
        };
    }

    private static ScaleOption ReadOption(NodeReader node) => node.Open(Concepts.Option, "id", "title", "points", "guidance") is not { } map ? null! : new ScaleOption
    {
        Id = map.Required("id")?.Id() ?? "",
        Title = map.Required("title")?.Localized() ?? "",
        Points = map.Required("points")?.Amount() ?? 0,
        Guidance = map.Optional("guidance")?.LocalizedList() ?? [],
    };

    private static YesNoScale? ReadYesNo(NodeReader node, Fraction? outOf) => node.Open(_yesNo, "full-on") is not { } map ? null : new YesNoScale
    {
        OutOf = outOf,
        FullOn = map.Optional("full-on")?.YesNo() ?? true,
    };

    private static ChecklistScale? ReadChecklist(NodeReader node, Fraction? outOf)
    {
        if (node.Open(_checklist, "items", "by-count") is not { } map)
        {
            return null;
        }
        return new ChecklistScale
        {
            OutOf = outOf,
            Items = map.Required("items")?.List(ReadItem) ?? [],
            ByCount = map.Optional("by-count") is { } counts ? ReadCounts(counts) : [],
        };
    }

    private static ChecklistItem ReadItem(NodeReader node) => node.Open(Concepts.Item, "id", "title", "points", "guidance") is not { } map ? null! : new ChecklistItem
    {
        Id = map.Required("id")?.Id() ?? "",
        Title = map.Required("title")?.Localized() ?? "",
        Points = map.Optional("points")?.Amount(),
        Guidance = map.Optional("guidance")?.LocalizedList() ?? [],
    };

    private static ImmutableArray<CountPoints> ReadCounts(NodeReader node)
    {
        var counts = ImmutableArray.CreateBuilder<CountPoints>();
        var entries = node.Entries();
        if (entries.Count == 0 && node.Node.IsMapping)
        {
            node.Report(DiagnosticCodes.EmptyValue, "by-count");
        }
        foreach (var (key, value) in entries)
        {
            if (!ScalarText.TryParseCount(key.Text, out int count))
            {
                node.Context.Add(DiagnosticCodes.NotAWholeNumber, key.Span, node.Path, key.Text);
            }
            else if (value.Amount() is { } points)
            {
                counts.Add(new(count, points));
            }
            else
            {
                // Without these points the best ones are not known.
                node.Context.MarkBroken(node.Path);
            }
        }
        return counts.ToImmutable();
    }

    /// <summary>Reads the items that findings or events are counted by; the default array where there is no telling.</summary>
    private static ImmutableArray<CountedItem> ReadCounted(NodeReader node, LocalizedText concept) =>
        node.Open(concept, "items") is not { } map ? default : map.Required("items")?.List(ReadCountedItem) ?? [];

    private static CountedItem ReadCountedItem(NodeReader node) =>
        node.Open(Concepts.Item, "id", "title", "points", "limit", "guidance") is not { } map ? null! : new CountedItem
        {
            Id = map.Required("id")?.Id() ?? "",
            Title = map.Required("title")?.Localized() ?? "",
            Points = map.Required("points")?.Amount() ?? 0,
            Limit = map.Optional("limit")?.Amount(),
            Guidance = map.Optional("guidance")?.LocalizedList() ?? [],
        };
}
