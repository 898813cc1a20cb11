namespace Rubric.Schema;

/// <summary>A number of points, or a percentage of the points that can be had.</summary>
/// <remarks>In a scale the percentage is of the scale's maximum; in a condition it is a rate: points over applicable full marks.
/// <para>Immutable; safe to share between threads.</para></remarks>
public readonly record struct Amount
{
    private Amount(Fraction value, bool isRate) => (Value, IsRate) = (value, isRate);

    /// <summary>Gets the points, or the rate as a number.</summary>
    /// <value>The number as written; for a rate a hundredth of it: 0.6 for <c>60%</c>.</value>
    public Fraction Value { get; }

    /// <summary>Gets whether this is a percentage.</summary>
    /// <value><see langword="false"/> for a number of points.</value>
    public bool IsRate { get; }

    /// <summary>Makes a number of points.</summary>
    /// <param name="points">The points.</param>
    /// <returns>The amount.</returns>
    public static Amount Points(Fraction points) => new(points, isRate: false);

    /// <summary>Makes a percentage.</summary>
    /// <param name="percent">The number before the percent sign: 60 for 60 %.</param>
    /// <returns>The amount, with 0.6 as its <see cref="Value"/>.</returns>
    public static Amount Percent(Fraction percent) => new(percent / 100, isRate: true);

    /// <summary>Makes a number of points, never a percentage: that is <see cref="Percent"/>.</summary>
    /// <param name="points">The points.</param>
    public static implicit operator Amount(Fraction points) => Points(points);

    /// <summary>Makes a number of points, never a percentage: that is <see cref="Percent"/>.</summary>
    /// <param name="points">The points.</param>
    public static implicit operator Amount(int points) => Points(points);

    /// <summary>Makes a number of points, never a percentage: that is <see cref="Percent"/>.</summary>
    /// <param name="points">The points.</param>
    public static implicit operator Amount(decimal points) => Points(points);

    /// <summary>Returns the points, given what 100 % is.</summary>
    /// <param name="maximum">What 100 % stands for, in points.</param>
    /// <returns>The points.</returns>
    public Fraction Of(Fraction maximum) => IsRate ? Value * maximum : Value;

    /// <summary>Returns the amount as written in a rubric.</summary>
    /// <returns>For example <c>24</c> or <c>60%</c>.</returns>
    public override string ToString() => IsRate ? (Value * 100).ToString() + "%" : Value.ToString();
}
