using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Every sum from the leaves to the total, and what was done to it on the way.</summary>
/// <param name="points">The points of leaves, by position; groups get theirs in the same array.</param>
/// <param name="applies">What applies.</param>
internal sealed class Figures(Fraction[] points, Applicability applies)
{
    /// <summary>The points of every indicator by its position; meaningless where it is out.</summary>
    public Fraction[] Points => points;

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

    /// <summary>The total as conditions and tiers see it: rounded, unless the rubric says otherwise.</summary>
    public static Standing SeenByTiers(RubricDefinition rubric, Figures low, Figures high) => rubric.Rounding.ExactTiers
        ? new Standing(low.Exact, high.Exact, rubric.FullMarks)
        : new Standing(low.Total, high.Total, rubric.FullMarks);
}
