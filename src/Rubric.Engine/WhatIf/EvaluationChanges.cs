using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What <see cref="Evaluation.With(EvaluationChanges)"/> changes before it scores again; everything else stays.</summary>
/// <remarks>The changes are made to the rubric's own submission: those that its evaluation leaves pick stay as they are.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed record EvaluationChanges
{
    /// <summary>Gets the answers that replace those of their indicators, or are given where there was none.</summary>
    public ImmutableArray<NamedAnswer> Answers { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets the answers that replace those of their facts, or are given where there was none.</summary>
    public ImmutableArray<NamedAnswer> Facts { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets the awards that replace those of their indicators, or are given where there was none.</summary>
    public ImmutableArray<Award> Awarded { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets what is taken away: ids of indicators for their answers, <c>fact:ID</c>, <c>award:ID</c>.</summary>
    public ImmutableArray<string> Removed { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets the weights that replace those written in the rubric, by indicator.</summary>
    /// <value>Read as the rubric's <c>weights</c> says: the rubric with them is checked like any other.</value>
    public ImmutableArray<KeyValuePair<string, Fraction>> Weights { get; init => field = value.OrEmpty(); } = [];
}
