using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Makes the results of indicators, dimensions and facts from what was worked out.</summary>
internal sealed class ResultBuilder(ViewPlan plan, BoundSubmission bound, LeafPoints leaves)
{
    private readonly IndicatorResult[] _results = new IndicatorResult[plan.Nodes.Length];

    /// <summary>Results of a submission that has errors.</summary>
    public static ScoredParts NothingScored(ViewPlan plan)
    {
        var results = new IndicatorResult[plan.Nodes.Length];
        for (int i = results.Length - 1; i >= 0; i--)
        {
            var node = plan.Nodes[i];
            results[i] = new IndicatorResult(node) { State = IndicatorState.NotScored, Children = ChildrenOf(node, results) };
        }
        return new ScoredParts(plan, [.. results], DimensionResults.Empty, []);
    }

    /// <summary>Results of an evaluation that ended before anything was summed: answers, but no points.</summary>
    public ScoredParts WithoutFigures() => Build(null, (node, children) =>
    {
        int i = node.Index;
        // What does not apply, or is only recorded, is so whether or not anything was scored.
        var state = StateOf(node);
        return new IndicatorResult(node)
        {
            State = state is IndicatorState.NotApplicable or IndicatorState.Informational ? state : IndicatorState.NotScored,
            Answer = bound.Written[i],
            Award = bound.Awards[i],
            Note = bound.Notes[i],
            Nested = leaves.Nested[i].IsDefault ? [] : leaves.Nested[i],
            Children = children,
        };
    });

    /// <summary>Results with points, full marks and sub-grades.</summary>
    public ScoredParts WithFigures(Situation situation) => Build(situation, (node, children) =>
    {
        int i = node.Index;
        var figures = situation.Low!;
        var state = StateOf(node);
        bool isOut = figures.IsOut[i];
        bool isOpen = state == IndicatorState.Unanswered && IsAnyMissing(node);
        var grades = situation.SubGrades[i];
        return new IndicatorResult(node)
        {
            State = state,
            Points = isOut || isOpen ? null : figures.Points[i],
            ComputedPoints = leaves.Computed[i],
            ApplicableFullMarks = isOut ? null : figures.Applicable[i],
            Answer = bound.Written[i],
            Award = bound.Awards[i],
            Note = bound.Notes[i],
            SubGrade = grades is [{ } grade] ? node.Indicator.Tiers.First(t => string.Equals(t.Id, grade, StringComparison.Ordinal)) : null,
            Nested = leaves.Nested[i].IsDefault ? [] : leaves.Nested[i],
            Children = children,
        };
    });

    private ScoredParts Build(Situation? situation, Func<IndicatorNode, ImmutableArray<IndicatorResult>, IndicatorResult> make)
    {
        for (int i = _results.Length - 1; i >= 0; i--)
        {
            _results[i] = make(plan.Nodes[i], ChildrenOf(plan.Nodes[i], _results));
        }
        var dimensions = plan.View.Rubric.Dimensions
            .SelectMany(d => d.Values, (d, v) => ResultOf(d, v, situation));
        var facts = plan.View.Rubric.Facts
            .Select((f, i) => new FactResult(f, bound.Facts[i].Written, bound.Facts[i].Text(f.Type)));
        return new ScoredParts(plan, [.. _results], new DimensionResults([.. dimensions]), [.. facts]);
    }

    private DimensionResult ResultOf(Dimension dimension, DimensionValue value, Situation? situation)
    {
        if (situation?.Of(new DimensionAssignment(dimension.Id, value.Id)) is not { } standing)
        {
            return new DimensionResult(dimension, value, null, null);
        }
        bool isOpen = plan.Nodes.Any(n => n.Section == IndicatorSection.Main && leaves.IsMissing[n.Index]
            && n.Dimensions.Contains(new DimensionAssignment(dimension.Id, value.Id)));
        return new DimensionResult(dimension, value, isOpen ? null : standing.Low, standing.Full);
    }

    private IndicatorState StateOf(IndicatorNode node)
    {
        if (!node.Indicator.IsGroup)
        {
            return leaves.States[node.Index];
        }
        var scored = plan.LeavesBelow(node).Where(l => l.IsScoredLeaf).ToList();
        return scored.All(l => leaves.States[l.Index] == IndicatorState.NotApplicable) ? IndicatorState.NotApplicable
            : scored.Any(l => leaves.IsMissing[l.Index]) ? IndicatorState.Unanswered
            : IndicatorState.Scored;
    }

    private bool IsAnyMissing(IndicatorNode node) => plan.LeavesBelow(node).Any(l => leaves.IsMissing[l.Index]);

    private static ImmutableArray<IndicatorResult> ChildrenOf(IndicatorNode node, IndicatorResult[] results) =>
        [.. node.Children.Select(c => results[c.Index])];
}
