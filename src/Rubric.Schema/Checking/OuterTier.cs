using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>A tier of another rubric that a condition names, with its place.</summary>
/// <param name="Id">The id of the tier.</param>
/// <param name="Path">The path of the id in the document of the condition.</param>
/// <param name="Place">The place of the id.</param>
internal readonly record struct OuterTier(string Id, string Path, SourceSpan Place)
{
    /// <summary>Collects what the evaluation conditions of a rubric name, by the id of the evaluation leaf.</summary>
    public static ILookup<string, OuterTier> Collect(CheckContext context)
    {
        var found = new List<(string Leaf, OuterTier Tier)>();
        var rubric = context.Rubric;
        AddTiers(rubric.Tiers, ModelPath.Root["tiers"]);
        foreach (var node in context.Nodes)
        {
            if (!node.Indicator.Tiers.IsEmpty)
            {
                AddTiers(node.Indicator.Tiers, context.PathOf(node)["tiers"]);
            }
        }
        for (int i = 0; i < rubric.Overrides.Length; i++)
        {
            AddAll(rubric.Overrides[i].When, ModelPath.Root["overrides"][i]["when"]);
        }
        return found.ToLookup(f => f.Leaf, f => f.Tier, StringComparer.Ordinal);

        void AddTiers(ImmutableArray<Tier> tiers, ModelPath path)
        {
            for (int i = 0; i < tiers.Length; i++)
            {
                AddAll(tiers[i].Require, path[i]["require"]);
            }
        }

        void AddAll(ImmutableArray<Condition> conditions, ModelPath path)
        {
            for (int i = 0; i < conditions.Length; i++)
            {
                Add(conditions[i], path[i]);
            }
        }

        void Add(Condition condition, ModelPath path)
        {
            switch (condition)
            {
                case AllCondition all:
                    AddAll(all.Conditions, path["all"]);
                    break;
                case AnyCondition any:
                    AddAll(any.Conditions, path["any"]);
                    break;
                case AtLeastCondition atLeast:
                    AddAll(atLeast.Conditions, path["of"]);
                    break;
                case NotCondition not:
                    Add(not.Condition, path["not"]);
                    break;
                case EvaluationCondition evaluation:
                    for (int i = 0; i < evaluation.Tiers.Length; i++)
                    {
                        var at = path["tier"][i];
                        found.Add((evaluation.Indicator, new(evaluation.Tiers[i], at.ToString(), context.Report.PlaceOf(at))));
                    }
                    break;
                default:
                    break;
            }
        }
    }
}
