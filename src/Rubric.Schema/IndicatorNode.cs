using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>An indicator in its place, with everything that a profile and its ancestors say about it worked out.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class IndicatorNode
{
    internal IndicatorNode(Indicator indicator, int index, IndicatorNode? parent, IndicatorSection section) =>
        (Indicator, Index, Parent, Section, Depth) = (indicator, index, parent, section, parent is null ? 1 : parent.Depth + 1);

    /// <summary>Gets the indicator as written, before the profile changes anything.</summary>
    public Indicator Indicator { get; }

    /// <summary>Gets the position among all indicators of the rubric in document order: main tree, bonus, penalties.</summary>
    /// <value>From 0; the same under every profile.</value>
    public int Index { get; }

    /// <summary>Gets the group that this indicator is in.</summary>
    /// <value><see langword="null"/> for a root.</value>
    public IndicatorNode? Parent { get; }

    /// <summary>Gets the part of the rubric that this indicator stands in.</summary>
    public IndicatorSection Section { get; }

    /// <summary>Gets the depth.</summary>
    /// <value>1 for a root.</value>
    public int Depth { get; }

    /// <summary>Gets the nodes below, in the order written.</summary>
    public ImmutableArray<IndicatorNode> Children { get; internal set; } = [];

    /// <summary>Gets the id of the indicator.</summary>
    public string Id => Indicator.Id;

    /// <summary>Gets whether this is a leaf that is scored: neither a group nor informational.</summary>
    public bool IsScoredLeaf => !Indicator.IsGroup && !Indicator.Informational;

    /// <summary>Gets the weight under this profile.</summary>
    /// <value><see langword="null"/> where informational.</value>
    public Fraction? Weight { get; internal set; }

    /// <summary>Gets the full marks under this profile, in points of the total.</summary>
    /// <value><see langword="null"/> where informational or absent. In bonus and penalties: the most that it can add or take.</value>
    public Fraction? FullMarks { get; internal set; }

    /// <summary>Gets the scale under this profile.</summary>
    /// <value>A plain <see cref="ScoreScale"/> where a leaf writes none; <see langword="null"/> for a group.</value>
    public Scale? Scale { get; internal set; }

    /// <summary>Gets the maximum of the scale, in points of the scale.</summary>
    /// <value><see langword="null"/> for a group, and for an informational leaf whose scale has no maximum of its own.</value>
    public Fraction? ScaleMaximum { get; internal set; }

    /// <summary>Gets what becomes of the points where this indicator does not apply.</summary>
    public NotApplicablePolicy NotApplicable { get; internal set; }

    /// <summary>Gets what becomes of a leaf without an answer.</summary>
    public UnansweredPolicy Unanswered { get; internal set; }

    /// <summary>Gets whether the profile omits this indicator, or a group above it, so that it does not apply.</summary>
    public bool IsOmitted { get; internal set; }

    /// <summary>Gets whether the profile omits it among siblings whose weights it changes: then it is as if not written.</summary>
    public bool IsAbsent { get; internal set; }

    /// <summary>Gets the dimension values, its own and inherited ones.</summary>
    public ImmutableArray<DimensionAssignment> Dimensions { get; internal set; } = [];

    /// <summary>Returns the id.</summary>
    /// <returns>The id of the indicator.</returns>
    public override string ToString() => Id;
}
