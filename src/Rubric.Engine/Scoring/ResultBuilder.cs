using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Makes the results of indicators and dimensions from what was worked out.</summary>
internal sealed class ResultBuilder(Situation situation)
{
    private readonly ViewPlan _plan = situation.Plan;
    private readonly LeafPoints _leaves = situation.Leaves;

    /// <summary>The results of a submission that has errors.</summary>
    public static ImmutableArray<IndicatorResult> NothingScored(ViewPlan plan)
    {
        var results = new IndicatorResult[plan.Nodes.Length];
        for (int i = results.Length - 1; i >= 0; i--)
        {
            var node = plan.Nodes[i];
            results[i] = new IndicatorResult(node) { State = IndicatorState.NotScored, Children = ChildrenOf(node, results) };
        }
        return [.. results];
    }

    /// <summary>The results of all indicators, by position: without points where nothing was summed.</summary>
    public ImmutableArray<IndicatorResult> Indicators()
    {
        var states = FindStates();
        var written = situation.Bound.FindWritten();
        string?[] notes = situation.Bound.FindNotes();
        var results = new IndicatorResult[_plan.Nodes.Length];
        for (int i = results.Length - 1; i >= 0; i--)
        {
            var node = _plan.Nodes[i];
            results[i] = new IndicatorResult(node)
            {
                State = states[i],
                Points = PointsOf(i, states[i]),
                ComputedPoints = situation.Low is null ? null : _leaves.Computed(i),
                ApplicableFullMarks = situation.Low is { } low && !low.IsOut[i] ? low.Applicable[i] : null,
                Answer = written[i],
                Award = situation.Bound.Award(i),
                Note = notes[i],
                SubGrade = GradeOf(node),
                Nested = _leaves.Nested(i),
                Children = ChildrenOf(node, results),
            };
        }
        return [.. results];
    }

    public DimensionResults Dimensions() => new(
        [.. _plan.View.Rubric.Dimensions.SelectMany(d => d.Values, ResultOf)]);

    private DimensionResult ResultOf(Dimension dimension, DimensionValue value)
    {
        var leaves = _plan.LeavesOf(new DimensionAssignment(dimension.Id, value.Id));
        if (situation.Low is null || situation.Of(leaves) is not { } standing)
        {
            return new DimensionResult(dimension, value, null, null);
        }
        return new DimensionResult(dimension, value, leaves.Any(_leaves.IsMissing) ? null : standing.Low, standing.Full);
    }

    private Fraction? PointsOf(int index, IndicatorState state)
    {
        if (situation.Low is not { } figures || figures.IsOut[index])
        {
            return null;
        }
        // A leaf that counts 0 without an answer has its points; a group that waits for one has none.
        bool isOpen = state == IndicatorState.Unanswered && (_plan.Nodes[index].Indicator.IsGroup || _leaves.IsMissing(index));
        return isOpen ? null : figures.Points[index];
    }

    private Tier? GradeOf(IndicatorNode node) => situation.GradesOf(node.Index) is [{ } grade]
        ? node.Indicator.Tiers.First(t => string.Equals(t.Id, grade, StringComparison.Ordinal))
        : null;

    /// <summary>The state of every indicator; that of a group follows from the scored leaves below it.</summary>
    private IndicatorState[] FindStates()
    {
        var states = new IndicatorState[_plan.Nodes.Length];
        bool[] anyApplies = new bool[states.Length];
        bool[] anyMissing = new bool[states.Length];
        for (int i = states.Length - 1; i >= 0; i--)
        {
            var node = _plan.Nodes[i];
            if (!node.Indicator.IsGroup)
            {
                states[i] = _leaves.State(i);
                anyApplies[i] = node.IsScoredLeaf && states[i] != IndicatorState.NotApplicable;
                anyMissing[i] = node.IsScoredLeaf && _leaves.IsMissing(i);
            }
            else
            {
                states[i] = !anyApplies[i] ? IndicatorState.NotApplicable
                    : anyMissing[i] ? IndicatorState.Unanswered
                    : IndicatorState.Scored;
            }
            if (node.Parent is { } parent)
            {
                anyApplies[parent.Index] |= anyApplies[i];
                anyMissing[parent.Index] |= anyMissing[i];
            }
            // What does not apply, or is only recorded, is so whether or not anything was scored.
            if (situation.Low is null && states[i] is not (IndicatorState.NotApplicable or IndicatorState.Informational))
            {
                states[i] = IndicatorState.NotScored;
            }
        }
        return states;
    }

    private static ImmutableArray<IndicatorResult> ChildrenOf(IndicatorNode node, IndicatorResult[] results)
    {
        if (node.Children.IsEmpty)
        {
            return [];
        }
        var children = ImmutableArray.CreateBuilder<IndicatorResult>(node.Children.Length);
        foreach (var child in node.Children)
        {
            children.Add(results[child.Index]);
        }
        return children.MoveToImmutable();
    }
}
