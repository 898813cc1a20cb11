#if NET
using System.Numerics;

namespace Rubric.Engine;

/// <summary>One leaf of a row.</summary>
/// <param name="Line">Where its units begin in a tile.</param>
/// <param name="Coefficient">What a unit adds.</param>
/// <param name="MaxUnits">The units of the best score.</param>
/// <param name="At">Where the sum of all leaves so far is put; the same waste place for each where nobody needs it.</param>
internal readonly record struct TileLeaf(int Line, int Coefficient, int MaxUnits, int At);

/// <summary>A constant and the leaves between two sums of the leaves so far.</summary>
internal readonly record struct TilePart(int From, int To, int Constant);

/// <summary>A limit, moved by one so that it holds where a difference is negative.</summary>
/// <param name="At">Where the sum stands.</param>
/// <param name="Number">One less than the least, or one more than the largest.</param>
internal readonly record struct TileLimit(int At, int Number);

/// <summary>Both limits of a sum, moved by one.</summary>
internal readonly record struct TileTest(int At, int UnderLow, int OverHigh);

/// <summary>What a tier needs: limits that must all hold, and everything else.</summary>
internal sealed record TileTier(TileLimit[] Lows, TileLimit[] Highs, PlanCondition[] Others);

/// <summary>A <see cref="SumProgram"/> in 32-bit integers, laid out as it is read. A place is sixteen integers, one of each row of a tile.</summary>
/// <remarks>As in <see cref="RowScorer{T, TArithmetic}"/>, the leaves are added up once, from first to last. That sum may run over, where leaves
/// are added up several times for different purposes, but differences of it are right all the same, since they fit.</remarks>
internal sealed class TileProgram
{
    // A place for 0 and a waste place come before all others.
    private const int FirstPlace = 2;

    public TileProgram(SumProgram program, PlanParts parts, bool wantsGroups)
    {
        var layout = new RowLayout<int>(program, n => (int)n);
        // Only where some part begins or ends, the sum so far is kept.
        int[] kept = [.. layout.Partial.SelectMany(p => (int[])[p.From, p.To]).Where(n => n > 0).Distinct().Order()];
        int PlaceOfSum(int leaves) => leaves == 0 ? 0 : At(FirstPlace + Array.IndexOf(kept, leaves));
        int firstPart = FirstPlace + kept.Length;
        int PlaceOf(int place) => At(layout.NumberOf(place) - program.Coefficients.Length - 1 + firstPart);

        int[] leaves = [.. program.Runs.SelectMany(r => Enumerable.Range(r.First, r.Count))];
        Leaves = [.. leaves.Select((leaf, i) => new TileLeaf(
            At(leaf), (int)program.Coefficients[i], parts.Leaves[leaf].MaxUnits, kept.Contains(i + 1) ? PlaceOfSum(i + 1) : At(1)))];
        Parts = [.. layout.Partial.Select(p => new TilePart(PlaceOfSum(p.From), PlaceOfSum(p.To), p.Constant))];
        Sums = [.. layout.Special.Select(s => (s.Constant, (int[])[.. s.Sources.Select(n => At(n - program.Coefficients.Length - 1 + firstPart))]))];
        FirstPart = At(firstPart);
        PlaceCount = firstPart + Parts.Length + Sums.Length;

        // Without an upper limit any sum is below the largest integer.
        Tests = [.. program.Tests.Select(t => new TileTest(PlaceOf(t.Place), (int)t.Low - 1, (int)(t.High + 1 ?? int.MaxValue)))];
        Tiers = [.. parts.Rules.Tiers.Select(TierRule.Of).Select(t => new TileTier(
            [.. t.Tests.Select(i => program.Tests[i]).Where(t => !t.Low.IsZero).Select(t => new TileLimit(PlaceOf(t.Place), (int)t.Low - 1))],
            [.. t.Tests.Select(i => program.Tests[i]).Where(t => t.High is not null).Select(t => new TileLimit(PlaceOf(t.Place), (int)(t.High!.Value + BigInteger.One)))],
            t.Others))];
        Ladder = parts.Rules.HasOverrides ? null : TileLadder.Of(Tiers);
        Total = PlaceOf(program.Total);
        Groups = wantsGroups ? [.. parts.GroupPlaces.Select(PlaceOf)] : [];
    }

    public TileLeaf[] Leaves { get; }

    public TilePart[] Parts { get; }

    /// <summary>The sums of parts that stand apart: a constant, and where the parts are.</summary>
    public (int Constant, int[] Sources)[] Sums { get; }

    /// <summary>Where the first part stands; the others and then the sums follow.</summary>
    public int FirstPart { get; }

    public TileTest[] Tests { get; }

    public TileTier[] Tiers { get; }

    /// <summary>The tiers as a table of limits; null where they need more than that, or where overrides follow.</summary>
    public TileLadder? Ladder { get; }

    /// <summary>Where the total stands.</summary>
    public int Total { get; }

    /// <summary>Where the groups stand.</summary>
    public int[] Groups { get; }

    public int PlaceCount { get; }

    private static int At(int place) => place * ScoreTable.TileRows;
}
#endif
