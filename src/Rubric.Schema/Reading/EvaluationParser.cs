using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Reads the scale whose points come from other submissions.</summary>
internal static class EvaluationParser
{
    private static readonly LocalizedText _concept = Concepts.ScaleOf("evaluation");

    public static EvaluationScale? Read(NodeReader node, Fraction? outOf)
    {
        if (node.Open(_concept, "rubric", "where", "take", "combine", "trim", "at-least") is not { } map)
        {
            return null;
        }
        return new EvaluationScale
        {
            OutOf = outOf,
            Rubric = RubricReference.Parse(map.Required("rubric")?.Id() ?? ""),
            Where = map.Optional("where") is { } where ? ReadFilter(where) : EvaluationFilter.All,
            Take = map.Optional("take")?.Id(),
            Combine = map.Optional("combine")?.Word(Words.Combinations) ?? Combination.Mean,
            Trim = map.Optional("trim") is { } trim ? ReadTrimming(trim) : Trimming.Default,
            AtLeast = map.Optional("at-least")?.Whole() ?? 1,
        };
    }

    private static EvaluationFilter ReadFilter(NodeReader node)
    {
        string? phase = null, role = null, by = null, profile = null;
        var attributes = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var (key, value) in node.Entries())
        {
            string? text = value.Text();
            switch (key.Text)
            {
                case "phase":
                    phase = text;
                    break;
                case "role":
                    role = text;
                    break;
                case "by":
                    by = text;
                    break;
                case "profile":
                    profile = text;
                    break;
                default:
                    attributes.Add(new(key.Text, text ?? ""));
                    break;
            }
        }
        return new EvaluationFilter { Phase = phase, Role = role, By = by, Profile = profile, Attributes = attributes.ToImmutable() };
    }

    private static Trimming ReadTrimming(NodeReader node)
    {
        var usual = Trimming.Default;
        return node.Open(Concepts.Trimming, "low", "high", "above") is not { } map ? usual : new Trimming(
            map.Optional("low")?.Whole() ?? usual.Low,
            map.Optional("high")?.Whole() ?? usual.High,
            map.Optional("above")?.Whole() ?? usual.Above);
    }
}
