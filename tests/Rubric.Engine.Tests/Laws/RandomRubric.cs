using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Laws;

/// <summary>Rubrics that the format allows, with everything that it knows.</summary>
internal static class RandomRubric
{
    /// <summary>Makes a rubric.</summary>
    /// <param name="draw">The chance.</param>
    /// <param name="id">Its id.</param>
    /// <param name="inner">A rubric that its evaluation leaves score; null for a rubric without such leaves.</param>
    public static RubricDefinition Make(Draw draw, string id, RubricDefinition? inner = null)
    {
        var weights = draw.Pick(Weighting.Points, Weighting.Percent, Weighting.Relative);
        draw.Mark(weights switch { Weighting.Points => Feature.PointsWeights, Weighting.Percent => Feature.PercentWeights, _ => Feature.RelativeWeights });
        Fraction fullMarks = draw.Pick<Fraction>(100, 100, 50, 12.5m, 1000);
        var policy = RandomPolicy.Any(draw);
        var dimensions = Dimensions(draw);
        var facts = Facts(draw);
        var tree = new RandomTree(draw, weights, dimensions, inner);
        var main = tree.Main(fullMarks, policy);
        var bonus = draw.Chance(35, Feature.Bonus) ? tree.Outside(fullMarks / 5) : [];
        var penalties = draw.Chance(35, Feature.Penalties) ? tree.Outside(fullMarks / 5) : [];

        List<TreeNode> nodes =
        [
            .. TreeNode.Of(main, IndicatorSection.Main),
            .. TreeNode.Of(bonus, IndicatorSection.Bonus),
            .. TreeNode.Of(penalties, IndicatorSection.Penalties),
        ];
        var byId = nodes.ToDictionary(n => n.Id, StringComparer.Ordinal);
        var conditions = new RandomConditions(draw, nodes, facts, dimensions, inner);
        var graded = new RandomTiers(draw, conditions);
        main = graded.WithSubGrades(main, byId);
        bonus = graded.WithSubGrades(bonus, byId);
        penalties = graded.WithSubGrades(penalties, byId);
        var tiers = graded.Tiers(fullMarks);
        var profiles = new RandomProfile(draw, weights, fullMarks, policy, nodes);
        return RubricDefinition.Create(new RubricParts
        {
            Id = id,
            Version = "1",
            Title = "表",
            FullMarks = fullMarks,
            Weights = weights,
            Rounding = Rounding(draw),
            NotApplicable = policy,
            Unanswered = draw.Chance(15, Feature.UnansweredZero) ? UnansweredPolicy.Zero : UnansweredPolicy.Incomplete,
            TotalLimit = draw.Chance(15, Feature.TotalLimit) ? fullMarks * draw.Between(5, 11) / 10 : null,
            Dimensions = dimensions,
            Facts = facts,
            Indicators = main,
            Bonus = Supplement(draw, bonus, fullMarks, Feature.BonusLimit),
            Penalties = Supplement(draw, penalties, fullMarks, Feature.PenaltyLimit),
            Profiles = [.. Enumerable.Range(0, draw.Between(0, 2)).Select(i => profiles.Make($"p{i}"))],
            Tiers = tiers,
            Overrides = graded.Overrides(tiers),
        }).GetValueOrThrow();
    }

    private static Supplement? Supplement(Draw draw, ImmutableArray<Indicator> indicators, Fraction fullMarks, Feature limit) =>
        indicators.IsEmpty ? null
        : new Supplement { Indicators = indicators, Limit = draw.Chance(50, limit) ? fullMarks * draw.Between(0, 4) / 20 : null };

    private static ImmutableArray<Dimension> Dimensions(Draw draw)
    {
        var dimensions = ImmutableArray.CreateBuilder<Dimension>();
        for (int d = draw.Between(0, 2); d > 0; d--)
        {
            draw.Mark(Feature.Dimension);
            dimensions.Add(new Dimension
            {
                Id = $"d{d}",
                Title = "维",
                Values = [.. Enumerable.Range(1, draw.Between(1, 3)).Select(v => new DimensionValue { Id = $"v{v}", Title = "值" })],
            });
        }
        return dimensions.ToImmutable();
    }

    private static ImmutableArray<Fact> Facts(Draw draw)
    {
        var facts = ImmutableArray.Create(
            new Fact { Id = "yes", Title = "是非", Type = FactType.YesNo, Default = draw.Chance(40, Feature.FactDefault) ? "否" : null },
            new Fact { Id = "number", Title = "数", Type = FactType.Number, Default = draw.Chance(40, Feature.FactDefault) ? "3" : null },
            new Fact
            {
                Id = "choice",
                Title = "选",
                Type = FactType.Choice,
                Values = [new() { Id = "a", Title = "甲" }, new() { Id = "b", Title = "乙" }, new() { Id = "c", Title = "丙" }],
                Default = draw.Chance(40, Feature.FactDefault) ? "b" : null,
            });
        draw.Mark(Feature.Fact);
        return facts;
    }

    private static RoundingPolicy Rounding(Draw draw)
    {
        if (draw.Chance(40))
        {
            return RoundingPolicy.None;
        }
        var (mode, feature) = draw.Pick(
            (RoundingMode.HalfUp, Feature.HalfUp), (RoundingMode.HalfEven, Feature.HalfEven), (RoundingMode.Down, Feature.Down), (RoundingMode.Up, Feature.Up));
        draw.Mark(feature);
        return new RoundingPolicy
        {
            Mode = mode,
            Leaves = draw.Chance(50, Feature.RoundLeaves) ? draw.Between(0, 2) : null,
            Groups = draw.Chance(50, Feature.RoundGroups) ? draw.Between(0, 2) : null,
            Total = draw.Chance(60, Feature.RoundTotal) ? draw.Between(0, 2) : null,
            ExactTiers = draw.Chance(30, Feature.ExactTiers),
        };
    }
}
