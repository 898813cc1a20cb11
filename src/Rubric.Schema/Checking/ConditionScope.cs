namespace Rubric.Schema;

/// <summary>Where a condition stands, which decides what it may name (format, sections 5 and 6).</summary>
internal sealed class ConditionScope
{
    private readonly bool _factsAndAnswers;
    private readonly bool _tier;
    private readonly IndicatorNode? _above;
    private readonly LocalizedText _reason;

    private ConditionScope(LocalizedText reason, bool factsAndAnswers = false, bool tier = false, IndicatorNode? above = null) =>
        (_reason, _factsAndAnswers, _tier, _above) = (reason, factsAndAnswers, tier, above);

    /// <summary>In the tiers of the rubric.</summary>
    public static ConditionScope OfTiers { get; } = new(
        Say.Both("tiers are still being decided. Use it in the 'when' of an override.", "此时等级尚未确定。请在调整规则的“when”中使用。"));

    /// <summary>In an override that replaces the total.</summary>
    public static ConditionScope BeforeTiers { get; } = new(
        Say.Both("'total' is replaced before there is a tier. Name points or rates instead.", "“total”在确定等级之前生效。请改用分数或得分率。"));

    /// <summary>In an override that comes after the tier.</summary>
    public static ConditionScope AfterTiers { get; } = new(Say.Nothing, tier: true);

    /// <summary>In an override that is looked at before scoring.</summary>
    public static ConditionScope BeforeScoring { get; } = new(
        Say.Both("before scoring there are only facts and answers. Name these, or remove 'before-scoring'.",
            "评分之前只有事实和答案。请改用它们，或删除“before-scoring”。"),
        factsAndAnswers: true);

    /// <summary>In the tiers of an indicator.</summary>
    public static ConditionScope OfTiersOf(IndicatorNode node) => new(
        Say.Both($"the tiers of '{node.Id}' may name only facts, answers and indicators below it.",
            $"“{node.Id}”的等级只能引用事实、答案和它的下级指标。"),
        above: node);

    /// <summary>Why a condition cannot stand here; null if it can. What it is combined of is asked about by itself.</summary>
    public LocalizedText? Refuse(Condition condition, CheckContext context)
    {
        bool allowed = condition switch
        {
            FactCondition or AnswerCondition => true,
            AllCondition or AnyCondition or NotCondition or AtLeastCondition => true,
            _ when _factsAndAnswers => false,
            TierCondition => _tier,
            _ when _above is null => true,
            IndicatorCondition indicator => IsBelow(indicator.Indicator, context),
            EvaluationCondition evaluation => IsBelow(evaluation.Indicator, context),
            EachCondition each => AreBelow(each.Each, context),
            CountCondition count => AreBelow(count.Count?.Each, context),
            _ => false,
        };
        return allowed ? null : _reason;
    }

    private bool AreBelow(IndicatorSelector? set, CheckContext context) =>
        set is null || (!set.Ids.IsEmpty && set.Ids.All(id => IsBelow(id, context)));

    // An unknown name is reported as unknown, not as out of place.
    private bool IsBelow(string? id, CheckContext context)
    {
        if (id == IndicatorCondition.Total)
        {
            return false;
        }
        var node = id is null ? null : context.Rubric.BaseView.Find(id);
        for (var above = node?.Parent; above is not null; above = above.Parent)
        {
            if (ReferenceEquals(above, _above))
            {
                return true;
            }
        }
        return node is null;
    }
}
