using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Laws;

/// <summary>Tiers of a rubric, sub-grades of its indicators, and overrides.</summary>
internal sealed class RandomTiers(Draw draw, RandomConditions conditions)
{
    /// <summary>Tiers from the top down.</summary>
    public ImmutableArray<Tier> Tiers(Fraction fullMarks)
    {
        int count = draw.Between(2, 5);
        var tiers = ImmutableArray.CreateBuilder<Tier>();
        for (int i = 0; i < count; i++)
        {
            draw.Mark(Feature.Tier);
            bool isLast = i == count - 1;
            tiers.Add(new Tier
            {
                Id = $"t{count - i}",
                Title = "级",
                Stars = count - i,
                Ranked = !draw.Chance(15, Feature.UnrankedTier),
                Bounds = isLast && draw.Chance(70) ? Bounds.None : BoundsOf(fullMarks, 9 - (i * 2)),
                Require = !isLast && draw.Chance(40, Feature.Require) ? conditions.List(ConditionPlace.Tiers) : [],
            });
        }
        return tiers.ToImmutable();
    }

    /// <summary>The same tree with sub-grades on some of its indicators; the conditions know them from then on.</summary>
    public ImmutableArray<Indicator> WithSubGrades(ImmutableArray<Indicator> siblings, IReadOnlyDictionary<string, TreeNode> nodes)
    {
        var graded = ImmutableArray.CreateBuilder<Indicator>();
        foreach (var sibling in siblings)
        {
            // From below, since the tiers of a group may name the sub-grades below it.
            var below = WithSubGrades(sibling.Indicators, nodes);
            graded.Add(Copy.Of(sibling, below, SubGrades(sibling, nodes[sibling.Id])));
        }
        return graded.ToImmutable();
    }

    public ImmutableArray<Override> Overrides(ImmutableArray<Tier> tiers)
    {
        conditions.Tiers = [.. tiers.Select(t => t.Id)];
        return [.. Enumerable.Range(0, draw.Between(0, 3)).Select(i => MakeOverride(i, tiers))];
    }

    private Override MakeOverride(int index, ImmutableArray<Tier> tiers)
    {
        var effect = Effect(tiers);
        bool before = effect is SetTier or Exclude && draw.Chance(30, Feature.BeforeScoring);
        var place = before ? ConditionPlace.BeforeScoring : effect is ReplaceTotal ? ConditionPlace.BeforeTiers : ConditionPlace.AfterTiers;
        return new Override { Id = $"o{index}", Title = "调", Effect = effect, BeforeScoring = before, When = conditions.List(place) };
    }

    private OverrideEffect Effect(ImmutableArray<Tier> tiers)
    {
        var ranked = tiers.Where(t => t.Ranked).Select(t => t.Id).ToList();
        switch (draw.Between(0, 6))
        {
            case 0 when ranked.Count > 0:
                draw.Mark(Feature.CapTier);
                return new CapTier(draw.Pick(ranked));
            case 1 when ranked.Count > 0:
                draw.Mark(Feature.FloorTier);
                return new FloorTier(draw.Pick(ranked));
            case 2:
                draw.Mark(Feature.RaiseTier);
                return new ShiftTier(draw.Between(1, 2));
            case 3:
                draw.Mark(Feature.LowerTier);
                return new ShiftTier(-draw.Between(1, 2));
            case 4:
                draw.Mark(Feature.Exclude);
                return new Exclude();
            case 5:
                draw.Mark(Feature.ReplaceTotal);
                return new ReplaceTotal(draw.Between(0, 110));
            default:
                draw.Mark(Feature.SetTier);
                return new SetTier(draw.Pick(tiers).Id);
        }
    }

    private ImmutableArray<Tier> SubGrades(Indicator indicator, TreeNode node)
    {
        if (indicator.Informational || !draw.Chance(20, Feature.SubGrade))
        {
            return [];
        }
        node.Tiers = ["good", "fair"];
        return
        [
            new Tier
            {
                Id = "good",
                Title = "好",
                Bounds = conditions.SomeBounds(indicator.Weight!.Value, rates: true),
                Require = draw.Chance(40) ? conditions.List(ConditionPlace.SubGrade, node) : [],
            },
            new Tier { Id = "fair", Title = "中", Bounds = draw.Chance(50) ? Bounds.None : new Bounds { Min = Amount.Percent(30) } },
        ];
    }

    private Bounds BoundsOf(Fraction fullMarks, int tenths) =>
        draw.Chance(70) ? new Bounds { Min = fullMarks * tenths / 10 }
        : draw.Chance(70) ? new Bounds { Min = Amount.Percent(tenths * 10) }
        : conditions.SomeBounds(fullMarks, rates: true);
}
