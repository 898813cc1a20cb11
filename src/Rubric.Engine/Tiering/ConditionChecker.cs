using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Checks conditions against a situation (format, section 5).</summary>
/// <param name="situation">What they look at.</param>
/// <param name="tier">The id of the overall tier as it stands; null for none.</param>
internal sealed class ConditionChecker(Situation situation, string? tier = null)
{
    public ImmutableArray<ConditionCheck> CheckAll(ImmutableArray<Condition> conditions) => [.. conditions.Select(Check)];

    public ConditionCheck Check(Condition condition) => condition switch
    {
        IndicatorCondition c => CheckIndicator(c),
        EachCondition c => CheckEach(c),
        CountCondition c => CheckCount(c),
        DimensionCondition c => CheckDimension(c),
        AnswerCondition c => CheckAnswer(c),
        FactCondition c => CheckFact(c),
        EvaluationCondition c => CheckEvaluation(c),
        TierCondition c => CheckTier(c),
        AllCondition c => Combine(c, c.Conditions, parts => Verdicts.All(parts)),
        AnyCondition c => Combine(c, c.Conditions, parts => Verdicts.AtLeast(1, parts)),
        AtLeastCondition c => Combine(c, c.Conditions, parts => Verdicts.AtLeast(c.Number, parts)),
        NotCondition c => Combine(c, [c.Condition], parts => !parts[0]),
        _ => throw new InvalidOperationException($"A condition of type {condition.GetType().Name} cannot be checked."),
    };

    /// <summary>Compares where something stands with bounds.</summary>
    public static ImmutableArray<BoundCheck> Compare(Standing standing, Bounds bounds) =>
        [.. bounds.Comparators().Select(c => standing.Compare(c.Key, c.Value))];

    private ConditionCheck CheckIndicator(IndicatorCondition condition)
    {
        if (string.Equals(condition.Indicator, IndicatorCondition.Total, StringComparison.Ordinal))
        {
            var bounds = Compare(situation.Total, condition.Bounds);
            return new ConditionCheck(condition, condition.Indicator, Verdicts.All(bounds.Select(b => b.Held))) { Bounds = bounds };
        }
        return CheckNode(condition, situation.Plan.View.Find(condition.Indicator)!, condition.Bounds, condition.Tiers);
    }

    private ConditionCheck CheckNode(Condition condition, IndicatorNode node, Bounds bounds, ImmutableArray<string> tiers)
    {
        if (situation.Of(node) is not { } standing)
        {
            return DoesNotApply(condition, node.Id);
        }
        var compared = Compare(standing, bounds);
        var possible = tiers.IsEmpty ? [] : situation.SubGrades[node.Index];
        bool? graded = tiers.IsEmpty ? true : Verdicts.Contains(possible, tiers);
        return new ConditionCheck(condition, node.Id, Verdicts.All([graded, .. compared.Select(b => b.Held)]))
        {
            Bounds = compared,
            Needed = tiers,
            There = [.. possible.OfType<string>()],
        };
    }

    private ConditionCheck CheckEach(EachCondition condition)
    {
        var parts = CheckMembers(condition);
        return new ConditionCheck(condition, null, Verdicts.All(parts.Select(p => p.Held))) { Parts = parts };
    }

    private ConditionCheck CheckCount(CountCondition condition)
    {
        var parts = CheckMembers(condition.Count);
        int yes = parts.Count(p => p.Held == true);
        int open = parts.Count(p => p.Held is null);
        var bounds = Compare(new Standing(yes, yes + open, Fraction.One), condition.Bounds);
        return new ConditionCheck(condition, null, Verdicts.All(bounds.Select(b => b.Held))) { Bounds = bounds, Parts = parts };
    }

    /// <summary>The members of a set that apply, each checked.</summary>
    private ImmutableArray<ConditionCheck> CheckMembers(EachCondition condition) =>
        [.. Members(condition.Each)
            .Where(n => situation.Of(n) is not null)
            .Select(n => CheckNode(condition, n, condition.Bounds, condition.Tiers))];

    private IEnumerable<IndicatorNode> Members(IndicatorSelector each)
    {
        if (!each.Ids.IsEmpty)
        {
            return each.Ids.Select(id => situation.Plan.View.Find(id)!);
        }
        return situation.Plan.Nodes.Where(n => n.Section == IndicatorSection.Main && !n.Indicator.Informational
            && (each.Level is { } level ? n.Depth == level : !n.Indicator.IsGroup));
    }

    private ConditionCheck CheckDimension(DimensionCondition condition)
    {
        string id = $"{condition.Dimension.Dimension}/{condition.Dimension.Value}";
        if (situation.Of(condition.Dimension) is not { } standing)
        {
            return DoesNotApply(condition, id);
        }
        var bounds = Compare(standing, condition.Bounds);
        return new ConditionCheck(condition, id, Verdicts.All(bounds.Select(b => b.Held))) { Bounds = bounds };
    }

    private ConditionCheck CheckAnswer(AnswerCondition condition)
    {
        var node = situation.Plan.View.Find(condition.Indicator)!;
        var check = CheckAnswer(condition, node, situation.Bound.Answers[node.Index]);
        ImmutableArray<TypedAnswer?> others = situation.OtherAnswers.Length == 0 ? [] : situation.OtherAnswers[node.Index].OrEmpty();
        return Agree(check, others.Select(a => CheckAnswer(condition, node, a)));
    }

    private ConditionCheck CheckAnswer(AnswerCondition condition, IndicatorNode node, TypedAnswer? answer)
    {
        if (answer is NotApplicableAnswer || node.IsAbsent)
        {
            return DoesNotApply(condition, node.Id);
        }
        if (answer is null)
        {
            // What other submissions are scored for is never answered itself, though a profile's scale may be.
            bool isOpen = situation.Leaves.IsMissing[node.Index] && !situation.UnansweredIsNo && node.Scale is not EvaluationScale;
            bool? held = isOpen ? null : false;
            return new ConditionCheck(condition, node.Id, held) { Needed = condition.In, Bounds = Unknown(condition.Bounds, held) };
        }
        if (node.Scale is RatioScale { WhenZero: ZeroRatio.NotApplicable } && situation.Plan.Leaves[node.Index]!.Score(answer) is null)
        {
            return DoesNotApply(condition, node.Id);
        }
        if (!condition.In.IsEmpty)
        {
            return new ConditionCheck(condition, node.Id, answer.IsOneOf(condition.In)) { Needed = condition.In, There = answer.Ids };
        }
        if (answer.Numbers.IsEmpty)
        {
            // A profile's scale may take another kind of answer than the one as written.
            return new ConditionCheck(condition, node.Id, held: false) { Bounds = Unknown(condition.Bounds, held: false) };
        }
        // Of several entries the one that satisfies is shown, else the first.
        var shown = answer.Numbers.Where(condition.Bounds.Hold).Concat(answer.Numbers).First();
        return new ConditionCheck(condition, node.Id, answer.Satisfies(condition.Bounds))
        {
            Bounds = Compare(new Standing(shown, shown, Fraction.One), condition.Bounds),
        };
    }

    private ConditionCheck CheckFact(FactCondition condition)
    {
        int index = 0;
        var facts = situation.Plan.View.Rubric.Facts;
        while (!string.Equals(facts[index].Id, condition.Fact, StringComparison.Ordinal))
        {
            index++;
        }
        var check = CheckFact(condition, facts[index], situation.Bound.Facts[index]);
        ImmutableArray<FactValue> others = situation.OtherFacts.Length == 0 ? [] : situation.OtherFacts[index].OrEmpty();
        return Agree(check, others.Select(v => CheckFact(condition, facts[index], v)));
    }

    private ConditionCheck CheckFact(FactCondition condition, Fact fact, FactValue value)
    {
        if (!value.IsKnown)
        {
            bool? held = situation.UnansweredIsNo ? false : null;
            return new ConditionCheck(condition, condition.Fact, held) { Needed = condition.In, Bounds = Unknown(condition.Bounds, held) };
        }
        switch (fact.Type)
        {
            case FactType.YesNo:
                return new ConditionCheck(condition, condition.Fact, value.Yes) { Needed = ["yes"], There = [value.Yes ? "yes" : "no"] };
            case FactType.Number:
                var bounds = Compare(new Standing(value.Number, value.Number, Fraction.One), condition.Bounds);
                return new ConditionCheck(condition, condition.Fact, Verdicts.All(bounds.Select(b => b.Held))) { Bounds = bounds };
            default:
                return new ConditionCheck(condition, condition.Fact, condition.In.Contains(value.Choice!)) { Needed = condition.In, There = [value.Choice!] };
        }
    }

    /// <summary>The first check, left open where another one says otherwise.</summary>
    private static ConditionCheck Agree(ConditionCheck check, IEnumerable<ConditionCheck> others) =>
        others.All(o => o.Held == check.Held) ? check
            : new ConditionCheck(check.Condition, check.Id, held: null) { Bounds = check.Bounds, Needed = check.Needed, There = check.There };

    private ConditionCheck CheckEvaluation(EvaluationCondition condition)
    {
        var node = situation.Plan.View.Find(condition.Indicator)!;
        if (situation.Leaves.States[node.Index] == IndicatorState.NotApplicable)
        {
            return DoesNotApply(condition, node.Id);
        }
        var nested = situation.Leaves.Nested[node.Index];
        // A profile's scale may ask for an answer instead.
        ImmutableArray<string> there = [.. (nested.IsDefault ? [] : nested)
            .Where(r => r.Use is NestedUse.Combined or NestedUse.Trimmed || r.Evaluation.Status == EvaluationStatus.Decided)
            .Select(r => r.Evaluation.Tier?.Id)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)];
        // More results may still come in where there are too few of them.
        bool? held = there.Any(t => condition.Tiers.Contains(t)) ? true : situation.Leaves.IsMissing[node.Index] ? null : false;
        return new ConditionCheck(condition, node.Id, held) { Needed = condition.Tiers, There = there };
    }

    private ConditionCheck CheckTier(TierCondition condition) =>
        new(condition, null, tier is not null && condition.Tiers.Contains(tier)) { Needed = condition.Tiers, There = tier is null ? [] : [tier] };

    private ConditionCheck Combine(Condition condition, ImmutableArray<Condition> conditions, Func<List<bool?>, bool?> verdict)
    {
        var parts = CheckAll(conditions);
        return new ConditionCheck(condition, null, verdict([.. parts.Select(p => p.Held)])) { Parts = parts };
    }

    private static ConditionCheck DoesNotApply(Condition condition, string id) => new(condition, id, held: false) { Applies = false };

    private static ImmutableArray<BoundCheck> Unknown(Bounds bounds, bool? held) =>
        [.. bounds.Comparators().Select(c => new BoundCheck(c.Key, c.Value, null, null, held))];
}
