using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>The number that was measured beside the one that earns the most.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class MeasuredGap
{
    internal MeasuredGap(ImmutableArray<Fraction> there, Bounds needed, LocalizedText? unit) => (There, Needed, Unit) = (there, needed, unit);

    /// <summary>Gets what was measured, each entry of a repeated answer.</summary>
    public ImmutableArray<Fraction> There { get; }

    /// <summary>Gets what a number must satisfy to earn the most.</summary>
    /// <value><see cref="Bounds.None"/> where it cannot be said for one number: where entries add up or have targets of their own, or where the best band is what others leave.</value>
    public Bounds Needed { get; }

    /// <summary>Gets the unit of the numbers.</summary>
    /// <value><see langword="null"/> where the scale names none.</value>
    public LocalizedText? Unit { get; }
}
