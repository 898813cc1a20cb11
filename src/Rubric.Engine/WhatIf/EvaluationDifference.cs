using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Two evaluations of one subject side by side: what a change did to total, tier and indicators.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class EvaluationDifference
{
    /// <summary>Compares two evaluations.</summary>
    /// <param name="before">The first one.</param>
    /// <param name="after">The second one, of a rubric with the same indicators.</param>
    /// <exception cref="ArgumentNullException"><paramref name="before"/> or <paramref name="after"/> is null.</exception>
    public EvaluationDifference(Evaluation before, Evaluation after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        (Before, After) = (before, after);
        Indicators = [.. before.AllIndicators
            .Where(i => after.Find(i.Id) is not null)
            .Select(i => new IndicatorDifference(i, after[i.Id]))
            .Where(IsDifferent)];
    }

    /// <summary>Gets the evaluation before the change.</summary>
    public Evaluation Before { get; }

    /// <summary>Gets the evaluation after the change.</summary>
    public Evaluation After { get; }

    /// <summary>Gets the points that the total gained, below 0 for points lost.</summary>
    /// <value><see langword="null"/> where either evaluation has no total.</value>
    public Fraction? Total => After.Total - Before.Total;

    /// <summary>Gets whether status or tier differ.</summary>
    public bool ChangesOutcome =>
        Before.Status != After.Status || !string.Equals(Before.Tier?.Id, After.Tier?.Id, StringComparison.Ordinal);

    /// <summary>Gets the indicators whose points, full marks, state or sub-grade differ, in the order of the rubric, groups before what is below them.</summary>
    public ImmutableArray<IndicatorDifference> Indicators { get; }

    private static bool IsDifferent(IndicatorDifference pair)
    {
        var (before, after) = (pair.Before, pair.After);
        return before.Points != after.Points || before.ApplicableFullMarks != after.ApplicableFullMarks || before.State != after.State
            || !string.Equals(before.SubGrade?.Id, after.SubGrade?.Id, StringComparison.Ordinal);
    }
}
