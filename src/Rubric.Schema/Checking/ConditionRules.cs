using System.Collections.Immutable;
using System.Globalization;

namespace Rubric.Schema;

/// <summary>Rules on conditions: that what they name exists, and that what they ask of it makes sense (format, section 5).</summary>
internal sealed class ConditionRules(CheckContext context)
{
    private static readonly LocalizedText _comparatorOrTier =
        Say.Both("a comparator such as 'min: 60%', or 'tier'", "比较条件（例如“min: 60%”）或“tier”");
    private static readonly LocalizedText _comparator = Say.Both("a comparator such as 'min: 60%'", "比较条件（例如“min: 60%”）");
    private static readonly LocalizedText _plainComparator = Say.Both("a comparator such as 'max: 1'", "比较条件（例如“max: 1”）");
    private static readonly LocalizedText _tiers = Say.Both("'tier' with at least one tier", "“tier”并写明至少一个等级");
    private static readonly LocalizedText _conditions = Say.Both("at least one condition", "至少一个条件");

    private readonly AnswerConditionRules _answers = new(context);
    private readonly Dictionary<int, IndicatorNode[]> _levels = [];
    private readonly Lazy<ShrinkingIndicators> _shrinking = new(() => new ShrinkingIndicators(context.Rubric));

    public void CheckAll(ImmutableArray<Condition> conditions, ModelPath path, ConditionScope scope)
    {
        for (int i = 0; i < conditions.Length; i++)
        {
            Check(conditions[i], path[i], scope);
        }
    }

    private void Check(Condition? condition, ModelPath path, ConditionScope scope)
    {
        if (condition is null)
        {
            return;
        }
        if (scope.Refuse(condition, context) is { } reason)
        {
            context.Add(DiagnosticCodes.ConditionOutOfPlace, path, KeyOf(condition), reason);
            return;
        }
        switch (condition)
        {
            case IndicatorCondition indicator:
                CheckIndicator(indicator, path);
                break;
            case EachCondition each:
                CheckEach(each, path);
                break;
            case CountCondition count:
                CheckCount(count, path);
                break;
            case DimensionCondition dimension:
                CheckEmpty(dimension.Bounds is { IsEmpty: true }, path, _comparator);
                BoundsRules.Check(dimension.Bounds, path, context);
                DimensionRules.CheckReference(dimension.Dimension, path["dimension"], context);
                break;
            case AnswerCondition answer:
                _answers.Check(answer, path);
                break;
            case FactCondition fact:
                _answers.Check(fact, path);
                break;
            case EvaluationCondition evaluation:
                CheckEvaluation(evaluation, path);
                break;
            case TierCondition tier:
                CheckEmpty(tier.Tiers.IsEmpty, path, _tiers);
                CheckTiers(tier.Tiers, [context.Rubric.Tiers], path["tier"]);
                break;
            default:
                CheckCombined(condition, path, scope);
                break;
        }
    }

    private void CheckCombined(Condition condition, ModelPath path, ConditionScope scope)
    {
        switch (condition)
        {
            case AllCondition all:
                CheckInner(all.Conditions, path, path["all"], scope);
                break;
            case AnyCondition any:
                CheckInner(any.Conditions, path, path["any"], scope);
                break;
            case AtLeastCondition atLeast:
                CheckInner(atLeast.Conditions, path, path["of"], scope);
                int most = atLeast.Conditions.Length;
                if (most > 0 && (atLeast.Number < 1 || atLeast.Number > most))
                {
                    context.AddOutOfRange(path["at-least"], atLeast.Number.ToString(CultureInfo.InvariantCulture), Say.Between(1, most));
                }
                break;
            case NotCondition not:
                Check(not.Condition, path["not"], scope);
                break;
            default:
                break;
        }
    }

    private void CheckInner(ImmutableArray<Condition> conditions, ModelPath path, ModelPath inner, ConditionScope scope)
    {
        CheckEmpty(conditions.IsEmpty, path, _conditions);
        CheckAll(conditions, inner, scope);
    }

    private void CheckIndicator(IndicatorCondition condition, ModelPath path)
    {
        CheckEmpty(condition.Bounds is { IsEmpty: true } && condition.Tiers.IsEmpty, path, _comparatorOrTier);
        BoundsRules.Check(condition.Bounds, path, context);
        if (condition.Indicator == IndicatorCondition.Total)
        {
            if (!condition.Tiers.IsEmpty)
            {
                var reason = Say.Both("the tier of the total is asked for with '{ tier: … }', in 'when' only.", "总分的等级要用“{ tier: … }”来引用，且只能用在“when”中。");
                context.Add(DiagnosticCodes.ConditionDoesNotFit, path["tier"], condition.Indicator, reason);
            }
        }
        else if (FindScored(condition.Indicator, path["indicator"]) is { } node)
        {
            CheckSubGrades(condition.Tiers, [node], node.Id, path["tier"]);
            CheckPointsBounds(condition.Bounds, [node], path);
        }
    }

    private void CheckEach(EachCondition condition, ModelPath path)
    {
        CheckEmpty(condition.Bounds is { IsEmpty: true } && condition.Tiers.IsEmpty, path, _comparatorOrTier);
        BoundsRules.Check(condition.Bounds, path, context);
        if (condition.Each is null)
        {
            return;
        }
        var members = MembersOf(condition.Each, path["each"]);
        if (members.Length > 0)
        {
            CheckSubGrades(condition.Tiers, members, condition.Each.ToString(), path["tier"]);
            CheckPointsBounds(condition.Bounds, members, path);
        }
    }

    private void CheckCount(CountCondition condition, ModelPath path)
    {
        CheckEmpty(condition.Bounds is { IsEmpty: true }, path, _plainComparator);
        BoundsRules.Check(condition.Bounds, path, context);
        BoundsRules.CheckPlain(condition.Bounds, path, context);
        if (condition.Count is not null)
        {
            CheckEach(condition.Count, path["count"]);
        }
    }

    private void CheckEvaluation(EvaluationCondition condition, ModelPath path)
    {
        CheckEmpty(condition.Tiers.IsEmpty, path, _tiers);
        if (FindScored(condition.Indicator, path["evaluation"]) is { } node && !_answers.IsEvaluation(node) && !_answers.IsUncertain(node))
        {
            var reason = Say.Both("it has no scale 'evaluation'. Name one that has.", "它的评分尺度不是“evaluation”。请改用评分尺度为“evaluation”的指标。");
            context.Add(DiagnosticCodes.ConditionDoesNotFit, path["evaluation"], node.Id, reason);
        }
    }

    private IndicatorNode[] MembersOf(IndicatorSelector set, ModelPath path)
    {
        if (!set.Ids.IsEmpty)
        {
            return [.. set.Ids.Select((id, i) => FindScored(id, path[i])).OfType<IndicatorNode>()];
        }
        var members = AtLevel(set.Level);
        if (members.Length == 0 && set.Level is { } level && !context.MayHideIds)
        {
            int deepest = Scored().Select(n => n.Depth).DefaultIfEmpty(0).Max();
            var levels = deepest == 1
                ? Say.Both("the main tree has only level-1. Name that.", "主表只有 level-1 一级。请改用 level-1。")
                : Say.Both($"the main tree goes from level-1 to level-{deepest}. Name one of these.", $"主表的层级从 level-1 到 level-{deepest}。请改用其中之一。");
            context.Add(DiagnosticCodes.EmptyLevel, path, level, levels);
        }
        return members;
    }

    /// <summary>The scored indicators at a level of the main tree, or all its scored leaves for null.</summary>
    private IndicatorNode[] AtLevel(int? level)
    {
        if (level < 1)
        {
            return [];
        }
        int key = level ?? 0;
        if (!_levels.TryGetValue(key, out var members))
        {
            members = [.. Scored().Where(n => level is null ? n.IsScoredLeaf : n.Depth == level)];
            _levels.Add(key, members);
        }
        return members;
    }

    private IEnumerable<IndicatorNode> Scored() => context.Nodes.Where(n => n.Section == IndicatorSection.Main && !n.Indicator.Informational);

    private IndicatorNode? FindScored(string? id, ModelPath path)
    {
        var node = string.IsNullOrEmpty(id) ? null : context.Find(id, path);
        if (node is { Indicator: { Informational: true, IsGroup: false } })
        {
            context.Add(DiagnosticCodes.InformationalNamed, path, node.Id);
            return null;
        }
        return node;
    }

    private void CheckSubGrades(ImmutableArray<string> tiers, IndicatorNode[] members, string name, ModelPath path)
    {
        if (tiers.IsEmpty)
        {
            return;
        }
        ImmutableArray<ImmutableArray<Tier>> lists = [.. members.Select(m => m.Indicator.Tiers).Where(l => !l.IsEmpty)];
        if (!lists.IsEmpty)
        {
            CheckTiers(tiers, lists, path);
        }
        else if (!context.MayHideIds)
        {
            context.Add(DiagnosticCodes.NoTiersOfItsOwn, path, name);
        }
    }

    /// <summary>Every tier that is named stands in at least one of the lists.</summary>
    private void CheckTiers(ImmutableArray<string> tiers, ImmutableArray<ImmutableArray<Tier>> lists, ModelPath path)
    {
        var known = new HashSet<string>(lists.SelectMany(l => l).Select(t => t?.Id).OfType<string>(), StringComparer.Ordinal);
        for (int i = 0; i < tiers.Length; i++)
        {
            if (!string.IsNullOrEmpty(tiers[i]) && !known.Contains(tiers[i]))
            {
                context.AddUnknown(path[i], Say.Tier, tiers[i], known);
            }
        }
    }

    private void CheckPointsBounds(Bounds? bounds, IndicatorNode[] members, ModelPath path)
    {
        foreach (var (comparator, amount) in bounds?.Comparators() ?? [])
        {
            // No points are no points, however many could be had.
            if (amount.IsRate || amount.Value.IsZero)
            {
                continue;
            }
            if (members.FirstOrDefault(_shrinking.Value.Contains) is { } member)
            {
                string key = BoundsRules.KeyOf(comparator);
                context.Add(DiagnosticCodes.PointsBoundMayNotApply, path[key], $"{key}: {amount}", member.Id);
            }
            return;
        }
    }

    private void CheckEmpty(bool isEmpty, ModelPath path, LocalizedText wanted)
    {
        if (isEmpty && !context.Report.HasBrokenIn(path))
        {
            context.Add(DiagnosticCodes.EmptyCondition, path, wanted);
        }
    }

    private static string KeyOf(Condition condition) => condition switch
    {
        IndicatorCondition => "indicator",
        EachCondition => "each",
        CountCondition => "count",
        DimensionCondition => "dimension",
        EvaluationCondition => "evaluation",
        TierCondition => "tier",
        _ => "",
    };
}
