using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Scores the rows that whole units cannot express, those with something not applicable or with points between two units, in fractions.</summary>
internal sealed class ExactScorer(PlanTree tree, PlanRules rules)
{
    private readonly ViewPlan _plan = tree.Plan;

    /// <summary>Scores a row.</summary>
    /// <param name="points">The points of each leaf on its scale, by its position in the row; null where it does not apply.</param>
    /// <param name="facts">The bits of the facts.</param>
    /// <param name="figures">The sums; null where there are none.</param>
    public RowResult Score(Fraction?[] points, uint facts, out Figures? figures)
    {
        var leaves = new Fraction[_plan.Nodes.Length];
        bool[] isOut = new bool[_plan.Nodes.Length];
        bool anyApplies = Place(points, leaves, isOut);
        var row = new Row(tree, points, leaves, isOut, facts, rules.NoTier);
        figures = null;
        foreach (var rule in rules.BeforeScoring)
        {
            if (row.Holds(rule.When, rules.NoTier) == true)
            {
                return rule.Override.Effect is Exclude
                    ? new RowResult(EvaluationStatus.Excluded, rules.NoTier)
                    : new RowResult(EvaluationStatus.Decided, rule.After[rules.NoTier]);
            }
        }
        if (!anyApplies)
        {
            return new RowResult(EvaluationStatus.Excluded, rules.NoTier);
        }
        figures = row.Figures = RollUp.Of(_plan, leaves, isOut);
        var total = figures.Exact;
        row.Total = Figures.SeenByTiers(_plan.View.Rubric, figures, figures).Low;
        var seen = row.Total;
        foreach (var rule in rules.OnTotal)
        {
            if (row.Holds(rule.When, rules.NoTier) == true)
            {
                seen = total = ((ReplaceTotal)rule.Override.Effect).Total;
            }
        }
        row.Total = seen;
        return Tier(row, total);
    }

    private RowResult Tier(Row row, Fraction total)
    {
        int tier = 0;
        while (tier < rules.NoTier && row.Holds(rules.Tiers[tier], rules.NoTier) != true)
        {
            tier++;
        }
        foreach (var rule in rules.OnTier)
        {
            if (row.Holds(rule.When, tier) != true)
            {
                continue;
            }
            if (rule.Override.Effect is Exclude)
            {
                return new RowResult(EvaluationStatus.Excluded, rules.NoTier, total);
            }
            tier = rule.After[tier];
        }
        return new RowResult(EvaluationStatus.Scored, tier, total);
    }

    /// <summary>Puts the points of a row where the tree has its leaves.</summary>
    /// <returns>Whether anything applies.</returns>
    private bool Place(Fraction?[] points, Fraction[] leaves, bool[] isOut)
    {
        bool anyApplies = false;
        foreach (var node in _plan.Nodes)
        {
            if (node.Indicator.IsGroup)
            {
                continue;
            }
            int i = node.Index;
            int position = tree.PositionOf(node);
            if (position >= 0 && points[position] is { } own)
            {
                leaves[i] = _plan.Finish(node, ViewPlan.PointsOf(node, own));
                anyApplies |= node.Section == IndicatorSection.Main;
                continue;
            }
            isOut[i] = ViewPlan.IsOut(node, notApplicable: true);
            bool isFull = !isOut[i] && node.NotApplicable == NotApplicablePolicy.Full;
            leaves[i] = isFull ? _plan.Finish(node, node.FullMarks!.Value) : Fraction.Zero;
        }
        return anyApplies;
    }

    /// <summary>What conditions see of one row.</summary>
    private sealed class Row(PlanTree tree, Fraction?[] points, Fraction[] leaves, bool[] isOut, uint facts, int noTier)
    {
        public Figures? Figures { get; set; }

        public Fraction Total { get; set; }

        /// <summary>Whether a condition holds; null for a member of a set that does not apply, which falls out of the set.</summary>
        public bool? Holds(PlanCondition condition, int tier)
        {
            switch (condition.Kind)
            {
                case PlanConditionKind.Never:
                    return false;
                case PlanConditionKind.Facts:
                    return ((facts >> condition.Bit) & 1) != 0;
                case PlanConditionKind.Tier:
                    return tier < noTier && ((condition.Tiers >> tier) & 1) != 0;
                case PlanConditionKind.Not:
                    return Holds(condition.Parts[0], tier) != true;
                case PlanConditionKind.Sum:
                    return Of(condition.Target) is { } standing ? standing.Satisfies(condition.Bounds)
                        : condition.IsMember ? null : false;
                default:
                    return Count(condition, tier);
            }
        }

        private bool? Count(PlanCondition condition, int tier)
        {
            int applying = 0;
            int held = 0;
            foreach (var part in condition.Parts)
            {
                bool? holds = Holds(part, tier);
                applying += holds is null ? 0 : 1;
                held += holds == true ? 1 : 0;
            }
            // A member that is made of several conditions applies as its first one does.
            bool isOutOfSet = condition.IsMember && applying < condition.Parts.Length;
            return isOutOfSet ? null : held >= condition.LeastOf(applying) && held <= condition.Most;
        }

        private Standing? Of(PlanTarget target)
        {
            switch (target.Kind)
            {
                case PlanTargetKind.Total:
                    return new Standing(Total, Total, tree.Plan.View.Rubric.FullMarks);
                case PlanTargetKind.Node:
                    int i = target.Index;
                    return Figures!.IsOut[i] ? null : new Standing(Figures.Points[i], Figures.Points[i], Figures.Applicable[i]);
                case PlanTargetKind.Dimension:
                    return tree.Plan.SumOf(tree.Dimensions[target.Index], leaves, leaves, isOut);
                default:
                    return points[tree.PositionOf(tree.Plan.Nodes[target.Index])] is { } own ? new Standing(own, own, Fraction.One) : null;
            }
        }
    }
}
