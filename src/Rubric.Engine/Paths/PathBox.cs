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
        (Worst, Best) = ([.. start.Leaves.Low], [.. start.Leaves.High]);
        Cheapest = [.. start.Leaves.Low];
        var bound = start.Bound;
        Bound = bound.With([.. bound.Facts], bound.Answers.Copy());
        OtherAnswers = new ImmutableArray<TypedAnswer?>[bound.Answers.Length];
        OtherFacts = new ImmutableArray<FactValue>[bound.Facts.Length];
        _choices = [.. variables.Select(_ => PathChoice.Undecided)];
        _costs = new Fraction[variables.Length];
        _ranges = [.. variables.Select(RangeOf)];
        (ChangesBelow, CostBelow) = (new int[Low.Length], new Fraction[Low.Length]);
        Roots = [.. variables.Select(v => v.Leaf is { Section: IndicatorSection.Main } leaf ? GainLimits.RootOf(leaf).Index : -1)];
        for (int i = 0; i < variables.Length; i++)
        {
            Set(i, PathChoice.Undecided);
        }
    }

    public ImmutableArray<PathVariable> Variables { get; }

    /// <summary>The position of the main root above each variable; -1 for facts and what stands outside the main tree.</summary>
    public ImmutableArray<int> Roots { get; }

    /// <summary>How many variables are certainly changed.</summary>
    public int Changes { get; private set; }

    /// <summary>The least that all choices together cost.</summary>
    public Fraction Cost { get; private set; }

    /// <summary>How many of the changes are made below each main root, by its position.</summary>
    public int[] ChangesBelow { get; }

    /// <summary>What those cost at least.</summary>
    public Fraction[] CostBelow { get; }

    /// <summary>The least points that each indicator's leaf can have, by position.</summary>
    public Fraction[] Low { get; }

    /// <summary>The most points that each leaf can have.</summary>
    public Fraction[] High { get; }

    /// <summary>The points of each leaf that are worst for the total: the least, or the most of a penalty.</summary>
    public Fraction[] Worst { get; }

    /// <summary>The points of each leaf that are best for the total.</summary>
    public Fraction[] Best { get; }

    /// <summary>The points of each leaf where everything costs as little as it can.</summary>
    public Fraction[] Cheapest { get; }

    public BoundSubmission Bound { get; }

    public ImmutableArray<TypedAnswer?>[] OtherAnswers { get; }

    public ImmutableArray<FactValue>[] OtherFacts { get; }

    public PathChoice this[int variable] => _choices[variable];

    public void Set(int variable, PathChoice choice)
    {
        var v = Variables[variable];
        var cheapest = choice.IsChange ? v.Segments[choice.Segment].PointsOf(choice.From) : v.Now.Points;
        Count(variable, choice, choice.IsChange ? v.CostOf(cheapest) : Fraction.Zero);
        if (v.Leaf is { } leaf)
        {
            var (low, high) = choice.IsUndecided ? _ranges[variable]
                : choice.IsChange ? InOrder(cheapest, choice.IsOpen ? v.Segments[choice.Segment].PointsOf(choice.To) : cheapest)
                : (v.Now.Points, v.Now.Points);
            Low[leaf.Index] = low;
            High[leaf.Index] = high;
            (Worst[leaf.Index], Best[leaf.Index]) = leaf.Section == IndicatorSection.Penalties ? (high, low) : (low, high);
            Cheapest[leaf.Index] = cheapest;
            if (v.IsNamed)
            {
                Bound.Answers.Set(leaf.Index, v.MoveOf(choice).Answer);
                OtherAnswers[leaf.Index] = choice.IsUndecided ? [.. v.Samples.Select(s => s.Answer)] : [];
            }
        }
        else
        {
            Bound.Facts[v.Fact] = v.MoveOf(choice).Fact;
            OtherFacts[v.Fact] = choice.IsUndecided ? [.. v.Samples.Select(s => s.Fact)] : [];
        }
    }

    private void Count(int variable, PathChoice choice, Fraction cost)
    {
        int changes = (choice.IsChange ? 1 : 0) - (_choices[variable].IsChange ? 1 : 0);
        var more = cost - _costs[variable];
        (_choices[variable], _costs[variable]) = (choice, cost);
        Changes += changes;
        Cost += more;
        if (Roots[variable] is >= 0 and var root)
        {
            ChangesBelow[root] += changes;
            CostBelow[root] += more;
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
