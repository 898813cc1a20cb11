using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What every leaf earned, by its position: the stage between answers and sums.</summary>
internal sealed class LeafPoints(int count)
{
    /// <summary>The points, rounded as the rubric says; of an open leaf the least.</summary>
    public Fraction[] Low { get; } = new Fraction[count];

    /// <summary>The points, rounded as the rubric says; of an open leaf the most.</summary>
    public Fraction[] High { get; } = new Fraction[count];

    public Fraction?[] Computed { get; } = new Fraction?[count];

    public IndicatorState[] States { get; } = new IndicatorState[count];

    /// <summary>Leaves without an answer that the rubric waits for.</summary>
    public bool[] IsMissing { get; } = new bool[count];

    /// <summary>Leaves that count nowhere: informational, absent, or not applicable under a policy that rescales.</summary>
    public bool[] IsOut { get; } = new bool[count];

    public ImmutableArray<NestedResult>[] Nested { get; } = new ImmutableArray<NestedResult>[count];

    public bool AnyMissing => IsMissing.Contains(true);
}
