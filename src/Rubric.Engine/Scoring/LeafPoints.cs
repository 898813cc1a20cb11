using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What every leaf earned, by its position: the stage between answers and sums.</summary>
internal sealed class LeafPoints
{
    public LeafPoints(int count)
    {
        (Low, High, Computed) = (new Fraction[count], new Fraction[count], new Fraction?[count]);
        (States, IsMissing, IsOut) = (new IndicatorState[count], new bool[count], new bool[count]);
        Nested = new ImmutableArray<NestedResult>[count];
    }

    /// <summary>The same leaves with other points.</summary>
    public LeafPoints(LeafPoints other, Fraction[] low, Fraction[] high)
    {
        (Low, High, Computed) = (low, high, other.Computed);
        (States, IsMissing, IsOut, Nested) = (other.States, other.IsMissing, other.IsOut, other.Nested);
    }

    /// <summary>The points, rounded as the rubric says; of an open leaf the least.</summary>
    public Fraction[] Low { get; }

    /// <summary>The points, rounded as the rubric says; of an open leaf the most.</summary>
    public Fraction[] High { get; }

    public Fraction?[] Computed { get; }

    public IndicatorState[] States { get; }

    /// <summary>Leaves without an answer that the rubric waits for.</summary>
    public bool[] IsMissing { get; }

    /// <summary>Leaves that count nowhere: informational, absent, or not applicable under a policy that rescales.</summary>
    public bool[] IsOut { get; }

    public ImmutableArray<NestedResult>[] Nested { get; }

    public bool AnyMissing => IsMissing.Contains(true);

    /// <summary>Whether anything in the main tree applies, so that there can be a total.</summary>
    public bool AnyApplies(ViewPlan plan) =>
        plan.Nodes.Any(n => n.Section == IndicatorSection.Main && n.IsScoredLeaf && States[n.Index] != IndicatorState.NotApplicable);
}
