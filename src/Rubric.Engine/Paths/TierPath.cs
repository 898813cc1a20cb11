using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>The changes that lead from an evaluation to a tier, or why there are none.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class TierPath
{
    internal TierPath(Evaluation from, Tier? target, PathStatus status) => (From, Target, Status) = (from, target, status);

    /// <summary>Gets the evaluation that the path starts from.</summary>
    public Evaluation From { get; }

    /// <summary>Gets the tier that was asked for.</summary>
    /// <value><see langword="null"/> where the next better one was asked for and there is none.</value>
    public Tier? Target { get; }

    /// <summary>Gets what came of the search.</summary>
    public PathStatus Status { get; }

    /// <summary>Gets the changes, in the order of the rubric, facts last.</summary>
    /// <value>Empty unless found.</value>
    public ImmutableArray<PathStep> Steps { get; internal init; } = [];

    /// <summary>Gets the same changes, to be given to <see cref="Evaluation.With(EvaluationChanges)"/>.</summary>
    public EvaluationChanges Changes { get; internal init; } = new();

    /// <summary>Gets the evaluation after the changes: every path is scored before it is told.</summary>
    /// <value>Its tier is the one asked for, or a better one; <see langword="null"/> unless found.</value>
    public Evaluation? Result { get; internal init; }

    /// <summary>Gets the points moved, in points of the indicators, up and down alike.</summary>
    public Fraction Points { get; internal init; }

    /// <summary>Gets the cost in the order that was asked for: changes, points, or points times their costs.</summary>
    public Fraction Cost { get; internal init; }

    /// <summary>Gets whether no path is better in the order asked for: proven by the search, among the moves that docs/paths.md lists.</summary>
    /// <value><see langword="false"/> where the steps allowed were spent before. The number of changes is exact; of points and cost
    /// "better" means by <see cref="PathOptions.Step"/> at least.</value>
    public bool IsProvenMinimal { get; internal init; }

    /// <summary>Gets what stands in the way with every answer at its best: conditions of the tier that cannot hold, as they would be found.</summary>
    /// <value>Empty unless not reachable; also where each condition can hold, but not all of them together.</value>
    public ImmutableArray<ConditionCheck> Obstacles { get; internal init; } = [];

    /// <summary>Gets the comparisons of the total with the tier's own bounds that cannot hold with every answer at its best.</summary>
    /// <value>Empty unless not reachable.</value>
    public ImmutableArray<BoundCheck> BoundObstacles { get; internal init; } = [];

    /// <summary>Gets the overrides that keep the tier from being reached, whatever is answered.</summary>
    /// <value>Empty unless not reachable.</value>
    public ImmutableArray<FiredOverride> OverrideObstacles { get; internal init; } = [];

    /// <summary>Gets what has no answer, and without one there is no tier: ids of leaves, then <c>fact:ID</c>, in the order of the rubric.</summary>
    /// <value>Empty unless not reachable, and only where the evaluation was decided before scoring.</value>
    public ImmutableArray<string> Missing { get; internal init; } = [];

    /// <summary>Gets how much work the search did, counted as <see cref="PathOptions.MaxSteps"/> counts.</summary>
    public long StepsSpent { get; internal init; }
}
