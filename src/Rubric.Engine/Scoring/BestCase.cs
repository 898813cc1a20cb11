using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>The best that a rubric can reach under one profile: every leaf at its best, all of the bonus, no penalty.</summary>
internal sealed class BestCase(EvaluatorFamily family, ViewPlan plan)
{
    /// <summary>The best rate of the total, or of what is taken; 0 where nothing applies.</summary>
    public Fraction Rate(string? take)
    {
        var taken = take is null ? null : plan.View.Find(take);
        var (points, isOut) = BestLeaves(arePenaltiesWanted: taken is { Section: IndicatorSection.Penalties });
        if (!plan.Nodes.Any(n => n.Section == IndicatorSection.Main && n.IsScoredLeaf && !n.IsAbsent && !n.IsOmitted))
        {
            return Fraction.Zero;
        }
        var figures = RollUp.Of(plan, points, isOut);
        var rubric = plan.View.Rubric;
        if (take is null)
        {
            var replaced = rubric.Overrides.Select(o => o.Effect).OfType<ReplaceTotal>().Select(e => e.Total);
            return replaced.Append(figures.Total).Max() / rubric.FullMarks;
        }
        if (taken is not null)
        {
            return figures.IsOut[taken.Index] ? Fraction.Zero : figures.Points[taken.Index] / figures.Applicable[taken.Index];
        }
        return RateOfDimension(take, points, isOut);
    }

    private (Fraction[] Points, bool[] IsOut) BestLeaves(bool arePenaltiesWanted)
    {
        var points = new Fraction[plan.Nodes.Length];
        bool[] isOut = new bool[plan.Nodes.Length];
        foreach (var leaf in plan.Nodes.Where(n => !n.Indicator.IsGroup))
        {
            int i = leaf.Index;
            isOut[i] = ViewPlan.IsOut(leaf, leaf.IsOmitted);
            if (isOut[i])
            {
                continue;
            }
            points[i] = plan.Finish(leaf,
                leaf.Section == IndicatorSection.Penalties && !arePenaltiesWanted ? Fraction.Zero
                : leaf.IsOmitted ? (leaf.NotApplicable == NotApplicablePolicy.Full ? leaf.FullMarks!.Value : Fraction.Zero)
                : leaf.Scale is EvaluationScale scale ? family.Get(family.Rubrics.Find(scale.Rubric)!).BestRate(scale) * leaf.FullMarks!.Value
                : ViewPlan.PointsOf(leaf, plan.Leaves[i]!.Highest));
        }
        return (points, isOut);
    }

    private Fraction RateOfDimension(string take, Fraction[] points, bool[] isOut)
    {
        var leaves = plan.Nodes
            .Where(n => n.Section == IndicatorSection.Main && n.IsScoredLeaf && !isOut[n.Index])
            .Where(n => n.Dimensions.Any(d => string.Equals($"{d.Dimension}/{d.Value}", take, StringComparison.Ordinal)))
            .ToList();
        return leaves.Count == 0 ? Fraction.Zero
            : Fraction.Sum(leaves.Select(n => points[n.Index])) / Fraction.Sum(leaves.Select(n => n.FullMarks!.Value));
    }
}
