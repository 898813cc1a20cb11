using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Laws;

/// <summary>What a condition may name at its place.</summary>
internal enum ConditionPlace
{
    Tiers,
    AfterTiers,
    BeforeTiers,
    BeforeScoring,
    SubGrade,
}

/// <summary>Conditions on a tree, its facts and its dimensions, that the format allows where they stand.</summary>
/// <param name="draw">The chance.</param>
/// <param name="nodes">All indicators of the rubric, with the sub-grades that they have so far.</param>
/// <param name="facts">The facts.</param>
/// <param name="dimensions">The dimensions.</param>
/// <param name="inner">The rubric that evaluation leaves score.</param>
internal sealed class RandomConditions(
    Draw draw, IReadOnlyList<TreeNode> nodes, ImmutableArray<Fact> facts, ImmutableArray<Dimension> dimensions, RubricDefinition? inner)
{
    /// <summary>The ids of the tiers of the rubric, which conditions after the tiers may name.</summary>
    public IReadOnlyList<string> Tiers { get; set; } = [];

    public ImmutableArray<Condition> List(ConditionPlace place, TreeNode? above = null) =>
        [.. Enumerable.Range(0, draw.Chance(80) ? 1 : 2).Select(_ => Make(place, above, 0))];

    public Bounds SomeBounds(Fraction full, bool rates)
    {
        bool isRate = rates && draw.Chance(50, Feature.RateBound);
        Amount At(int tenths) => isRate ? Amount.Percent(tenths * 10) : full * tenths / 10;
        int low = draw.Between(0, 9);
        switch (draw.Between(0, 6))
        {
            case 0:
                draw.Mark(Feature.AboveBound);
                return new Bounds { Above = At(low) };
            case 1:
                draw.Mark(Feature.MaxBound);
                return new Bounds { Max = At(low + 1) };
            case 2:
                draw.Mark(Feature.BelowBound);
                return new Bounds { Below = At(low + 1) };
            case 3:
                draw.Mark(Feature.IsBound);
                return new Bounds { Is = At(low + 1) };
            case 4:
                draw.Mark(Feature.MinBound);
                draw.Mark(Feature.BelowBound);
                return new Bounds { Min = At(low), Below = At(draw.Between(low + 1, 10)) };
            default:
                draw.Mark(Feature.MinBound);
                return new Bounds { Min = At(low) };
        }
    }

    private Condition Make(ConditionPlace place, TreeNode? above, int depth)
    {
        if (depth < 2 && draw.Chance(25))
        {
            return Combine(place, above, depth);
        }
        // Not every rubric has what a kind of condition needs; try until one fits. A condition on a fact always does.
        while (true)
        {
            if (Simple(place, above) is { } condition)
            {
                return condition;
            }
        }
    }

    private Condition Combine(ConditionPlace place, TreeNode? above, int depth)
    {
        ImmutableArray<Condition> Inner() => [.. Enumerable.Range(0, draw.Between(1, 3)).Select(_ => Make(place, above, depth + 1))];
        switch (draw.Between(0, 3))
        {
            case 0:
                draw.Mark(Feature.All);
                return new AllCondition { Conditions = Inner() };
            case 1:
                draw.Mark(Feature.Any);
                return new AnyCondition { Conditions = Inner() };
            case 2:
                draw.Mark(Feature.AtLeast);
                var conditions = Inner();
                return new AtLeastCondition { Number = draw.Between(1, conditions.Length), Conditions = conditions };
            default:
                draw.Mark(Feature.Not);
                return new NotCondition { Condition = Make(place, above, depth + 1) };
        }
    }

    private Condition? Simple(ConditionPlace place, TreeNode? above)
    {
        var allowed = nodes.Where(n => n.IsScored && (above is null || n.IsBelow(above))).ToList();
        bool isFree = place is not (ConditionPlace.BeforeScoring or ConditionPlace.SubGrade);
        bool seesPoints = place != ConditionPlace.BeforeScoring && allowed.Count > 0;
        return draw.Between(0, 9) switch
        {
            0 or 1 => Fact(),
            2 => Answer(),
            3 when seesPoints => OfIndicator(draw.Pick(allowed)),
            4 when isFree => Total(),
            5 when seesPoints => Each(allowed, isFree),
            6 when seesPoints => Count(allowed, isFree),
            7 when isFree && !dimensions.IsEmpty => OfDimension(),
            8 when seesPoints => OfEvaluation(allowed),
            9 when place == ConditionPlace.AfterTiers => OfTier(),
            _ => null,
        };
    }

    private FactCondition Fact()
    {
        draw.Mark(Feature.FactCondition);
        var fact = draw.Pick(facts);
        return fact.Type switch
        {
            FactType.YesNo => new FactCondition { Fact = fact.Id },
            FactType.Number => new FactCondition { Fact = fact.Id, Bounds = SomeBounds(10, rates: false) },
            _ => new FactCondition { Fact = fact.Id, In = [.. draw.Some(fact.Values).Select(v => v.Id)] },
        };
    }

    private AnswerCondition? Answer()
    {
        var leaf = draw.Pick(nodes);
        if (leaf.Indicator.IsGroup || leaf.Indicator.Scale is EvaluationScale)
        {
            return null;
        }
        ImmutableArray<string> ids = leaf.Indicator.Scale switch
        {
            OptionsScale s => [.. s.Options.Select(o => o.Id)],
            ChecklistScale s => [.. s.Items.Select(i => i.Id)],
            DeductionsScale s => [.. s.Items.Select(i => i.Id)],
            AdditionsScale s => [.. s.Items.Select(i => i.Id)],
            YesNoScale => ["yes", "否"],
            _ => [],
        };
        draw.Mark(ids.IsEmpty ? Feature.AnswerNumber : Feature.AnswerIn);
        return ids.IsEmpty
            ? new AnswerCondition { Indicator = leaf.Id, Bounds = SomeBounds(draw.Pick(10, 50, 100), rates: false) }
            : new AnswerCondition { Indicator = leaf.Id, In = [.. draw.Some(ids)] };
    }

    private IndicatorCondition OfIndicator(TreeNode node)
    {
        if (node.Tiers.Count > 0 && draw.Chance(60, Feature.SubGradeCondition))
        {
            return new IndicatorCondition { Indicator = node.Id, Tiers = [.. draw.Some(node.Tiers)] };
        }
        draw.Mark(Feature.IndicatorCondition);
        return new IndicatorCondition { Indicator = node.Id, Bounds = SomeBounds(draw.Pick(5, 20, 50), rates: true) };
    }

    private IndicatorCondition Total()
    {
        draw.Mark(Feature.TotalCondition);
        return new IndicatorCondition { Indicator = IndicatorCondition.Total, Bounds = SomeBounds(100, rates: true) };
    }

    private EachCondition Each(List<TreeNode> allowed, bool isFree)
    {
        var graded = allowed.Where(n => n.Tiers.Count > 0).ToList();
        if (graded.Count > 0 && draw.Chance(30, Feature.SubGradeCondition))
        {
            draw.Mark(Feature.EachOf);
            var set = draw.Some(graded);
            return new EachCondition { Each = IndicatorSelector.Of(set.Select(n => n.Id)), Tiers = [.. draw.Some(set.SelectMany(n => n.Tiers).Distinct().ToList())] };
        }
        return new EachCondition { Each = Selector(allowed, isFree), Bounds = SomeBounds(draw.Pick(5, 20), rates: true) };
    }

    private IndicatorSelector Selector(List<TreeNode> allowed, bool isFree)
    {
        if (isFree && draw.Chance(40, Feature.EachLevel))
        {
            return IndicatorSelector.AtLevel(draw.Pick(allowed.Where(n => n.Section == IndicatorSection.Main).Select(n => n.Depth).Distinct().ToList()));
        }
        if (isFree && draw.Chance(50, Feature.EachLeaf))
        {
            return IndicatorSelector.Leaves;
        }
        draw.Mark(Feature.EachOf);
        return IndicatorSelector.Of(draw.Some(allowed).Select(n => n.Id));
    }

    private CountCondition Count(List<TreeNode> allowed, bool isFree)
    {
        draw.Mark(Feature.Count);
        return new CountCondition { Count = Each(allowed, isFree), Bounds = SomeBounds(10, rates: false) };
    }

    private DimensionCondition OfDimension()
    {
        draw.Mark(Feature.DimensionCondition);
        var dimension = draw.Pick(dimensions);
        return new DimensionCondition { Dimension = new(dimension.Id, draw.Pick(dimension.Values).Id), Bounds = SomeBounds(30, rates: true) };
    }

    private EvaluationCondition? OfEvaluation(List<TreeNode> allowed)
    {
        var leaves = allowed.Where(n => n.Indicator.Scale is EvaluationScale).ToList();
        if (leaves.Count == 0 || inner is not { Tiers.IsEmpty: false })
        {
            return null;
        }
        draw.Mark(Feature.EvaluationCondition);
        return new EvaluationCondition { Indicator = draw.Pick(leaves).Id, Tiers = [.. draw.Some(inner.Tiers).Select(t => t.Id)] };
    }

    private TierCondition? OfTier()
    {
        if (Tiers.Count == 0)
        {
            return null;
        }
        draw.Mark(Feature.TierCondition);
        return new TierCondition { Tiers = [.. draw.Some(Tiers)] };
    }
}
