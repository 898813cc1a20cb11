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
        return take.Split('/') is [var dimension, var value] && plan.SumOf(new(dimension, value), points, points, isOut) is { } sum
            ? sum.High / sum.Full
            : Fraction.Zero;
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
}
