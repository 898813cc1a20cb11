using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>How the total of a row is kept.</summary>
internal enum RowTotal : byte
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>As a whole number of the plan.</summary>
    Number,

    /// <summary>As a fraction.</summary>
    Fraction,
}

/// <summary>What one row of numbers came to.</summary>
internal readonly struct RowResult
{
    public RowResult(EvaluationStatus status, int tier) => (Status, Tier) = (status, tier);

    public RowResult(EvaluationStatus status, int tier, long number)
        : this(status, tier) => (Form, Number) = (RowTotal.Number, number);

    public RowResult(EvaluationStatus status, int tier, Fraction total)
        : this(status, tier) => (Form, Total) = (RowTotal.Fraction, total);

    public EvaluationStatus Status { get; }

    /// <summary>The position of the tier; the number of tiers for none.</summary>
    public int Tier { get; }

    public RowTotal Form { get; }

    /// <summary>The total before its rounding, in the denominator of the plan.</summary>
    public long Number { get; }

    /// <summary>The total before its rounding.</summary>
    public Fraction Total { get; }
}
