using System.Numerics;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Says what the whole numbers of a program stand for.</summary>
internal static class PlanQuantities
{
    public static PlanQuantity Of(PlanTree tree, PlanTarget target, BigInteger denominator)
    {
        var unit = new Fraction(BigInteger.One, denominator);
        var rubric = tree.Plan.View.Rubric;
        switch (target.Kind)
        {
            case PlanTargetKind.Total:
                return new PlanQuantity(unit, Fraction.Zero, rubric.FullMarks);
            case PlanTargetKind.Node:
                var node = tree.Plan.Nodes[target.Index];
                // A group stands as it counts in the total; a leaf by itself.
                return new PlanQuantity(node.Indicator.IsGroup ? unit / tree.FactorAbove(node) : unit, Fraction.Zero, tree.Figures.Applicable[target.Index]);
            case PlanTargetKind.Dimension:
                return new PlanQuantity(unit, Fraction.Zero, Fraction.Sum(tree.LeavesOf(tree.Dimensions[target.Index]).Select(l => l.FullMarks!.Value)));
            default:
                var leaf = tree.Leaves[tree.PositionOf(tree.Plan.Nodes[target.Index])];
                return new PlanQuantity(leaf.Unit, leaf.Lowest, Fraction.One);
        }
    }
}
