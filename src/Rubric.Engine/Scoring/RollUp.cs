using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Adds the points of leaves up to the total (format, section 9, steps 4 and 5).</summary>
/// <remarks>At least one root must apply.</remarks>
internal static class RollUp
{
    /// <param name="plan">The rubric.</param>
    /// <param name="leafPoints">The points of each leaf, by its position.</param>
    /// <param name="leafIsOut">Leaves that count nowhere.</param>
    /// <param name="limits">The most that sums can come to; null for no limits.</param>
    public static Figures Of(ViewPlan plan, Fraction[] leafPoints, bool[] leafIsOut, PointLimits? limits = null)
    {
        var figures = new Figures(plan.Nodes.Length);
        // Children come after their parents, so going backwards finds them done.
        for (int i = plan.Nodes.Length - 1; i >= 0; i--)
        {
            var node = plan.Nodes[i];
            if (!node.Indicator.IsGroup)
            {
                figures.IsOut[i] = leafIsOut[i];
                figures.Points[i] = leafPoints[i];
                figures.Applicable[i] = node.FullMarks ?? Fraction.Zero;
            }
            else if (node.Section == IndicatorSection.Main)
            {
                AddUp(node, figures, plan.View.Rubric.Rounding);
            }
            else
            {
                AddUpOutside(node, figures, plan.View.Rubric.Rounding);
            }
            if (limits?.Groups[i] is { } most)
            {
                figures.Points[i] = Fraction.Min(figures.Points[i], most);
            }
        }
        AddTotal(plan, figures, limits?.Total);
        return figures;
    }

    private static void AddUp(IndicatorNode group, Figures figures, RoundingPolicy rounding)
    {
        int g = group.Index;
        figures.Factor[g] = Fraction.One;
        var counted = group.Children.Where(c => !figures.IsOut[c.Index]).ToList();
        if (group.IsAbsent)
        {
            figures.IsOut[g] = true;
            return;
        }
        if (counted.Count == 0)
        {
            LeaveOut(group, figures, rounding);
            return;
        }
        var sum = Fraction.Sum(counted.Select(c => figures.Points[c.Index]));
        var applicable = Fraction.Sum(counted.Select(c => figures.Applicable[c.Index]));
        if (group.Children.Any(c => figures.IsOut[c.Index] && c.IsScoredOrGroup() && !c.IsAbsent && c.NotApplicable == NotApplicablePolicy.RescaleParent))
        {
            figures.Factor[g] = group.FullMarks!.Value / applicable;
            applicable = group.FullMarks!.Value;
        }
        figures.Applicable[g] = applicable;
        SetRounded(g, sum * figures.Factor[g], figures, rounding);
    }

    /// <summary>A group without an applicable child follows the policy above it.</summary>
    private static void LeaveOut(IndicatorNode group, Figures figures, RoundingPolicy rounding)
    {
        int g = group.Index;
        figures.Applicable[g] = group.FullMarks!.Value;
        switch (group.NotApplicable)
        {
            case NotApplicablePolicy.Full:
                figures.IsCountedFull[g] = true;
                SetRounded(g, group.FullMarks!.Value, figures, rounding);
                break;
            case NotApplicablePolicy.Zero:
                break;
            default:
                figures.IsOut[g] = true;
                break;
        }
    }

    private static void AddUpOutside(IndicatorNode group, Figures figures, RoundingPolicy rounding)
    {
        int g = group.Index;
        figures.Factor[g] = Fraction.One;
        figures.Applicable[g] = group.FullMarks ?? Fraction.Zero;
        figures.IsOut[g] = group.IsAbsent;
        SetRounded(g, Fraction.Sum(group.Children.Where(c => !figures.IsOut[c.Index]).Select(c => figures.Points[c.Index])), figures, rounding);
        var rounded = figures.Points[g];
        figures.Points[g] = Fraction.Min(rounded, figures.Applicable[g]);
        figures.Capped[g] = figures.Points[g] - rounded;
    }

    private static void SetRounded(int g, Fraction points, Figures figures, RoundingPolicy rounding)
    {
        figures.Points[g] = rounding.Groups is { } places ? points.Round(places, rounding.Mode) : points;
        figures.Rounded[g] = figures.Points[g] - points;
    }

    private static void AddTotal(ViewPlan plan, Figures figures, Fraction? most)
    {
        var rubric = plan.View.Rubric;
        var roots = Roots(plan, figures, IndicatorSection.Main);
        var applicable = Fraction.Sum(roots.Select(r => figures.Applicable[r.Index]));
        figures.RootFactor = rubric.FullMarks / applicable;
        var main = Fraction.Sum(roots.Select(r => figures.Points[r.Index])) * figures.RootFactor;

        figures.BonusSum = Fraction.Sum(Roots(plan, figures, IndicatorSection.Bonus).Select(r => figures.Points[r.Index]));
        figures.Bonus = AtMost(figures.BonusSum, rubric.Bonus?.Limit);
        figures.PenaltySum = Fraction.Sum(Roots(plan, figures, IndicatorSection.Penalties).Select(r => figures.Points[r.Index]));
        figures.Penalties = AtMost(figures.PenaltySum, rubric.Penalties?.Limit);

        figures.Unlimited = AtMost(main + figures.Bonus - figures.Penalties, most);
        figures.Limited = AtMost(figures.Unlimited, rubric.TotalLimit);
        figures.Exact = Fraction.Max(figures.Limited, Fraction.Zero);
        figures.Total = rubric.Rounding.Total is { } places ? figures.Exact.Round(places, rubric.Rounding.Mode) : figures.Exact;
    }

    private static List<IndicatorNode> Roots(ViewPlan plan, Figures figures, IndicatorSection section) =>
        [.. plan.Roots.Where(r => r.Section == section && !figures.IsOut[r.Index])];

    private static Fraction AtMost(Fraction points, Fraction? limit) => limit is { } most ? Fraction.Min(points, most) : points;

    private static bool IsScoredOrGroup(this IndicatorNode node) => node.Indicator.IsGroup || node.IsScoredLeaf;
}
