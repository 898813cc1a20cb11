using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>One step on the way from nothing to the total; the points of all steps add up to it exactly.</summary>
/// <remarks>Unlike a <see cref="Contribution"/>, a leaf brings the points of its own result, and scaling is a step of its own.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class AccountStep
{
    internal AccountStep(AccountStepKind kind, string id, IndicatorResult? indicator, Fraction points) =>
        (Kind, Id, Indicator, Points) = (kind, id, indicator, points);

    /// <summary>Gets what the step does.</summary>
    public AccountStepKind Kind { get; }

    /// <summary>Gets the id of the indicator or override that it comes from; <c>bonus</c>, <c>penalties</c> or <c>total</c> for what concerns them as a whole.</summary>
    public string Id { get; }

    /// <summary>Gets the indicator that it comes from.</summary>
    /// <value><see langword="null"/> for an override, and for what concerns bonus, penalties or total as a whole.</value>
    public IndicatorResult? Indicator { get; }

    /// <summary>Gets the points that it adds, exactly.</summary>
    /// <value>Below 0 where it takes off.</value>
    public Fraction Points { get; }

    /// <summary>Gets the sum up to and with this step, exactly.</summary>
    /// <value>That of the last step is the total.</value>
    public Fraction Running { get; internal init; }

    /// <summary>Gets the points as they are shown, with the decimal places asked for.</summary>
    /// <value>Less than one unit of the last place from <see cref="Points"/>; those of all steps add up to the total as it is shown.</value>
    public Fraction Shown { get; internal init; }

    /// <summary>Gets the sum of what is shown up to and with this step.</summary>
    public Fraction ShownRunning { get; internal init; }

    /// <summary>Gets by what a scaling multiplies the sum before it.</summary>
    /// <value>1 for all other steps.</value>
    public Fraction Factor { get; internal init; } = Fraction.One;
}
