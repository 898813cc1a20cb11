using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Finds groups that are left without an applicable child although the rubric refuses that (format, section 4).</summary>
internal static class EmptyGroups
{
    /// <summary>The last such group in document order, so the innermost of nested ones; null for none.</summary>
    /// <param name="plan">The rubric.</param>
    /// <param name="isNotApplicable">Whether a leaf does not apply.</param>
    public static IndicatorNode? Find(ViewPlan plan, Func<IndicatorNode, bool> isNotApplicable)
    {
        bool[] isOut = new bool[plan.Nodes.Length];
        for (int i = isOut.Length - 1; i >= 0; i--)
        {
            var node = plan.Nodes[i];
            if (!node.Indicator.IsGroup)
            {
                isOut[i] = ViewPlan.IsOut(node, isNotApplicable(node));
                continue;
            }
            bool isEmpty = node.Children.All(c => isOut[c.Index]);
            if (isEmpty && !node.IsAbsent && node.Section == IndicatorSection.Main && node.NotApplicable == NotApplicablePolicy.Refuse)
            {
                return node;
            }
            // An empty group that counts as zero or full does not leave the one above it empty.
            isOut[i] = isEmpty && ViewPlan.IsOut(node, notApplicable: true);
        }
        return null;
    }
}
