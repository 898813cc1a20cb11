using System.Collections.Immutable;
using System.Globalization;

namespace Rubric.Schema;

/// <summary>Reads conditions: the key of the subject decides which other keys there may be.</summary>
internal static class ConditionParser
{
    private static readonly string[] _comparators = ["min", "above", "max", "below", "is"];

    // 'tier' is a subject of its own only where it stands without another one.
    private static readonly string[] _subjects = ["indicator", "each", "dimension", "answer", "fact", "evaluation", "count", "all", "any", "not", "at-least"];
    private static readonly string[] _allSubjects = [.. _subjects, "tier"];
    private static readonly string[] _allKeys = [.. _allSubjects, .. _comparators, "in", "of"];
    private static readonly LocalizedText[] _concepts = Array.ConvertAll(_allSubjects, Concepts.ConditionOn);
    private static readonly string[][] _keys = Array.ConvertAll(_allSubjects, KeysOf);

    /// <summary>The condition; null where it could not be read.</summary>
    public static Condition Read(NodeReader node)
    {
        int first = FindSubject(node, 0, _subjects);
        bool isSeveral = first >= 0 && FindSubject(node, first + 1, _subjects) >= 0;
        if (first < 0)
        {
            first = FindSubject(node, _subjects.Length, _allSubjects);
        }
        if (first < 0 || isSeveral)
        {
            // All keys are known here, so that what is reported is the subject, or a misspelt one.
            node.Open(Concepts.Condition, _allKeys)?.OneOf(isSeveral ? _subjects : _allSubjects);
            return null!;
        }
        return ReadSubject(node, first)!;
    }

    /// <summary>The first subject, from one on, whose key is there; -1 where none is.</summary>
    private static int FindSubject(NodeReader node, int from, string[] subjects)
    {
        for (int i = from; i < subjects.Length; i++)
        {
            if (node.Has(subjects[i]))
            {
                return i;
            }
        }
        return -1;
    }

    private static Condition? ReadSubject(NodeReader node, int index)
    {
        string subject = _allSubjects[index];
        var map = node.Open(_concepts[index], _keys[index]);
        // The key stands there, but perhaps without its colon.
        if (map?.Required(subject) is not { } value)
        {
            return null;
        }
        return subject switch
        {
            "indicator" => new IndicatorCondition { Indicator = value.Id() ?? "", Bounds = BoundsParser.Read(map), Tiers = Names(map, "tier") },
            "each" => ReadEach(map, value),
            "dimension" => new DimensionCondition { Dimension = DimensionParser.ReadReference(value) ?? default, Bounds = BoundsParser.Read(map) },
            "answer" => new AnswerCondition { Indicator = value.Id() ?? "", In = Names(map, "in"), Bounds = BoundsParser.ReadPlain(map) },
            "fact" => new FactCondition { Fact = value.Id() ?? "", In = Names(map, "in"), Bounds = BoundsParser.ReadPlain(map) },
            "evaluation" => new EvaluationCondition { Indicator = value.Id() ?? "", Tiers = map.Required("tier")?.Ids() ?? [] },
            "tier" => new TierCondition { Tiers = value.Ids() },
            "count" => ReadCount(map, value),
            "all" => new AllCondition { Conditions = value.List(Read) },
            "any" => new AnyCondition { Conditions = value.List(Read) },
            "not" => new NotCondition { Condition = Read(value) },
            _ => new AtLeastCondition { Number = value.Whole() ?? 0, Conditions = map.Required("of")?.List(Read) ?? [] },
        };
    }

    private static string[] KeysOf(string subject) => subject switch
    {
        "indicator" or "each" => [subject, .. _comparators, "tier"],
        "dimension" or "count" => [subject, .. _comparators],
        "answer" or "fact" => [subject, .. _comparators, "in"],
        "evaluation" => [subject, "tier"],
        "at-least" => [subject, "of"],
        _ => [subject],
    };

    private static ImmutableArray<string> Names(MappingReader map, string key) => map.Optional(key)?.Ids() ?? [];

    private static EachCondition? ReadEach(MappingReader map, NodeReader value) =>
        ReadSelector(value) is not { } selector ? null : new EachCondition { Each = selector, Bounds = BoundsParser.Read(map), Tiers = Names(map, "tier") };

    private static CountCondition? ReadCount(MappingReader map, NodeReader value)
    {
        var each = value.Open(Concepts.ConditionOn("count"), KeysOf("each"));
        var bounds = BoundsParser.ReadPlain(map);
        return each?.Required("each") is { } set && ReadEach(each, set) is { } counted ? new CountCondition { Count = counted, Bounds = bounds } : null;
    }

    /// <summary>Reads <c>level-2</c>, <c>leaf</c>, or ids.</summary>
    private static IndicatorSelector? ReadSelector(NodeReader node)
    {
        if (node.Node is { IsScalar: true, IsNull: false } scalar)
        {
            const string Level = "level-";
            if (scalar.Text == "leaf")
            {
                return IndicatorSelector.Leaves;
            }
            if (scalar.Text.StartsWith(Level, StringComparison.Ordinal)
                && int.TryParse(scalar.Text.Substring(Level.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int level))
            {
                return IndicatorSelector.AtLevel(level);
            }
        }
        var ids = node.Ids();
        return ids.IsEmpty ? null : IndicatorSelector.Of(ids);
    }
}
