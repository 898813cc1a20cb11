using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Every sum from the leaves to the total, and what was done to it on the way.</summary>
/// <param name="points">The points of leaves, by position; groups get theirs in the same array.</param>
/// <param name="applies">What applies.</param>
internal sealed class Figures(Fraction[] points, Applicability applies)
{
    // What a sum may come to however many leaves there are: numbers of 31 bits in parts of at most 14.
    private const int MostNodes = 100_000;

    private long[]? _parts;
    private volatile ViewPlan? _unwritten;

    /// <summary>The points of every indicator by its position; meaningless where it is out.</summary>
    public Fraction[] Points => _unwritten is { } plan ? Write(plan) : points;

    /// <summary>Whether everything was added up in <see cref="ViewPlan.LeafDenominator"/>, so that <see cref="Part"/> tells what came of it.</summary>
    public bool HasParts { get; private set; }

    /// <summary>What applies.</summary>
    public Applicability Applies { get; set; } = applies;

    /// <summary>Indicators that count nowhere.</summary>
    public bool[] IsOut => Applies.IsOut;

    /// <summary>The full marks that could be had.</summary>
    public Fraction[] Applicable => Applies.FullMarks;

    /// <summary>By what the sum of a group was multiplied.</summary>
    public Fraction[] Factor => Applies.Factors;

    /// <summary>Groups that do not apply and count with their full marks.</summary>
    public bool[] IsCountedFull => Applies.IsCountedFull;

    /// <summary>By what the sum of the roots was multiplied.</summary>
    public Fraction RootFactor => Applies.RootFactor;

    /// <summary>What rounding added to a group; null where no group is rounded.</summary>
    public Fraction[]? Rounded { get; set; }

    /// <summary>What the limit of a bonus or penalty group took off, not above 0; null where there is no such group.</summary>
    public Fraction[]? Capped { get; set; }

    public Fraction BonusSum { get; set; }

    public Fraction Bonus { get; set; }

    public Fraction PenaltySum { get; set; }

    public Fraction Penalties { get; set; }

    /// <summary>The total before total limit, floor and rounding.</summary>
    public Fraction Unlimited { get; set; }

    public Fraction Limited { get; set; }

    /// <summary>The total before its rounding.</summary>
    public Fraction Exact { get; set; }

    public Fraction Total { get; set; }

    /// <summary>The points of an indicator as a number of parts.</summary>
    public long Part(int index) => _parts![index];

    /// <summary>Adds up all groups in whole numbers, if all points are parts of <see cref="ViewPlan.LeafDenominator"/>: nothing has to be cancelled until somebody asks.</summary>
    public bool TryAddParts(ViewPlan plan)
    {
        (HasParts, _unwritten) = (false, null);
        if (!plan.AddsOnly || !Applies.AddsOnly || points.Length > MostNodes || !TryTakeLeaves(plan))
        {
            return false;
        }
        // Children come after their parents, so going backwards finds them done.
        for (int i = plan.Groups.Length - 1; i >= 0; i--)
        {
            var group = plan.Groups[i];
            _parts![group.Index] = SumOfParts(group.Children);
        }
        (HasParts, _unwritten) = (true, plan);
        return true;
    }

    /// <summary>Adds up those of some indicators of the main tree that apply.</summary>
    public long SumOfParts(ImmutableArray<IndicatorNode> nodes)
    {
        bool[] isOut = Applies.IsOut;
        long sum = 0;
        foreach (var node in nodes)
        {
            if (!isOut[node.Index] && node.Section == IndicatorSection.Main)
            {
                sum += _parts![node.Index];
            }
        }
        return sum;
    }

    private bool TryTakeLeaves(ViewPlan plan)
    {
        long[] parts = _parts ??= new long[points.Length];
        foreach (var leaf in plan.LeavesInOrder)
        {
            int i = leaf.Index;
            if (!points[i].TryGetParts(out long numerator, out long denominator) || numerator is > int.MaxValue or < -int.MaxValue)
            {
                return false;
            }
            long times = plan.LeafDenominator / denominator;
            if (times * denominator != plan.LeafDenominator)
            {
                return false;
            }
            parts[i] = numerator * times;
        }
        return true;
    }

    /// <summary>Writes the points of groups, once, for all threads that ask.</summary>
    private Fraction[] Write(ViewPlan plan)
    {
        lock (_parts!)
        {
            if (_unwritten is not null)
            {
                foreach (var group in plan.Groups)
                {
                    points[group.Index] = new Fraction(_parts[group.Index], plan.LeafDenominator);
                }
                _unwritten = null;
            }
        }
        return points;
    }

    /// <summary>The total as conditions and tiers see it: rounded, unless the rubric says otherwise.</summary>
    public static Standing SeenByTiers(RubricDefinition rubric, Figures low, Figures high) => rubric.Rounding.ExactTiers
        ? new Standing(low.Exact, high.Exact, rubric.FullMarks)
        : new Standing(low.Total, high.Total, rubric.FullMarks);
}
