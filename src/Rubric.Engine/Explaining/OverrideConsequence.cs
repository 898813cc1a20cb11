using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What an override that fired took or gave.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class OverrideConsequence
{
    internal OverrideConsequence(FiredOverride fired, Fraction? totalBefore, Fraction? totalAfter, Evaluation without) =>
        (Fired, TotalBefore, TotalAfter, Without) = (fired, totalBefore, totalAfter, without);

    /// <summary>Gets the override with its conditions, and the tier before and after it.</summary>
    public FiredOverride Fired { get; }

    /// <summary>Gets the total before it.</summary>
    /// <value><see langword="null"/> where it fired before anything was scored.</value>
    public Fraction? TotalBefore { get; }

    /// <summary>Gets the total after it.</summary>
    /// <value>Other than <see cref="TotalBefore"/> only for an override that replaces the total.</value>
    public Fraction? TotalAfter { get; }

    /// <summary>Gets the evaluation as it would be without this override alone; the others stay.</summary>
    public Evaluation Without { get; }
}
