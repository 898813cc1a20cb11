#if NET
using System.Numerics;

namespace Rubric.Engine;

/// <summary>One leaf of a row, in a line of its own.</summary>
/// <param name="Line">Where its units begin in a tile.</param>
/// <param name="Coefficient">What a unit adds.</param>
/// <param name="MaxUnits">The units of the best score.</param>
/// <param name="Keep">All bits where it is added to the leaf before it, none where a run begins.</param>
/// <param name="At">Where the sum of the run goes.</param>
internal readonly record struct TileLeaf(int Line, int Coefficient, int MaxUnits, int Keep, int At);

/// <summary>One or both leaves of a line that two leaves share.</summary>
/// <param name="Line">Where their units begin in a tile.</param>
/// <param name="Coefficients">What a unit of each adds, in the lower and the upper 16 bits; 0 for a leaf that is no part of the run.</param>
/// <param name="HighCoefficients">What a unit of each adds besides, times 65,536.</param>
/// <param name="MaxUnits">The units of the best score of each.</param>
/// <param name="Keep">All bits where they are added to the leaves before them, none where a run begins.</param>
/// <param name="At">Where the sum of the run goes.</param>
internal readonly record struct TilePair(int Line, int Coefficients, int HighCoefficients, int MaxUnits, int Keep, int At);

/// <summary>A sum of a constant and of sums before it.</summary>
/// <param name="Constant">The constant.</param>
/// <param name="Sources">Where the sums stand.</param>
/// <param name="At">Where it goes.</param>
internal sealed record TileSum(int Constant, int[] Sources, int At);

/// <summary>A limit, moved by one so that it holds where a difference is negative.</summary>
/// <param name="At">Where the sum stands.</param>
/// <param name="Number">One less than the least, or one more than the largest.</param>
internal readonly record struct TileLimit(int At, int Number);

/// <summary>Both limits of a sum, moved by one.</summary>
internal readonly record struct TileTest(int At, int UnderLow, int OverHigh);

/// <summary>What a tier needs: limits that must all hold, and everything else.</summary>
internal sealed record TileTier(TileLimit[] Lows, TileLimit[] Highs, PlanCondition[] Others);

/// <summary>A <see cref="SumProgram"/> in 32-bit integers, laid out as it is read. A place is one integer of each row that is scored at a time.</summary>
internal sealed class TileProgram
{
    private readonly int _rows;

    /// <param name="program">The sums.</param>
    /// <param name="parts">The plan.</param>
    /// <param name="wantsGroups">Whether the points of every group are wanted.</param>
    /// <param name="rows">How many rows are scored at a time.</param>
    public TileProgram(SumProgram program, PlanParts parts, bool wantsGroups, int rows)
    {
        _rows = rows;
        if (parts.Shape.IsPaired)
        {
            Pairs = [.. program.Runs.SelectMany((r, place) => PairsOf(program, r, parts, At(place)))];
        }
        else
        {
            Leaves = [.. program.Runs.SelectMany((r, place) => LeavesOf(program, r, parts, At(place)))];
        }
        var sums = new List<TileSum>();
        var places = new List<int>();
        foreach (var run in program.Runs)
        {
            places.Add(Add((int)run.Constant, [At(places.Count)]));
        }
        foreach (var step in program.Steps)
        {
            places.Add(Add((int)step.Constant, [.. step.Sources.Select(s => places[s])]));
        }
        Sums = [.. sums];
        PlaceCount = program.Runs.Length + sums.Count;

        // Without an upper limit any sum is below the largest integer.
        Tests = [.. program.Tests.Select(t => new TileTest(places[t.Place], (int)t.Low - 1, (int)(t.High + 1 ?? int.MaxValue)))];
        Tiers = [.. parts.Rules.Tiers.Select(TierRule.Of).Select(t => new TileTier(
            [.. t.Tests.Select(i => program.Tests[i]).Where(t => !t.Low.IsZero).Select(t => new TileLimit(places[t.Place], (int)t.Low - 1))],
            [.. t.Tests.Select(i => program.Tests[i]).Where(t => t.High is not null).Select(t => new TileLimit(places[t.Place], (int)(t.High!.Value + BigInteger.One)))],
            t.Others))];
        Ladder = parts.Rules.HasOverrides ? null : TileLadder.Of(Tiers);
        Total = places[program.Total];
        Groups = wantsGroups ? [.. parts.GroupPlaces.Select(p => places[p])] : [];

        // What is one other sum and nothing else stands there already.
        int Add(int constant, int[] sources)
        {
            if (constant == 0 && sources.Length == 1)
            {
                return sources[0];
            }
            sums.Add(new TileSum(constant, sources, At(program.Runs.Length + sums.Count)));
            return sums[^1].At;
        }
    }

    /// <summary>The leaves, in the order in which they are added up; empty where two of them share a line.</summary>
    public TileLeaf[] Leaves { get; } = [];

    /// <summary>The leaves that share lines, in the order in which they are added up.</summary>
    public TilePair[] Pairs { get; } = [];

    /// <summary>The sums of runs, in the order in which they are added up.</summary>
    public TileSum[] Sums { get; }

    public TileTest[] Tests { get; }

    public TileTier[] Tiers { get; }

    /// <summary>The tiers as a table of limits; null where they need more than that, or where overrides follow.</summary>
    public TileLadder? Ladder { get; }

    /// <summary>Where the total stands.</summary>
    public int Total { get; }

    /// <summary>Where the groups stand.</summary>
    public int[] Groups { get; }

    public int PlaceCount { get; }

    private static IEnumerable<TileLeaf> LeavesOf(SumProgram program, SumRun run, PlanParts parts, int at)
    {
        for (int i = 0; i < run.Count; i++)
        {
            int leaf = run.First + i;
            yield return new TileLeaf(parts.Shape.LineOf(leaf), (int)program.Coefficients[run.Coefficients + i], parts.Leaves[leaf].MaxUnits, i == 0 ? 0 : -1, at);
        }
    }

    private static IEnumerable<TilePair> PairsOf(SumProgram program, SumRun run, PlanParts parts, int at)
    {
        // From the first line that the run has a part in; of the first and the last one it may have half.
        for (int leaf = run.First & ~1; leaf < run.First + run.Count; leaf += 2)
        {
            var (low, high) = (CoefficientOf(leaf), CoefficientOf(leaf + 1));
            yield return new TilePair(
                parts.Shape.LineOf(leaf),
                Halves(low, high),
                Halves(Beyond(low), Beyond(high)),
                Halves(MaxUnitsOf(leaf), MaxUnitsOf(leaf + 1)),
                leaf <= run.First ? 0 : -1,
                at);
        }

        int CoefficientOf(int leaf) => leaf >= run.First && leaf < run.First + run.Count ? (int)program.Coefficients[run.Coefficients + leaf - run.First] : 0;

        // The empty half of the last line is 0.
        int MaxUnitsOf(int leaf) => leaf < parts.Leaves.Length ? parts.Leaves[leaf].MaxUnits : 0;
    }

    /// <summary>The lowest 16 bits of two numbers.</summary>
    private static int Halves(int low, int high) => (low & 0xFFFF) | (high << 16);

    /// <summary>What is left of a coefficient after its lowest 16 bits, which have a sign.</summary>
    private static int Beyond(int coefficient) => (coefficient - (short)coefficient) >> 16;

    private int At(int place) => place * _rows;
}
#endif
