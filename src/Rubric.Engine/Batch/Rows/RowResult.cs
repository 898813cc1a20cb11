using System.Numerics;
using System.Runtime.CompilerServices;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>How the total of a row is kept.</summary>
internal enum RowTotal : byte
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>As a whole number of the plan, of 64 bits.</summary>
    Number,

    /// <summary>As a whole number of the plan, of 128 bits.</summary>
    WideNumber,

    /// <summary>As a fraction.</summary>
    Fraction,
}

/// <summary>What one row of numbers came to.</summary>
internal readonly struct RowResult
{
    private readonly long _low;
    private readonly long _high;
    private readonly object? _total;

    /// <summary>The same, taken over part by part: what was just written part by part cannot be read quickly as a whole.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public RowResult(in RowResult other)
    {
        (Status, Tier, Form) = (other.Status, other.Tier, other.Form);
        (_low, _high, _total) = (other._low, other._high, other._total);
    }

    public RowResult(EvaluationStatus status, int tier) => (Status, Tier) = (status, (byte)tier);

    /// <summary>A row with a total, before its rounding, in the denominator of the plan.</summary>
    public RowResult(EvaluationStatus status, int tier, long total)
        : this(status, tier) => (Form, _low) = (RowTotal.Number, total);

    /// <summary>A row with a total, before its rounding, in the denominator of the plan, as two halves.</summary>
    public RowResult(EvaluationStatus status, int tier, long high, ulong low)
        : this(status, tier) => (Form, _high, _low) = (RowTotal.WideNumber, high, (long)low);

    /// <summary>A row with a total, before its rounding.</summary>
    public RowResult(EvaluationStatus status, int tier, Fraction total)
        : this(status, tier) => (Form, _total) = (RowTotal.Fraction, total);

    public EvaluationStatus Status { get; }

    /// <summary>The position of the tier; the number of tiers for none.</summary>
    public byte Tier { get; }

    public RowTotal Form { get; }

    /// <summary>The total of a row that has it in 64 bits; 0 for others.</summary>
    public long Number => Form == RowTotal.Number ? _low : 0;

    /// <summary>The total before its rounding; null where there is none.</summary>
    /// <param name="denominator">The denominator of the plan.</param>
    public Fraction? Total(BigInteger denominator) => Form switch
    {
        RowTotal.None => null,
        RowTotal.Number => denominator <= long.MaxValue ? new Fraction(_low, (long)denominator) : new Fraction(_low, denominator),
        RowTotal.WideNumber => new Fraction(((BigInteger)_high << 64) + (ulong)_low, denominator),
        _ => (Fraction)_total!,
    };
}
