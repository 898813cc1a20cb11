using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Everything that conditions can look at, at one moment of an evaluation.</summary>
internal sealed record Situation
{
    public required ViewPlan Plan { get; init; }

    public required BoundSubmission Bound { get; init; }

    public required LeafPoints Leaves { get; init; }

    /// <summary>The sums with every open leaf at its worst; null before scoring.</summary>
    public Figures? Low { get; init; }

    /// <summary>The sums with every open leaf at its best; the same object where nothing is open; null before scoring.</summary>
    public Figures? High { get; init; }

    /// <summary>The total as conditions see it; replaced by overrides before the tiers are looked at.</summary>
    public Standing Total { get; init; }

    /// <summary>The ids of the sub-grades that each indicator can have, null for none of them; by position.</summary>
    public ImmutableArray<string?>[] SubGrades { get; init; } = [];

    /// <summary>What an answer may be instead of the one bound, by position: for conditions, which are open where these disagree; empty where all is as bound.</summary>
    public ImmutableArray<TypedAnswer?>[] OtherAnswers { get; init; } = [];

    /// <summary>What a fact may be instead, by position; empty where all is as bound.</summary>
    public ImmutableArray<FactValue>[] OtherFacts { get; init; } = [];

    /// <summary>Before scoring an unanswered fact or answer meets no condition; later it is open.</summary>
    public bool UnansweredIsNo { get; init; }

    /// <summary>Where an indicator stands; null where it does not apply.</summary>
    public Standing? Of(IndicatorNode node) =>
        Low!.IsOut[node.Index] ? null : new Standing(Low.Points[node.Index], High!.Points[node.Index], Low.Applicable[node.Index]);

    /// <summary>Where a dimension value stands; null where none of its leaves applies.</summary>
    public Standing? Of(DimensionAssignment dimension) => Plan.SumOf(dimension, Leaves.Low, Leaves.High, Leaves.IsOut);
}
