using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Every sum from the leaves to the total, and what was done to it on the way.</summary>
internal sealed class Figures(int count)
{
    /// <summary>The points of every indicator by its position; meaningless where it is out.</summary>
    public Fraction[] Points { get; } = new Fraction[count];

    /// <summary>The full marks that could be had.</summary>
    public Fraction[] Applicable { get; } = new Fraction[count];

    /// <summary>Indicators that count nowhere.</summary>
    public bool[] IsOut { get; } = new bool[count];

    /// <summary>Groups that do not apply and count with their full marks.</summary>
    public bool[] IsCountedFull { get; } = new bool[count];

    /// <summary>By what the sum of a group was multiplied.</summary>
    public Fraction[] Factor { get; } = new Fraction[count];

    /// <summary>What rounding added to a group.</summary>
    public Fraction[] Rounded { get; } = new Fraction[count];

    /// <summary>What the limit of a bonus or penalty group took off, not above 0.</summary>
    public Fraction[] Capped { get; } = new Fraction[count];

    /// <summary>By what the sum of the roots was multiplied.</summary>
    public Fraction RootFactor { get; set; }

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
