using System.Collections.Immutable;

namespace Rubric.Engine;

/// <summary>The box of ways that a search looks into, and how much work looking has been.</summary>
internal sealed class PathProbe
{
    private readonly GoalCheck _goal;
    private readonly GainLimits? _limits;
    private readonly int _stepsPerCheck;
    private long _maxSteps;

    public PathProbe(LeafWorkings start, ImmutableArray<PathVariable> variables, GoalCheck goal, long maxSteps)
    {
        (_goal, _maxSteps, _stepsPerCheck) = (goal, maxSteps, start.Plan.Nodes.Length);
        Box = new PathBox(start, variables);
        // Where nothing applies there are no sums.
        _limits = start.Leaves.AnyApplies() ? new GainLimits(start, variables, Box) : null;
        BySize = [.. Enumerable.Range(0, variables.Length).OrderByDescending(i => variables[i].MostMoved)];
    }

    public PathBox Box { get; }

    public ImmutableArray<PathVariable> Variables => Box.Variables;

    /// <summary>The variables, those that can bring most first.</summary>
    public ImmutableArray<int> BySize { get; }

    /// <summary>The work done, in indicators looked at.</summary>
    public long Steps { get; private set; }

    public bool IsSpent => Steps >= _maxSteps;

    /// <summary>Whether all, some or none of the ways of the box lead to the goal.</summary>
    public bool? Check(Allowance allowance)
    {
        Steps += _stepsPerCheck;
        return _goal.Of(Box, _limits?.Of(Box, allowance));
    }

    /// <summary>Lets only so much more work be done.</summary>
    public void LimitTo(long steps) => _maxSteps = Math.Min(_maxSteps, Steps + steps);

    public void SetAll(IEnumerable<int> variables, PathChoice choice)
    {
        foreach (int variable in variables)
        {
            Box.Set(variable, choice);
        }
    }

    public void Reset() => SetAll(BySize, PathChoice.Undecided);

    /// <summary>The way of the box that costs least.</summary>
    public PathSolution Cheapest() => new(
        [.. Enumerable.Range(0, Variables.Length).Select(v => Box[v].IsChange ? Box[v] with { To = Box[v].From } : PathChoice.Keep)],
        Box.Changes,
        Box.Cost);
}
