using System.Collections.Immutable;
using System.Numerics;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Everything that a plan is made of.</summary>
internal sealed class PlanParts
{
    private TileScorer? _totalTiles;
    private TileScorer? _groupTiles;

    public required RubricEvaluator Evaluator { get; init; }

    public required PlanTree Tree { get; init; }

    /// <summary>The leaves of a row, in order.</summary>
    public ImmutableArray<ScoreLeaf> Leaves => Tree.Leaves;

    /// <summary>How rows lie in a table.</summary>
    public TileShape Shape => field ??= new TileShape(Leaves.Length, Leaves.Select(l => l.MaxUnits).DefaultIfEmpty(0).Max(), Facts.Count > 0);

    /// <summary>What makes a decimal units, for each leaf.</summary>
    public required UnitGate[] Gates { get; init; }

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

    /// <summary>What scores tiles, made when the first table is scored.</summary>
    public TileScorer TilesFor(bool wantsGroups) => wantsGroups
        ? _groupTiles ??= TileScorer.Of(this, wantsGroups: true)
        : _totalTiles ??= TileScorer.Of(this, wantsGroups: false);

    /// <summary>Whether rows for another plan mean the same here: the same leaves in the same units, and the same conditions on facts.</summary>
    public bool HasSameRows(PlanParts other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }
        bool isSame = Leaves.Length == other.Leaves.Length && Facts.IsSameAs(other.Facts);
        for (int i = 0; isSame && i < Leaves.Length; i++)
        {
            isSame = Leaves[i].HasSameUnits(other.Leaves[i]);
        }
        return isSame;
    }

    /// <summary>The places to which totals in whole numbers are rounded; null where that changes nothing.</summary>
    public required int? TotalPlaces { get; init; }

    /// <summary>Whether a row has a number for each leaf.</summary>
    /// <exception cref="ArgumentException">It has not.</exception>
    public void CheckLength(int given, string parameter)
    {
        if (given != Gates.Length)
        {
            throw WrongLength(given, parameter);
        }
    }

    /// <summary>Whether all units of a row are from 0 to the best.</summary>
    public bool AreInRange(ReadOnlySpan<int> units)
    {
        var gates = Gates;
        for (int i = 0; i < gates.Length && i < units.Length; i++)
        {
            if ((uint)units[i] > (uint)gates[i].MaxUnits)
            {
                return false;
            }
        }
        return true;
    }

    public Fraction PointsOf(int group, BigInteger number) => GroupQuantities[group].Of(number);

    private ArgumentException WrongLength(int given, string parameter) =>
        new($"A row has one score for each of the {Gates.Length} leaves of the plan, not {given}.", parameter);
}
