using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What one indicator earned, and why.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class IndicatorResult
{
    internal IndicatorResult(IndicatorNode node) => Node = node;

    /// <summary>Gets the indicator in its place, as the profile of the evaluation sees it.</summary>
    public IndicatorNode Node { get; }

    /// <summary>Gets the indicator as written in the rubric.</summary>
    public Indicator Indicator => Node.Indicator;

    /// <summary>Gets the id of the indicator, by which an <see cref="Evaluation"/> finds this result.</summary>
    public string Id => Node.Id;

    /// <summary>Gets how the indicator came by its points.</summary>
    public IndicatorState State { get; internal init; }

    /// <summary>Gets the points earned, in points of the total; those of a penalty are what is taken off.</summary>
    /// <value><see langword="null"/> where there are none: unanswered or with something missing below, not applicable under a policy that rescales, informational, not scored.</value>
    public Fraction? Points { get; internal init; }

    /// <summary>Gets the points that the answer would have earned.</summary>
    /// <value>Given only where an award replaced them and there was an answer that earns points.</value>
    public Fraction? ComputedPoints { get; internal init; }

    /// <summary>Gets the full marks under the profile, in points of the total.</summary>
    /// <value><see langword="null"/> where informational, or as if not written under the profile.</value>
    public Fraction? FullMarks => Node.FullMarks;

    /// <summary>Gets the full marks that could be had, given what does not apply.</summary>
    /// <value>At most <see cref="FullMarks"/>; <see langword="null"/> where the indicator has none, does not apply, or was not scored.</value>
    public Fraction? ApplicableFullMarks { get; internal init; }

    /// <summary>Gets points over applicable full marks.</summary>
    /// <value>Usually 0 to 1; <see langword="null"/> where either is.</value>
    public Fraction? Rate => ApplicableFullMarks is { IsZero: false } full ? Points / full : null;

    /// <summary>Gets the answer as written.</summary>
    /// <value><see langword="null"/> where there is none.</value>
    public AnswerValue? Answer { get; internal init; }

    /// <summary>Gets the award that replaced the computed points.</summary>
    /// <value><see langword="null"/> where there is none.</value>
    public Award? Award { get; internal init; }

    /// <summary>Gets the remark of the evaluator.</summary>
    /// <value><see langword="null"/> where there is none.</value>
    public string? Note { get; internal init; }

    /// <summary>Gets the sub-grade: the first of the indicator's own tiers that holds.</summary>
    /// <value><see langword="null"/> where it has no tiers, none holds, or it is not certain.</value>
    public Tier? SubGrade { get; internal init; }

    /// <summary>Gets the results that an evaluation leaf looked at, those left out among them.</summary>
    /// <value>Empty for other indicators.</value>
    public ImmutableArray<NestedResult> Nested { get; internal init; } = [];

    /// <summary>Gets the results of the indicators below, in the order of the rubric.</summary>
    public ImmutableArray<IndicatorResult> Children { get; internal init; } = [];
}
