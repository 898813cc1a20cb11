using System.Collections.Immutable;
using System.Numerics;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Everything that a plan is made of.</summary>
internal sealed class PlanParts
{
    public required RubricEvaluator Evaluator { get; init; }

    public required PlanTree Tree { get; init; }

    /// <summary>The leaves of a row, in order.</summary>
    public required ScoreLeaf[] LeafArray { get; init; }

    public required PlanRules Rules { get; init; }

    public required PlanFacts Facts { get; init; }

    public required ImmutableArray<IndicatorNode> Groups { get; init; }

    /// <summary>Where each group stands in the program with all groups.</summary>
    public required int[] GroupPlaces { get; init; }

    /// <summary>What the whole numbers of each group stand for.</summary>
    public required ImmutableArray<PlanQuantity> GroupQuantities { get; init; }

    public required BigInteger Denominator { get; init; }

    /// <summary>The sums that tiers and overrides look at.</summary>
    public required SumProgram Totals { get; init; }

    /// <summary>The same with every group.</summary>
    public required SumProgram All { get; init; }

    public required ScoreArithmetic Arithmetic { get; init; }

    public required ScoreForm Form { get; init; }

    public required RowScorer TotalScorer { get; init; }

    public required RowScorer GroupScorer { get; init; }

    public required ExactScorer ExactScorer { get; init; }

    public Fraction PointsOf(int group, BigInteger number) => GroupQuantities[group].Of(number);

    /// <summary>The total of a row before its rounding; null for none.</summary>
    public Fraction? ExactTotalOf(RowResult row) => row.Form switch
    {
        RowTotal.None => null,
        RowTotal.Number => new Fraction(row.Number, 1) / new Fraction(Denominator, BigInteger.One),
        _ => row.Total,
    };
}
