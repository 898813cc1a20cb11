using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Every sum from the leaves to the total, and what was done to it on the way.</summary>
internal sealed class Figures
{
    private readonly LeafPoints? _leaves;
    private readonly ViewPlan? _plan;
    private readonly long[]? _sums;
    private volatile Fraction[]? _points;

    /// <param name="points">The points of leaves, by position; groups get theirs in the same array.</param>
    /// <param name="applies">What applies.</param>
    public Figures(Fraction[] points, Applicability applies) => (_points, Applies) = (points, applies);

    /// <summary>Adds up all groups in whole parts where that is possible; else they are yet to be added up.</summary>
    public Figures(ViewPlan plan, LeafPoints leaves, Applicability applies)
    {
        (_plan, _leaves, Applies) = (plan, leaves, applies);
        if (leaves.InParts && plan.AddsOnly && applies.AddsOnly)
        {
            _sums = leaves.AddParts();
        }
        else
        {
            _points = leaves.Low;
        }
    }

    /// <summary>The points of every indicator by its position; meaningless where it is out.</summary>
    public Fraction[] Points => _points ?? WritePoints();

    /// <summary>Whether everything was added up in <see cref="ViewPlan.LeafDenominator"/>, so that <see cref="Part"/> tells what came of it.</summary>
    public bool HasParts => _sums is not null;

    /// <summary>What applies.</summary>
    public Applicability Applies { get; }

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
    public long Part(int index)
    {
        var (start, end) = _plan!.LeafRanges[index];
        return _sums![end] - _sums[start];
    }

    /// <summary>Writes the points of groups, once, for all threads that ask: nothing has to be cancelled until then.</summary>
    private Fraction[] WritePoints()
    {
        lock (_sums!)
        {
            if (_points is null)
            {
                var points = _leaves!.Low;
                foreach (var group in _plan!.Groups)
                {
                    points[group.Index] = new Fraction(Part(group.Index), _plan.LeafDenominator);
                }
                _points = points;
            }
            return _points;
        }
    }

    /// <summary>The total as conditions and tiers see it: rounded, unless the rubric says otherwise.</summary>
    public static Standing SeenByTiers(RubricDefinition rubric, Figures low, Figures high) => rubric.Rounding.ExactTiers
        ? new Standing(low.Exact, high.Exact, rubric.FullMarks)
        : new Standing(low.Total, high.Total, rubric.FullMarks);
}
