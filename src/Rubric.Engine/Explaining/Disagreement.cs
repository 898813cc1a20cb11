using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>How far apart several evaluators are, in one thing that they all looked at.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class Disagreement
{
    internal Disagreement(Indicator indicator, IEnumerable<(NestedResult Result, Fraction Rate)> rates)
    {
        var all = rates.ToList();
        Indicator = indicator;
        Mean = Averages.Mean([.. all.Select(r => r.Rate)]);
        Spread = all.Max(r => r.Rate) - all.Min(r => r.Rate);
        Rates = [.. all.Select(r => new EvaluatorRate(r.Result, r.Rate, r.Rate - Mean))];
    }

    /// <summary>Gets the evaluation leaf, or within <see cref="Parts"/> the indicator of the rubric that was evaluated.</summary>
    public Indicator Indicator { get; }

    /// <summary>Gets what each evaluator gave, in the order of the dossier; those that were trimmed off too, those that were left out not.</summary>
    /// <value>At least two.</value>
    public ImmutableArray<EvaluatorRate> Rates { get; }

    /// <summary>Gets the plain mean of the rates, however they were combined.</summary>
    public Fraction Mean { get; }

    /// <summary>Gets the highest rate less the lowest.</summary>
    /// <value>From 0.</value>
    public Fraction Spread { get; }

    /// <summary>Gets the same for each indicator of the evaluated rubric that the leaf looks at, groups too, the widest spread first.</summary>
    /// <value>Without those that fewer than two evaluators found applicable; empty for these indicators themselves.</value>
    public ImmutableArray<Disagreement> Parts { get; internal init; } = [];
}
