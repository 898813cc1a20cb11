using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>One change of a path: an answer or a fact, from what it is to what it has to become.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class PathStep
{
    internal PathStep(string id, AnswerValue? from, AnswerValue? to) => (Id, From, To) = (id, from, to);

    /// <summary>Gets the id of the indicator, or of the fact.</summary>
    public string Id { get; }

    /// <summary>Gets the indicator as it stands.</summary>
    /// <value><see langword="null"/> for a fact.</value>
    public IndicatorResult? Indicator { get; internal init; }

    /// <summary>Gets the fact as it stands.</summary>
    /// <value><see langword="null"/> for an indicator.</value>
    public FactResult? Fact { get; internal init; }

    /// <summary>Gets the answer as it stands, as written.</summary>
    /// <value><see langword="null"/> where there is none.</value>
    public AnswerValue? From { get; }

    /// <summary>Gets the answer that is needed, in the terms of the scale: an option, the items met, the findings left, a number.</summary>
    /// <value><see langword="null"/> for an evaluation leaf: its submissions together have to bring <see cref="PointsAfter"/>.</value>
    public AnswerValue? To { get; }

    /// <summary>Gets the points before, in points of the indicator.</summary>
    /// <value>0 for a fact.</value>
    public Fraction PointsBefore { get; internal init; }

    /// <summary>Gets the points after, in points of the indicator.</summary>
    /// <value>0 for a fact.</value>
    public Fraction PointsAfter { get; internal init; }

    /// <summary>The points of an evaluation leaf before they are rounded: an award may not exceed the full marks.</summary>
    internal Fraction Award { get; init; }

    /// <summary>Gets the points that the step adds, below 0 for less: of a penalty, those that it takes no longer.</summary>
    public Fraction Gain => Indicator is { Node.Section: IndicatorSection.Penalties } ? PointsBefore - PointsAfter : PointsAfter - PointsBefore;
}
