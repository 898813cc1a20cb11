using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Rules on conditions that look at answers and facts as they were given.</summary>
internal sealed class AnswerConditionRules(CheckContext context)
{
    private static readonly LocalizedText _inOrComparator = Say.Both("'in', or a comparator such as 'min: 60'", "“in”或比较条件（例如“min: 60”）");
    private static readonly LocalizedText _in = Say.Both("'in' with at least one choice", "“in”并写明至少一个选择项");
    private static readonly LocalizedText _comparator = Say.Both("a comparator such as 'min: 2'", "比较条件（例如“min: 2”）");

    private static readonly LocalizedText _isGroup = Say.Both("a group has no answer. Name a leaf below it.", "有下级的指标没有答案。请改用它之下的末级指标。");
    private static readonly LocalizedText _isEvaluation =
        Say.Both("its points come from other submissions, it has no answer. Use 'evaluation' or 'indicator'.", "它的分数来自其他评分，没有答案。请改用“evaluation”或“indicator”。");
    private static readonly LocalizedText _isNumber = Say.Both("its answer is a number. Use 'min', 'above', 'max', 'below' or 'is'.", "它的答案是数。请改用“min”“above”“max”“below”或“is”。");
    private static readonly LocalizedText _isNoNumber = Say.Both("its answer is not a number. Use 'in'.", "它的答案不是数。请改用“in”。");
    private static readonly LocalizedText _isYesNo =
        Say.Both("a yes-no fact is named without a comparator, and holds if it is yes. For no, use 'not'.", "是非型事实只写名称，为“是”时成立。要判断“否”请用“not”。");

    public void Check(AnswerCondition condition, ModelPath path)
    {
        if (condition.Bounds is null || string.IsNullOrEmpty(condition.Indicator) || context.Find(condition.Indicator, path["answer"]) is not { } node)
        {
            return;
        }
        if (node.Indicator.IsGroup || (IsEvaluation(node) && !ScalesOf(node).Any(s => s is not EvaluationScale)))
        {
            AddMisfit(path["answer"], node.Id, node.Indicator.IsGroup ? _isGroup : _isEvaluation);
            return;
        }
        if (condition.Bounds.IsEmpty && condition.In.IsEmpty)
        {
            AddEmpty(path, _inOrComparator);
        }
        if (!IsUncertain(node))
        {
            CheckNumber(condition, node, path);
            CheckIn(condition.In, node, path["in"]);
        }
    }

    public void Check(FactCondition condition, ModelPath path)
    {
        if (string.IsNullOrEmpty(condition.Fact) || condition.Bounds is not { } bounds)
        {
            return;
        }
        var facts = context.Rubric.Facts;
        int index = facts.Select(f => f?.Id).ToList().IndexOf(condition.Fact);
        if (index < 0)
        {
            context.AddUnknown(path["fact"], Say.Fact, condition.Fact, facts.Select(f => f?.Id));
            return;
        }
        if (!context.Report.IsBroken(ModelPath.Root["facts"][index]["type"]))
        {
            Check(facts[index], condition, bounds, path);
        }
    }

    /// <summary>Whether a leaf is scored by other submissions, as written or under a profile.</summary>
    public bool IsEvaluation(IndicatorNode node) => ScalesOf(node).Any(s => s is EvaluationScale);

    /// <summary>Whether reading could not read all of the scales of a leaf.</summary>
    public bool IsUncertain(IndicatorNode node) =>
        context.Report.HasBroken && (context.MayHideIds || context.Report.HasBrokenIn(context.PathOf(node)["scale"]));

    private void Check(Fact fact, FactCondition condition, Bounds bounds, ModelPath path)
    {
        var first = bounds.IsEmpty ? path["in"] : BoundsRules.FirstOf(bounds, path);
        BoundsRules.Check(bounds, path, context);
        switch (fact.Type)
        {
            case FactType.YesNo when !bounds.IsEmpty || !condition.In.IsEmpty:
                AddMisfit(first, fact.Id, _isYesNo);
                break;
            case FactType.Number when !condition.In.IsEmpty:
                AddMisfit(path["in"], fact.Id, _isNumber);
                break;
            case FactType.Number when bounds.IsEmpty:
                AddEmpty(path, _comparator);
                break;
            case FactType.Number:
                BoundsRules.CheckPlain(bounds, path, context);
                break;
            case FactType.Choice when !bounds.IsEmpty:
                AddMisfit(first, fact.Id, _isNoNumber);
                break;
            case FactType.Choice when condition.In.IsEmpty:
                AddEmpty(path, _in);
                break;
            case FactType.Choice:
                CheckNames(condition.In, fact.Values.Select(v => v?.Id), fact.Id, path["in"]);
                break;
            default:
                break;
        }
    }

    private void CheckNumber(AnswerCondition condition, IndicatorNode node, ModelPath path)
    {
        var bounds = condition.Bounds;
        if (bounds.IsEmpty)
        {
            return;
        }
        BoundsRules.Check(bounds, path, context);
        if (ScalesOf(node).Any(s => s is MeasuredScale))
        {
            BoundsRules.CheckPlain(bounds, path, context);
        }
        else
        {
            AddMisfit(BoundsRules.FirstOf(bounds, path), node.Id, _isNoNumber);
        }
    }

    private void CheckIn(ImmutableArray<string> names, IndicatorNode node, ModelPath path)
    {
        if (names.IsEmpty)
        {
            return;
        }
        var scales = ScalesOf(node);
        var known = scales.SelectMany(IdsOf).OfType<string>().ToList();
        bool yesNo = scales.Any(s => s is YesNoScale);
        if (known.Count == 0 && !yesNo)
        {
            AddMisfit(path, node.Id, _isNumber);
            return;
        }
        if (yesNo)
        {
            known.AddRange(["yes", "no"]);
            known.AddRange(names.Where(n => ScalarText.TryParseYesNo(n, out _)));
        }
        CheckNames(names, known, node.Id, path);
    }

    private void CheckNames(ImmutableArray<string> names, IEnumerable<string?> known, string owner, ModelPath path)
    {
        var ids = new HashSet<string>(known.OfType<string>(), StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
        {
            if (!string.IsNullOrEmpty(names[i]) && !ids.Contains(names[i]))
            {
                context.AddUnknown(path[i], Say.Both($"answer to '{owner}' called", $"“{owner}”的答案"), names[i], ids);
            }
        }
    }

    /// <summary>The scale of a leaf as written, and those that profiles put in its place.</summary>
    private List<Scale> ScalesOf(IndicatorNode node)
    {
        var scales = new List<Scale>();
        foreach (var view in context.Rubric.ProfileViews.Insert(0, context.Rubric.BaseView))
        {
            if (view.Nodes[node.Index].Scale is { } scale && !scales.Contains(scale))
            {
                scales.Add(scale);
            }
        }
        return scales;
    }

    private static IEnumerable<string?> IdsOf(Scale scale) => scale switch
    {
        OptionsScale options => options.Options.Select(o => o?.Id),
        ChecklistScale checklist => checklist.Items.Select(i => i?.Id),
        DeductionsScale deductions => deductions.Items.Select(i => i?.Id),
        AdditionsScale additions => additions.Items.Select(i => i?.Id),
        _ => [],
    };

    private void AddMisfit(ModelPath path, string name, LocalizedText reason)
    {
        if (!context.Report.IsBroken(path))
        {
            context.Add(DiagnosticCodes.ConditionDoesNotFit, path, name, reason);
        }
    }

    private void AddEmpty(ModelPath path, LocalizedText wanted)
    {
        if (!context.Report.HasBrokenIn(path))
        {
            context.Add(DiagnosticCodes.EmptyCondition, path, wanted);
        }
    }
}
