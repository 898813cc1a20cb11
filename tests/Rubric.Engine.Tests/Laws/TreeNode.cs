using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Laws;

/// <summary>An indicator in its place while a rubric is being made.</summary>
internal sealed class TreeNode
{
    private TreeNode(Indicator indicator, TreeNode? parent, IndicatorSection section) =>
        (Indicator, Parent, Section, Depth) = (indicator, parent, section, parent is null ? 1 : parent.Depth + 1);

    public Indicator Indicator { get; }

    public TreeNode? Parent { get; }

    public IndicatorSection Section { get; }

    public int Depth { get; }

    public string Id => Indicator.Id;

    /// <summary>Whether it can have points.</summary>
    public bool IsScored => !Indicator.Informational;

    /// <summary>The ids of its sub-grades.</summary>
    public IReadOnlyList<string> Tiers { get; set; } = [];

    public bool IsBelow(TreeNode other) => Parent is not null && (ReferenceEquals(Parent, other) || Parent.IsBelow(other));

    /// <summary>All nodes below these siblings, parents before their children.</summary>
    public static IEnumerable<TreeNode> Of(ImmutableArray<Indicator> siblings, IndicatorSection section, TreeNode? parent = null)
    {
        foreach (var sibling in siblings)
        {
            var node = new TreeNode(sibling, parent, section);
            yield return node;
            foreach (var below in Of(sibling.Indicators, section, node))
            {
                yield return below;
            }
        }
    }
}
