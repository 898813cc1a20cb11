using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A condition on the leaves of a dimension value together.</summary>
internal sealed class ResolvedDimension : ResolvedCondition
{
    private readonly ViewPlan _plan;
    private readonly ImmutableArray<int> _leaves;
    private readonly ImmutableArray<int> _usualLeaves;
    private readonly ResolvedBounds _bounds;
    private readonly string _id;

    public ResolvedDimension(DimensionCondition condition, ViewPlan plan)
        : base(condition)
    {
        var nothing = new Fraction[plan.Nodes.Length];
        _plan = plan;
        _leaves = plan.LeavesOf(condition.Dimension);
        _usualLeaves = [.. _leaves.Where(i => !plan.UsuallyOut[i])];
        _bounds = new ResolvedBounds(condition.Bounds, plan.SumOf(_leaves, nothing, nothing, plan.UsuallyOut)?.Full ?? Fraction.One);
        _id = $"{condition.Dimension.Dimension}/{condition.Dimension.Value}";
    }

    public override bool? Decide(Situation situation, string? tier)
    {
        var leaves = situation.Leaves;
        if (!leaves.IsCertain || !ReferenceEquals(leaves.IsOut, _plan.UsuallyOut))
        {
            return situation.Of(_leaves) is { } standing ? _bounds.Decide(standing) : false;
        }
        // Nothing is open, and full marks are the usual ones.
        var points = leaves.SumOf(_usualLeaves);
        return _usualLeaves.IsEmpty ? false : _bounds.Decide(points, points, default, isUsual: true);
    }

    public override ConditionCheck Check(Situation situation, string? tier) => situation.Of(_leaves) is { } standing
        ? new ConditionCheck(Condition, _id, _bounds.Decide(standing)) { Bounds = _bounds.Check(standing) }
        : DoesNotApply(_id);
}
