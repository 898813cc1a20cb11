using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Everything that conditions can look at, at one moment of an evaluation.</summary>
internal sealed record Situation
{
    private static readonly ImmutableArray<string?> _noGrade = [null];

    public required ViewPlan Plan { get; init; }

    public required BoundSubmission Bound { get; init; }

    public required LeafPoints Leaves { get; init; }

    /// <summary>The sums with every open leaf at its worst; null before scoring.</summary>
    public Figures? Low { get; set; }

    /// <summary>The sums with every open leaf at its best; the same object where nothing is open; null before scoring.</summary>
    public Figures? High { get; set; }

    /// <summary>The total as conditions see it; replaced by overrides before the tiers are looked at.</summary>
    public Standing Total { get; set; }

    /// <summary>The ids of the sub-grades that each indicator can have, null for none of them; by position, empty where no indicator has tiers.</summary>
    public ImmutableArray<string?>[] SubGrades { get; set; } = [];

    /// <summary>What an answer may be instead of the one bound, by position: for conditions, which are open where these disagree; empty where all is as bound.</summary>
    public ImmutableArray<TypedAnswer?>[] OtherAnswers { get; init; } = [];

    /// <summary>What a fact may be instead, by position; empty where all is as bound.</summary>
    public ImmutableArray<FactValue>[] OtherFacts { get; init; } = [];

    /// <summary>Before scoring an unanswered fact or answer meets no condition; later it is open.</summary>
    public bool UnansweredIsNo { get; set; }

    /// <summary>Where an indicator stands; null where it does not apply.</summary>
    public Standing? Of(IndicatorNode node) =>
        Low!.IsOut[node.Index] ? null : new Standing(Low.Points[node.Index], High!.Points[node.Index], Low.Applicable[node.Index]);

    /// <summary>Where the leaves of a dimension value stand; null where none applies.</summary>
    public Standing? Of(ImmutableArray<int> leaves) => Plan.SumOf(leaves, Leaves.Low, Leaves.High, Leaves.IsOut);

    /// <summary>The ids of the sub-grades that an indicator can have, null for none.</summary>
    public ImmutableArray<string?> GradesOf(int index) => SubGrades.Length == 0 || SubGrades[index].IsDefault ? _noGrade : SubGrades[index];

    /// <summary>Fills in what each sub-grade can be; indicators below another come first, since its tiers may name them.</summary>
    public void Grade()
    {
        var (graded, ladders) = (Plan.Rules.Graded, Plan.Rules.Ladders);
        if (graded.IsEmpty)
        {
            return;
        }
        if (SubGrades.Length == 0)
        {
            SubGrades = new ImmutableArray<string?>[Plan.Nodes.Length];
        }
        for (int i = graded.Length - 1; i >= 0; i--)
        {
            var node = graded[i];
            SubGrades[node.Index] = Of(node) is { } standing ? ladders[i].PossibleIds(this, standing) : _noGrade;
        }
    }
}
