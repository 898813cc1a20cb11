namespace Rubric.Schema;

/// <summary>An actual number against a target: the maximum × min(1, actual / target), or the inverse where lower is better.</summary>
/// <remarks>A zero divisor under a number above zero is beyond the target: the maximum.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class RatioScale : MeasuredScale
{
    /// <summary>Gets the target.</summary>
    /// <value>0 or above; <see langword="null"/>: every answer brings its own.</value>
    public Fraction? Target { get; init; }

    /// <summary>Gets whether a lower number is the better one.</summary>
    /// <value><see langword="false"/> (higher is better) unless said otherwise.</value>
    public bool LowerIsBetter { get; init; }

    /// <summary>Gets what 0 / 0 means.</summary>
    /// <value><see langword="null"/>: it is an error of the answer.</value>
    public ZeroRatio? WhenZero { get; init; }

    /// <inheritdoc/>
    public override string Kind => "ratio";
}
