#if NET
using System.Numerics;

namespace Rubric.Engine;

/// <summary>Leaves that stand together.</summary>
internal readonly record struct TileRun(int First, int Count, int Constant);

/// <summary>A sum of what stands in places before it.</summary>
internal readonly record struct TileStep(int Count, int Constant);

/// <summary>A limit, moved by one so that it holds where a difference is negative.</summary>
/// <param name="At">Where the sum stands.</param>
/// <param name="Number">One less than the least, or one more than the largest.</param>
internal readonly record struct TileLimit(int At, int Number);

/// <summary>Both limits of a sum, moved by one.</summary>
internal readonly record struct TileTest(int At, int UnderLow, int OverHigh);

/// <summary>What a tier needs: limits that must all hold, and everything else.</summary>
internal sealed record TileTier(TileLimit[] Lows, TileLimit[] Highs, PlanCondition[] Others);

/// <summary>A <see cref="SumProgram"/> in 32-bit integers, laid out as it is read. A place is sixteen integers, one of each row of a tile.</summary>
internal sealed class TileProgram
{
    public TileProgram(SumProgram program, PlanParts parts, bool wantsGroups)
    {
        Runs = [.. program.Runs.Select(r => new TileRun(r.First, r.Count, (int)r.Constant))];
        Pairs = [.. program.Runs.SelectMany(r => Enumerable.Range(0, r.Count)
            .SelectMany(i => (int[])[(int)program.Coefficients[r.Coefficients + i], parts.LeafArray[r.First + i].MaxUnits]))];
        Steps = [.. program.Steps.Select(s => new TileStep(s.Sources.Length, (int)s.Constant))];
        Sources = [.. program.Steps.SelectMany(s => s.Sources.Select(At))];
        // Without an upper limit any sum is below the largest integer.
        Tests = [.. program.Tests.Select(t => new TileTest(At(t.Place), (int)t.Low - 1, (int)(t.High + 1 ?? int.MaxValue)))];
        Tiers = [.. parts.Rules.Tiers.Select(TierRule.Of).Select(t => new TileTier(
            [.. t.Tests.Select(i => program.Tests[i]).Where(t => !t.Low.IsZero).Select(t => new TileLimit(At(t.Place), (int)t.Low - 1))],
            [.. t.Tests.Select(i => program.Tests[i]).Where(t => t.High is not null).Select(t => new TileLimit(At(t.Place), (int)(t.High!.Value + BigInteger.One)))],
            t.Others))];
        Total = program.Total;
        Groups = wantsGroups ? [.. parts.GroupPlaces.Select(At)] : [];
    }

    public TileRun[] Runs { get; }

    /// <summary>The coefficient and the best number of units of each leaf of each run, in turn.</summary>
    public int[] Pairs { get; }

    public TileStep[] Steps { get; }

    /// <summary>Where what each step adds up stands, in turn.</summary>
    public int[] Sources { get; }

    public TileTest[] Tests { get; }

    public TileTier[] Tiers { get; }

    /// <summary>The place of the total.</summary>
    public int Total { get; }

    /// <summary>Where the groups stand.</summary>
    public int[] Groups { get; }

    public int PlaceCount => Runs.Length + Steps.Length;

    private static int At(int place) => place * ScoreTable.TileRows;
}
#endif
