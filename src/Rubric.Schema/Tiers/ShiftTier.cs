namespace Rubric.Schema;

/// <summary>Moves the tier up or down among the ranked tiers, stopping at their ends. Written <c>raise: 1</c> or <c>lower: 1</c>.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="steps">How many tiers: above 0 raises, below 0 lowers.</param>
public sealed class ShiftTier(int steps) : OverrideEffect
{
    /// <summary>Gets how many tiers it moves.</summary>
    /// <value>Above 0 raises, below 0 lowers; never 0.</value>
    public int Steps { get; } = steps;
}
