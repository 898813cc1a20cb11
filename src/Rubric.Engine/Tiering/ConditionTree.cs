using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Conditions with those inside them.</summary>
internal static class ConditionTree
{
    /// <summary>Every condition of a rubric, those inside others among them.</summary>
    public static IEnumerable<Condition> In(RubricDefinition rubric) =>
        rubric.Tiers.SelectMany(t => t.Require)
            .Concat(rubric.Overrides.SelectMany(o => o.When))
            .Concat(rubric.BaseView.Nodes.SelectMany(n => n.Indicator.Tiers).SelectMany(t => t.Require))
            .SelectMany(WithParts);

    /// <summary>These conditions, and those inside them.</summary>
    public static IEnumerable<Condition> WithParts(IEnumerable<Condition> conditions) => conditions.SelectMany(WithParts);

    /// <summary>Whether a condition looks at nothing but facts.</summary>
    public static bool IsOnFactsAlone(Condition condition) =>
        WithParts(condition).All(c => c is FactCondition or NotCondition or AllCondition or AnyCondition or AtLeastCondition);

    private static IEnumerable<Condition> WithParts(Condition condition) => PartsOf(condition).SelectMany(WithParts).Prepend(condition);

    private static ImmutableArray<Condition> PartsOf(Condition condition) => condition switch
    {
        NotCondition not => [not.Condition],
        AllCondition all => all.Conditions,
        AnyCondition any => any.Conditions,
        AtLeastCondition atLeast => atLeast.Conditions,
        CountCondition count => [count.Count],
        _ => [],
    };
}
