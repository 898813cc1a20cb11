using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Reports what a rubric made in code leaves null or empty though it must be there. In a document, reading has reported it.</summary>
internal static class MemberRules
{
    public static void Check(CheckContext context)
    {
        var (rubric, root) = (context.Rubric, ModelPath.Root);
        Text(rubric.Id, root, "id", context);
        Text(rubric.Version, root, "version", context);
        Value(rubric.Title, root, "title", context);
        Value(rubric.Rounding, root, "rounding", context);
        NotEmpty(rubric.Indicators, root, "indicators", context);
        NotEmpty(rubric.Bonus?.Indicators ?? [null!], root["bonus"], "indicators", context);
        NotEmpty(rubric.Penalties?.Indicators ?? [null!], root["penalties"], "indicators", context);
        Each(rubric.Dimensions, root["dimensions"], context, Dimension);
        Each(rubric.Facts, root["facts"], context, Fact);
        Indicators(rubric.Indicators, root["indicators"], context);
        Indicators(rubric.Bonus?.Indicators ?? [], root["bonus"]["indicators"], context);
        Indicators(rubric.Penalties?.Indicators ?? [], root["penalties"]["indicators"], context);
        Each(rubric.Profiles, root["profiles"], context, Profile);
        Each(rubric.Tiers, root["tiers"], context, Tier);
        Each(rubric.Overrides, root["overrides"], context, Override);
    }

    internal static void Each<T>(ImmutableArray<T> values, ModelPath path, CheckContext context, Action<T, ModelPath, CheckContext> check)
        where T : class?
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] is null)
            {
                Entry(path[i], context);
            }
            else
            {
                check(values[i], path[i], context);
            }
        }
    }

    /// <summary>Reports a list entry that is null.</summary>
    internal static void Entry(ModelPath path, CheckContext context)
    {
        if (!context.Report.HasBrokenIn(path))
        {
            context.Add(DiagnosticCodes.MissingMember, path, path.ToString());
        }
    }

    internal static void Text(string? text, ModelPath owner, string key, CheckContext context)
    {
        if (string.IsNullOrEmpty(text))
        {
            context.AddMissing(owner, key);
        }
    }

    internal static void Value(object? value, ModelPath owner, string key, CheckContext context)
    {
        if (value is null)
        {
            context.AddMissing(owner, key);
        }
    }

    internal static void NotEmpty<T>(ImmutableArray<T> values, ModelPath owner, string key, CheckContext context)
    {
        if (values.IsEmpty)
        {
            context.AddMissing(owner, key);
        }
    }

    internal static void Names(ImmutableArray<string> names, ModelPath path, CheckContext context)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (string.IsNullOrEmpty(names[i]))
            {
                Entry(path[i], context);
            }
        }
    }

    internal static void Texts(ImmutableArray<LocalizedText> texts, ModelPath path, CheckContext context) =>
        Each(texts, path, context, (_, _, _) => { });

    private static void Dimension(Dimension dimension, ModelPath path, CheckContext context)
    {
        Text(dimension.Id, path, "id", context);
        Value(dimension.Title, path, "title", context);
        NotEmpty(dimension.Values, path, "values", context);
        Each(dimension.Values, path["values"], context, (value, at, context) =>
        {
            Text(value.Id, at, "id", context);
            Value(value.Title, at, "title", context);
        });
    }

    private static void Fact(Fact fact, ModelPath path, CheckContext context)
    {
        Text(fact.Id, path, "id", context);
        Value(fact.Title, path, "title", context);
        Each(fact.Values, path["values"], context, (value, at, context) =>
        {
            Text(value.Id, at, "id", context);
            Value(value.Title, at, "title", context);
        });
    }

    private static void Indicators(ImmutableArray<Indicator> indicators, ModelPath path, CheckContext context) =>
        Each(indicators, path, context, Indicator);

    private static void Indicator(Indicator indicator, ModelPath path, CheckContext context)
    {
        Text(indicator.Id, path, "id", context);
        Value(indicator.Title, path, "title", context);
        if (indicator.Weight is null && !indicator.Informational)
        {
            context.AddMissing(path, "weight");
        }
        for (int i = 0; i < indicator.Dimensions.Length; i++)
        {
            var (dimension, value) = indicator.Dimensions[i];
            if (string.IsNullOrEmpty(dimension) || string.IsNullOrEmpty(value))
            {
                Entry(path["dimensions"][i], context);
            }
        }
        Texts(indicator.Guidance, path["guidance"], context);
        Texts(indicator.Evidence, path["evidence"], context);
        ScaleMemberRules.Check(indicator.Scale, path["scale"], context);
        Each(indicator.Tiers, path["tiers"], context, Tier);
        Indicators(indicator.Indicators, path["indicators"], context);
    }

    private static void Profile(Profile profile, ModelPath path, CheckContext context)
    {
        Text(profile.Id, path, "id", context);
        Value(profile.Title, path, "title", context);
        Names(profile.Omit, path["omit"], context);
        for (int i = 0; i < profile.Weights.Length; i++)
        {
            if (string.IsNullOrEmpty(profile.Weights[i].Indicator))
            {
                Entry(path["weights"][i], context);
            }
        }
        for (int i = 0; i < profile.Scales.Length; i++)
        {
            var (indicator, scale) = profile.Scales[i];
            if (string.IsNullOrEmpty(indicator))
            {
                Entry(path["scales"][i], context);
            }
            else if (scale is null)
            {
                Entry(path["scales"][indicator], context);
            }
            else
            {
                ScaleMemberRules.Check(scale, path["scales"][indicator], context);
            }
        }
    }

    private static void Tier(Tier tier, ModelPath path, CheckContext context)
    {
        Text(tier.Id, path, "id", context);
        Value(tier.Title, path, "title", context);
        Value(tier.Bounds, path, "bounds", context);
        Each(tier.Require, path["require"], context, ConditionMemberRules.Check);
    }

    private static void Override(Override rule, ModelPath path, CheckContext context)
    {
        Text(rule.Id, path, "id", context);
        Value(rule.Title, path, "title", context);
        NotEmpty(rule.When, path, "when", context);
        Each(rule.When, path["when"], context, ConditionMemberRules.Check);
        Value(rule.Effect, path, "effect", context);
        switch (rule.Effect)
        {
            case SetTier set:
                Text(set.Tier, path, "set", context);
                break;
            case CapTier cap:
                Text(cap.Tier, path, "cap", context);
                break;
            case FloorTier floor:
                Text(floor.Tier, path, "floor", context);
                break;
            default:
                break;
        }
    }
}
