using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>What of a rubric stands on a sheet.</summary>
internal static class SheetParts
{
    /// <summary>The leaves that the profile keeps, in the order of the rubric: main tree, bonus, penalties.</summary>
    public static IEnumerable<IndicatorNode> LeavesOf(ProfileView view) => view.Nodes.Where(n => IsKept(n) && !n.Indicator.IsGroup);

    public static bool IsKept(IndicatorNode node) => !node.IsOmitted && !node.IsAbsent;
}
