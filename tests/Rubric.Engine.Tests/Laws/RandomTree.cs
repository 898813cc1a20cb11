using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Laws;

/// <summary>Trees of groups and leaves whose weights add up as their rubric asks.</summary>
/// <param name="draw">The chance.</param>
/// <param name="weights">How weights are read in the main tree.</param>
/// <param name="dimensions">The dimensions of the rubric.</param>
/// <param name="inner">The rubric that evaluation leaves score; null for none.</param>
internal sealed class RandomTree(Draw draw, Weighting weights, ImmutableArray<Dimension> dimensions, RubricDefinition? inner)
{
    private const int MaxDepth = 3;

    private readonly RandomScale _scales = new(draw);
    private int _count;

    /// <summary>The main tree.</summary>
    public ImmutableArray<Indicator> Main(Fraction fullMarks, NotApplicablePolicy policy) =>
        Siblings(draw.Between(1, 4), fullMarks, 1, policy, isMain: true);

    /// <summary>Indicators of a bonus or of penalties: as many points as they like.</summary>
    public ImmutableArray<Indicator> Outside(Fraction points)
    {
        var indicators = ImmutableArray.CreateBuilder<Indicator>();
        foreach (var weight in draw.Split(points, draw.Between(1, 3)))
        {
            bool isGroup = draw.Chance(40, Feature.GroupOutside);
            // Children may add up to more than their group, and to less.
            indicators.Add(isGroup
                ? new Indicator { Id = NextId(), Title = "组", Weight = weight, Indicators = Siblings(draw.Between(1, 3), weight * draw.Between(1, 4) / 2, MaxDepth, NotApplicablePolicy.Zero, isMain: false) }
                : Leaf(weight, NotApplicablePolicy.Zero, isMain: false));
        }
        return indicators.ToImmutable();
    }

    private ImmutableArray<Indicator> Siblings(int count, Fraction parent, int depth, NotApplicablePolicy policy, bool isMain)
    {
        var siblings = ImmutableArray.CreateBuilder<Indicator>();
        foreach (var weight in WeightsOf(count, parent, isMain))
        {
            bool isGroup = isMain && depth < MaxDepth && draw.Chance(45, depth == 1 ? Feature.Group : Feature.GroupInGroup);
            siblings.Add(isGroup ? Group(weight, depth, policy) : Leaf(weight, policy, isMain));
        }
        if (draw.Chance(8, Feature.Informational))
        {
            siblings.Insert(draw.Between(0, siblings.Count), Informational());
        }
        return siblings.ToImmutable();
    }

    private IEnumerable<Fraction> WeightsOf(int count, Fraction parent, bool isMain) =>
        !isMain || weights == Weighting.Points ? draw.Split(parent, count)
        : weights == Weighting.Percent ? draw.Split(100, count)
        : Enumerable.Range(0, count).Select(_ => (Fraction)draw.Between(1, 30) / draw.Pick(1, 1, 2, 10));

    private Indicator Group(Fraction weight, int depth, NotApplicablePolicy policy)
    {
        NotApplicablePolicy? own = draw.Chance(25, Feature.OwnPolicyOfGroup) ? RandomPolicy.Any(draw) : null;
        return new Indicator
        {
            Id = NextId(),
            Title = "组",
            Weight = weight,
            NotApplicable = own,
            Dimensions = Assign(30),
            Indicators = Siblings(draw.Between(1, 3), weight, depth + 1, own ?? policy, isMain: true),
        };
    }

    private Indicator Leaf(Fraction weight, NotApplicablePolicy policy, bool isMain)
    {
        NotApplicablePolicy? own = isMain && draw.Chance(15, Feature.OwnPolicyOfLeaf) ? RandomPolicy.Any(draw) : null;
        bool isEvaluation = inner is not null && draw.Chance(12, Feature.Evaluation);
        var maximum = !isMain || weights == Weighting.Points ? weight : 100;
        string id = NextId();
        return new Indicator
        {
            Id = id,
            Title = "项",
            Weight = weight,
            NotApplicable = own,
            Unanswered = isMain && draw.Chance(10, Feature.UnansweredZero) ? UnansweredPolicy.Zero : null,
            Dimensions = isMain ? Assign(30) : [],
            Scale = isEvaluation ? RandomEvaluation.Scale(draw, inner!, id) : _scales.Make(maximum, !isMain || (own ?? policy) != NotApplicablePolicy.Refuse),
        };
    }

    private Indicator Informational() => new()
    {
        Id = NextId(),
        Title = "记录",
        Informational = true,
        Scale = draw.Chance(50) ? new YesNoScale() : null,
    };

    private ImmutableArray<DimensionAssignment> Assign(int percent) =>
        [.. dimensions.Where(_ => draw.Chance(percent)).Select(d => new DimensionAssignment(d.Id, draw.Pick(d.Values).Id))];

    private string NextId() => $"{(_count % 3 == 0 ? "指标." : "i")}{++_count}";
}
