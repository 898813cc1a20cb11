namespace Rubric.Schema;

/// <summary>Replaces the total before the tiers are looked at; neither rounded nor limited again. Written <c>total: 0</c>.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="total">The new total, 0 or above.</param>
public sealed class ReplaceTotal(Fraction total) : OverrideEffect
{
    /// <summary>Gets the new total.</summary>
    /// <value>0 or above, also upwards of what was computed.</value>
    public Fraction Total { get; } = total;
}
