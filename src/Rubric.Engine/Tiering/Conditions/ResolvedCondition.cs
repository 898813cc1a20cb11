using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A condition with everything that it names looked up once: it decides, and on demand tells why.</summary>
/// <remarks>Immutable; safe to share between threads. Deciding allocates nothing where nothing is open.</remarks>
/// <param name="condition">The condition as written.</param>
internal abstract class ResolvedCondition(Condition condition)
{
    public Condition Condition => condition;

    /// <summary>Whether the condition holds; null where that is open.</summary>
    /// <param name="situation">What it looks at.</param>
    /// <param name="tier">The id of the overall tier as it stands; null for none.</param>
    public abstract bool? Decide(Situation situation, string? tier);

    /// <summary>The same with what was needed and what was there.</summary>
    public abstract ConditionCheck Check(Situation situation, string? tier);

    public static ImmutableArray<ResolvedCondition> All(ImmutableArray<Condition> conditions, ViewPlan plan) =>
        [.. conditions.Select(c => Of(c, plan))];

    public static ResolvedCondition Of(Condition condition, ViewPlan plan) => condition switch
    {
        IndicatorCondition { Indicator: IndicatorCondition.Total } c => new ResolvedTotal(c, plan),
        IndicatorCondition c => new ResolvedIndicator(c, plan),
        EachCondition c => new ResolvedSet(c, plan),
        CountCondition c => new ResolvedCount(c, plan),
        DimensionCondition c => new ResolvedDimension(c, plan),
        AnswerCondition c => new ResolvedAnswer(c, plan),
        FactCondition c => new ResolvedFact(c, plan),
        EvaluationCondition c => new ResolvedEvaluation(c, plan),
        TierCondition c => new ResolvedTier(c),
        AllCondition c => new ResolvedGroup(c, c.Conditions, c.Conditions.Length, plan),
        AnyCondition c => new ResolvedGroup(c, c.Conditions, 1, plan),
        AtLeastCondition c => new ResolvedGroup(c, c.Conditions, c.Number, plan),
        NotCondition c => new ResolvedNot(c, plan),
        _ => throw new InvalidOperationException($"A condition of type {condition.GetType().Name} cannot be decided."),
    };

    /// <summary>What cannot be compared, since nothing is there.</summary>
    protected static ImmutableArray<BoundCheck> Unknown(Bounds bounds, bool? held) =>
        [.. bounds.Comparators().Select(c => new BoundCheck(c.Key, c.Value, null, null, held))];

    protected ConditionCheck DoesNotApply(string id) => new(condition, id, held: false) { Applies = false };
}
