using System.Numerics;
using Rubric.Oracle;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Batch.Sweep;

/// <summary>Scores rows of a rubric from the format alone: in whole numbers of a common denominator, and, as most programs do, in <see langword="double"/>.</summary>
internal sealed class SweepOracle
{
    private readonly SweepRubric _rubric;
    private readonly BigInteger _scale;
    private readonly Int128[][] _points;
    private readonly double[][] _doublePoints;
    private readonly int[] _rootOfLeaf;
    private readonly Int128 _grain;
    private readonly Int128[] _cuts;
    private readonly Int128[][] _floors;
    private readonly double[] _doubleCuts;

    public SweepOracle(SweepRubric rubric)
    {
        _rubric = rubric;
        var points = rubric.Leaves.Select(l => l.Choices.Select(c => Of(c) / Of(l.Maximum) * l.FullMarks).ToList()).ToList();
        var grain = new Exact(1, BigInteger.Pow(10, rubric.Places ?? 0));
        var cuts = rubric.Tiers.Select(t => Of(t.Percent) / 100 * rubric.FullMarks).ToList();
        var floors = rubric.Tiers.Select(t => rubric.Roots.Select(r => (Exact)t.Floor / 100 * r.FullMarks).ToList()).ToList();
        _scale = points.SelectMany(p => p).Concat(cuts).Concat(floors.SelectMany(f => f)).Append(grain)
            .Aggregate(BigInteger.One, (common, e) => common / BigInteger.GreatestCommonDivisor(common, e.Denominator) * e.Denominator);
        _points = [.. points.Select(p => p.Select(Scaled).ToArray())];
        _grain = Scaled(grain);
        _cuts = [.. cuts.Select(Scaled)];
        _floors = [.. floors.Select(f => f.Select(Scaled).ToArray())];
        // Bonus-free totals are at most the full marks, so all sums fit if these do with room to round.
        _ = checked(Scaled(rubric.FullMarks) * 4);
        _doublePoints = [.. rubric.Leaves.Select(l => l.Choices.Select(c => (double)c / (double)l.Maximum * l.DoubleMarks).ToArray())];
        _doubleCuts = [.. rubric.Tiers.Select(t => (double)t.Percent / 100 * rubric.FullMarks)];
        _rootOfLeaf = [.. rubric.Leaves.Select(l => rubric.Roots.FindIndex(r => IsIn(r, l)))];
    }

    /// <summary>Scores a row: for each leaf the place of its score among the choices.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="tier">The position of the tier; -1 for none.</param>
    /// <returns>The total as a whole number, to be read by <see cref="ToFraction"/>.</returns>
    public Int128 Score(ReadOnlySpan<int> choices, out int tier)
    {
        Span<Int128> roots = stackalloc Int128[_rubric.Roots.Count];
        Int128 total = 0;
        for (int i = 0; i < choices.Length; i++)
        {
            Int128 own = _points[i][choices[i]];
            roots[_rootOfLeaf[i]] += own;
            total += own;
        }
        Int128 rounded = _rubric.Places is null ? total : Round(total);
        tier = FindTier(_rubric.IsExact ? total : rounded, roots);
        return rounded;
    }

    /// <summary>Scores a row in <see langword="double"/>: score / maximum × weight, added up from below, compared with the cut-offs.</summary>
    public double ScoreInDouble(ReadOnlySpan<int> choices, out int tier)
    {
        Span<double> roots = stackalloc double[_rubric.Roots.Count];
        for (int i = 0; i < choices.Length; i++)
        {
            roots[_rootOfLeaf[i]] += _doublePoints[i][choices[i]];
        }
        double total = 0;
        foreach (double root in roots)
        {
            total += root;
        }
        double rounded = _rubric.Places is not { } places ? total : Math.Round(total, places, _rubric.Mode switch
        {
            RoundingMode.HalfEven => MidpointRounding.ToEven,
            RoundingMode.Down => MidpointRounding.ToZero,
            RoundingMode.Up => MidpointRounding.ToPositiveInfinity,
            _ => MidpointRounding.AwayFromZero,
        });
        double seen = _rubric.IsExact ? total : rounded;
        tier = -1;
        for (int i = 0; i < _doubleCuts.Length && tier < 0; i++)
        {
            bool reached = _rubric.Tiers[i].Comparator == "above" ? seen > _doubleCuts[i] : seen >= _doubleCuts[i];
            for (int r = 0; reached && r < roots.Length; r++)
            {
                reached = roots[r] / _rubric.Roots[r].DoubleMarks >= _rubric.Tiers[i].Floor / 100.0;
            }
            tier = reached ? i : -1;
        }
        return rounded;
    }

    /// <summary>Whether a total stands exactly where a tier begins.</summary>
    public bool IsOnCut(Int128 total) => _cuts.Contains(total);

    public Fraction ToFraction(Int128 total) => new(total, _scale);

    private int FindTier(Int128 total, ReadOnlySpan<Int128> roots)
    {
        for (int i = 0; i < _cuts.Length; i++)
        {
            bool reached = _rubric.Tiers[i].Comparator == "above" ? total > _cuts[i] : total >= _cuts[i];
            for (int r = 0; reached && r < roots.Length; r++)
            {
                reached = roots[r] >= _floors[i][r];
            }
            if (reached)
            {
                return i;
            }
        }
        return -1;
    }

    private Int128 Round(Int128 total)
    {
        Int128 down = total / _grain * _grain;
        Int128 rest = total - down;
        bool away = _rubric.Mode switch
        {
            RoundingMode.Down => false,
            RoundingMode.Up => rest > 0,
            RoundingMode.HalfEven => rest > _grain - rest || (rest == _grain - rest && down / _grain % 2 != 0),
            _ => rest >= _grain - rest,
        };
        return away ? down + _grain : down;
    }

    // Throws where a number does not fit, so that nothing here can overflow unseen.
    private Int128 Scaled(Exact number) => checked((Int128)(number * new Exact(_scale, 1)).Numerator);

    private static Exact Of(decimal number) => Exact.Parse(SweepRubric.Text(number))!.Value;

    private static bool IsIn(SweepNode node, SweepNode leaf) => ReferenceEquals(node, leaf) || node.Children.Exists(c => IsIn(c, leaf));
}
