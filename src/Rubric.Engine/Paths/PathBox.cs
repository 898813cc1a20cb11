using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>All ways of changing answers that a search still considers: a choice per variable, and what follows for points and conditions.</summary>
internal sealed class PathBox
{
    private readonly PathChoice[] _choices;
    private readonly Fraction[] _costs;
    private readonly (Fraction Low, Fraction High)[] _ranges;

    public PathBox(LeafWorkings start, ImmutableArray<PathVariable> variables)
    {
        Variables = variables;
        Low = [.. start.Leaves.Low];
        High = [.. start.Leaves.High];
        Cheapest = [.. start.Leaves.Low];
        var bound = start.Bound;
        Bound = bound.With([.. bound.Facts], [.. bound.Answers]);
        OtherAnswers = new ImmutableArray<TypedAnswer?>[bound.Answers.Length];
        OtherFacts = new ImmutableArray<FactValue>[bound.Facts.Length];
        _choices = new PathChoice[variables.Length];
        _costs = new Fraction[variables.Length];
        _ranges = [.. variables.Select(RangeOf)];
        for (int i = 0; i < variables.Length; i++)
        {
            Set(i, PathChoice.Undecided);
        }
    }

    public ImmutableArray<PathVariable> Variables { get; }

    /// <summary>The least points that each indicator's leaf can have, by position.</summary>
    public Fraction[] Low { get; }

    /// <summary>The most points that each leaf can have.</summary>
    public Fraction[] High { get; }

    /// <summary>The points of each leaf where everything costs as little as it can.</summary>
    public Fraction[] Cheapest { get; }

    public BoundSubmission Bound { get; }

    public ImmutableArray<TypedAnswer?>[] OtherAnswers { get; }

    public ImmutableArray<FactValue>[] OtherFacts { get; }

    public PathChoice this[int variable] => _choices[variable];

    /// <summary>The least that the choice for a variable costs.</summary>
    public Fraction CostOf(int variable) => _costs[variable];

    public void Set(int variable, PathChoice choice)
    {
        _choices[variable] = choice;
        var v = Variables[variable];
        var cheapest = choice.IsChange ? v.Segments[choice.Segment].PointsOf(choice.From) : v.Now.Points;
        _costs[variable] = choice.IsChange ? v.CostOf(cheapest) : Fraction.Zero;
        if (v.Leaf is { } leaf)
        {
            var (low, high) = choice.IsUndecided ? _ranges[variable]
                : choice.IsChange ? InOrder(cheapest, choice.IsOpen ? v.Segments[choice.Segment].PointsOf(choice.To) : cheapest)
                : (v.Now.Points, v.Now.Points);
            Low[leaf.Index] = low;
            High[leaf.Index] = high;
            Cheapest[leaf.Index] = cheapest;
            if (v.IsNamed)
            {
                Bound.Answers[leaf.Index] = v.MoveOf(choice).Answer;
                OtherAnswers[leaf.Index] = choice.IsUndecided ? [.. v.Samples.Select(s => s.Answer)] : [];
            }
        }
        else
        {
            Bound.Facts[v.Fact] = v.MoveOf(choice).Fact;
            OtherFacts[v.Fact] = choice.IsUndecided ? [.. v.Samples.Select(s => s.Fact)] : [];
        }
    }

    private static (Fraction Low, Fraction High) RangeOf(PathVariable variable)
    {
        var (low, high) = (variable.Now.Points, variable.Now.Points);
        foreach (var segment in variable.Segments)
        {
            var last = segment.PointsOf(segment.Count - 1);
            (low, high) = (Fraction.Min(low, last), Fraction.Max(high, last));
        }
        return (low, high);
    }

    private static (Fraction Low, Fraction High) InOrder(Fraction a, Fraction b) => a <= b ? (a, b) : (b, a);
}
