namespace Rubric.Schema;

/// <summary>Walks conditions in the order in which they are written.</summary>
internal static class ConditionEmitter
{
    public static void Emit(DocumentSink sink, Condition condition)
    {
        sink.BeginMap();
        switch (condition)
        {
            case IndicatorCondition indicator:
                sink.Text("indicator", indicator.Indicator);
                sink.Bounds(indicator.Bounds);
                sink.Names("tier", indicator.Tiers);
                break;
            case EachCondition each:
                Each(sink, each);
                break;
            case CountCondition count:
                sink.Map("count", to => Each(to, count.Count));
                sink.Bounds(count.Bounds);
                break;
            case DimensionCondition dimension:
                sink.Text("dimension", $"{dimension.Dimension.Dimension}/{dimension.Dimension.Value}");
                sink.Bounds(dimension.Bounds);
                break;
            case AnswerCondition answer:
                sink.Text("answer", answer.Indicator);
                sink.Bounds(answer.Bounds);
                sink.Names("in", answer.In);
                break;
            case FactCondition fact:
                sink.Text("fact", fact.Fact);
                sink.Bounds(fact.Bounds);
                sink.Names("in", fact.In);
                break;
            case EvaluationCondition evaluation:
                sink.Text("evaluation", evaluation.Indicator);
                sink.Names("tier", evaluation.Tiers);
                break;
            case TierCondition tier:
                sink.Names("tier", tier.Tiers);
                break;
            default:
                Combined(sink, condition);
                break;
        }
        sink.EndMap();
    }

    private static void Combined(DocumentSink sink, Condition condition)
    {
        switch (condition)
        {
            case AllCondition all:
                sink.List("all", all.Conditions, Emit);
                break;
            case AnyCondition any:
                sink.List("any", any.Conditions, Emit);
                break;
            case AtLeastCondition atLeast:
                sink.Whole("at-least", atLeast.Number);
                sink.List("of", atLeast.Conditions, Emit);
                break;
            case NotCondition not:
                sink.Key("not");
                Emit(sink, not.Condition);
                break;
            default:
                break;
        }
    }

    private static void Each(DocumentSink sink, EachCondition condition)
    {
        if (condition.Each.Ids.IsEmpty)
        {
            sink.Key("each");
            sink.Word(condition.Each.ToString(), condition.Each, []);
        }
        else
        {
            sink.Names("each", condition.Each.Ids);
        }
        sink.Bounds(condition.Bounds);
        sink.Names("tier", condition.Tiers);
    }
}
