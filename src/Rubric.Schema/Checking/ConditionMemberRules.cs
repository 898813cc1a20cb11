using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Reports what a condition made in code leaves null though it must be there.</summary>
internal static class ConditionMemberRules
{
    public static void Check(Condition condition, ModelPath path, CheckContext context)
    {
        switch (condition)
        {
            case IndicatorCondition indicator:
                MemberRules.Text(indicator.Indicator, path, "indicator", context);
                Rest(indicator.Bounds, indicator.Tiers, path, "tier", context);
                break;
            case EachCondition each:
                MemberRules.Value(each.Each, path, "each", context);
                MemberRules.Names(each.Each?.Ids ?? [], path["each"], context);
                Rest(each.Bounds, each.Tiers, path, "tier", context);
                break;
            case CountCondition count:
                MemberRules.Value(count.Count, path, "count", context);
                Rest(count.Bounds, [], path, "", context);
                if (count.Count is not null)
                {
                    Check(count.Count, path["count"], context);
                }
                break;
            case DimensionCondition dimension:
                MemberRules.Text(dimension.Dimension.Dimension, path, "dimension", context);
                if (!string.IsNullOrEmpty(dimension.Dimension.Dimension))
                {
                    MemberRules.Text(dimension.Dimension.Value, path, "dimension", context);
                }
                Rest(dimension.Bounds, [], path, "", context);
                break;
            case AnswerCondition answer:
                MemberRules.Text(answer.Indicator, path, "answer", context);
                Rest(answer.Bounds, answer.In, path, "in", context);
                break;
            case FactCondition fact:
                MemberRules.Text(fact.Fact, path, "fact", context);
                Rest(fact.Bounds, fact.In, path, "in", context);
                break;
            case EvaluationCondition evaluation:
                MemberRules.Text(evaluation.Indicator, path, "evaluation", context);
                MemberRules.Names(evaluation.Tiers, path["tier"], context);
                break;
            case TierCondition tier:
                MemberRules.Names(tier.Tiers, path["tier"], context);
                break;
            default:
                Combined(condition, path, context);
                break;
        }
    }

    private static void Combined(Condition condition, ModelPath path, CheckContext context)
    {
        switch (condition)
        {
            case AllCondition all:
                MemberRules.Each(all.Conditions, path["all"], context, Check);
                break;
            case AnyCondition any:
                MemberRules.Each(any.Conditions, path["any"], context, Check);
                break;
            case AtLeastCondition atLeast:
                MemberRules.Each(atLeast.Conditions, path["of"], context, Check);
                break;
            case NotCondition { Condition: null }:
                context.AddMissing(path, "not");
                break;
            case NotCondition not:
                Check(not.Condition, path["not"], context);
                break;
            default:
                break;
        }
    }

    private static void Rest(Bounds? bounds, ImmutableArray<string> names, ModelPath path, string key, CheckContext context)
    {
        MemberRules.Value(bounds, path, "bounds", context);
        MemberRules.Names(names, path[key], context);
    }
}
