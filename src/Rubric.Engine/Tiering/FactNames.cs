using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Finds the facts that conditions of a rubric name: those must be answered.</summary>
internal static class FactNames
{
    public static HashSet<string> In(RubricDefinition rubric)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var conditions = rubric.Tiers.SelectMany(t => t.Require)
            .Concat(rubric.Overrides.SelectMany(o => o.When))
            .Concat(rubric.BaseView.Nodes.SelectMany(n => n.Indicator.Tiers).SelectMany(t => t.Require));
        foreach (var condition in conditions)
        {
            Collect(condition, names);
        }
        return names;
    }

    private static void Collect(Condition condition, HashSet<string> names)
    {
        switch (condition)
        {
            case FactCondition fact:
                names.Add(fact.Fact);
                break;
            case NotCondition not:
                Collect(not.Condition, names);
                break;
            case AllCondition all:
                CollectAll(all.Conditions, names);
                break;
            case AnyCondition any:
                CollectAll(any.Conditions, names);
                break;
            case AtLeastCondition atLeast:
                CollectAll(atLeast.Conditions, names);
                break;
        }
    }

    private static void CollectAll(IEnumerable<Condition> conditions, HashSet<string> names)
    {
        foreach (var condition in conditions)
        {
            Collect(condition, names);
        }
    }
}
