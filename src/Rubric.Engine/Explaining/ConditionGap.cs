using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A condition, and how far it is from holding.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class ConditionGap
{
    internal ConditionGap(ConditionCheck check) => Check = check;

    /// <summary>Gets the condition as it was found.</summary>
    public ConditionCheck Check { get; }

    /// <summary>Gets each comparison with what is missing.</summary>
    public ImmutableArray<BoundGap> Bounds { get; internal init; } = [];

    /// <summary>Gets the points of the indicator or dimension value that was looked at.</summary>
    /// <value><see langword="null"/> for conditions on other things, and where there are no points.</value>
    public Fraction? Points { get; internal init; }

    /// <summary>Gets the full marks that apply to what was looked at.</summary>
    /// <value><see langword="null"/> where <see cref="Points"/> is.</value>
    public Fraction? ApplicableFullMarks { get; internal init; }

    /// <summary>Gets the conditions inside, or the members of the set.</summary>
    public ImmutableArray<ConditionGap> Parts { get; internal init; } = [];
}
