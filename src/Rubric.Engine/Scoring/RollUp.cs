using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Adds the points of leaves up to the total (format, section 9, steps 4 and 5).</summary>
/// <remarks>At least one root must apply.</remarks>
internal static class RollUp
{
    /// <summary>Adds up a copy of the points of leaves.</summary>
    /// <param name="plan">The rubric.</param>
    /// <param name="leafPoints">The points of each leaf, by its position.</param>
    /// <param name="applies">What applies.</param>
    /// <param name="limits">The most that sums can come to; null for no limits.</param>
    public static Figures Of(ViewPlan plan, Fraction[] leafPoints, Applicability applies, PointLimits? limits = null)
    {
        var figures = new Figures([.. leafPoints], applies);
        Add(plan, figures, limits);
        return figures;
    }

    /// <summary>Adds up a copy of the points of leaves, given those that count nowhere.</summary>
    public static Figures Of(ViewPlan plan, Fraction[] leafPoints, bool[] leafIsOut) => Of(plan, leafPoints, plan.FindApplicability(leafIsOut));

    /// <summary>Adds up the points of leaves that figures were made of.</summary>
    public static void Add(ViewPlan plan, Figures figures, PointLimits? limits = null)
    {
        if (!figures.HasParts)
        {
            AddGroups(plan, figures, limits);
        }
        AddTotal(plan, figures, limits?.Total);
    }

    private static void AddGroups(ViewPlan plan, Figures figures, PointLimits? limits)
    {
        var rounding = plan.View.Rubric.Rounding;
        // Children come after their parents, so going backwards finds them done.
        for (int i = plan.Groups.Length - 1; i >= 0; i--)
        {
            var group = plan.Groups[i];
            if (group.Section == IndicatorSection.Main)
            {
                AddUp(plan, group, figures, rounding);
            }
            else
            {
                AddUpOutside(plan, group, figures, rounding);
            }
            if (limits?.Groups[group.Index] is { } most)
            {
                figures.Points[group.Index] = Fraction.Min(figures.Points[group.Index], most);
            }
        }
    }

    private static void AddUp(ViewPlan plan, IndicatorNode group, Figures figures, RoundingPolicy rounding)
    {
        int g = group.Index;
        var applies = figures.Applies;
        if (applies.IsCountedFull[g])
        {
            SetRounded(g, group.FullMarks!.Value, figures, rounding);
            return;
        }
        // Without an applicable child there is nothing to add: 0. The sum goes straight to its place, since copies cost as much as adding.
        ref var points = ref figures.Points[g];
        AddUp(plan, group, figures, out points);
        if (applies.IsRescaled[g])
        {
            points *= applies.Factors[g];
        }
        if (rounding.Groups is not null)
        {
            SetRounded(g, points, figures, rounding);
        }
    }

    private static void AddUpOutside(ViewPlan plan, IndicatorNode group, Figures figures, RoundingPolicy rounding)
    {
        int g = group.Index;
        AddUp(plan, group, figures, out var sum);
        SetRounded(g, sum, figures, rounding);
        var rounded = figures.Points[g];
        figures.Points[g] = Fraction.Min(rounded, figures.Applies.FullMarks[g]);
        figures.Capped ??= new Fraction[figures.Points.Length];
        figures.Capped[g] = figures.Points[g] - rounded;
    }

    private static void AddUp(ViewPlan plan, IndicatorNode group, Figures figures, out Fraction points)
    {
        var sum = new FractionSum(plan.LeafDenominator);
        foreach (var child in group.Children)
        {
            if (!figures.Applies.IsOut[child.Index])
            {
                sum.Add(figures.Points[child.Index]);
            }
        }
        points = sum.Value;
    }

    private static void SetRounded(int g, Fraction points, Figures figures, RoundingPolicy rounding)
    {
        if (rounding.Groups is { } places)
        {
            figures.Points[g] = points.Round(places, rounding.Mode);
            figures.Rounded ??= new Fraction[figures.Points.Length];
            figures.Rounded[g] = figures.Points[g] - points;
        }
        else
        {
            figures.Points[g] = points;
        }
    }

    private static void AddTotal(ViewPlan plan, Figures figures, Fraction? most)
    {
        var rubric = plan.View.Rubric;
        var main = SumOf(plan, figures, IndicatorSection.Main);
        if (figures.Applies.RootFactor != Fraction.One)
        {
            main *= figures.Applies.RootFactor;
        }
        if (rubric.Bonus is { } bonus)
        {
            figures.BonusSum = SumOf(plan, figures, IndicatorSection.Bonus);
            figures.Bonus = AtMost(figures.BonusSum, bonus.Limit);
            main += figures.Bonus;
        }
        if (rubric.Penalties is { } penalties)
        {
            figures.PenaltySum = SumOf(plan, figures, IndicatorSection.Penalties);
            figures.Penalties = AtMost(figures.PenaltySum, penalties.Limit);
            main -= figures.Penalties;
        }
        figures.Unlimited = AtMost(main, most);
        figures.Limited = AtMost(figures.Unlimited, rubric.TotalLimit);
        figures.Exact = figures.Limited.Sign < 0 ? Fraction.Zero : figures.Limited;
        figures.Total = rubric.Rounding.Total is { } places ? figures.Exact.Round(places, rubric.Rounding.Mode) : figures.Exact;
    }

    private static Fraction SumOf(ViewPlan plan, Figures figures, IndicatorSection section)
    {
        var sum = new FractionSum(plan.LeafDenominator);
        long parts = 0;
        foreach (var root in plan.Roots)
        {
            if (root.Section != section || figures.Applies.IsOut[root.Index])
            {
                continue;
            }
            if (figures.HasParts)
            {
                parts += figures.Part(root.Index);
            }
            else
            {
                sum.Add(figures.Points[root.Index]);
            }
        }
        return figures.HasParts ? new Fraction(parts, plan.LeafDenominator) : sum.Value;
    }

    private static Fraction AtMost(Fraction points, Fraction? limit) => limit is { } most ? Fraction.Min(points, most) : points;
}
