using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>An answer that is missing, and how much depends on it.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class OpenQuestion
{
    internal OpenQuestion(string id, ImmutableArray<OpenOutcome> outcomes, Evaluation evaluation)
    {
        (Id, Outcomes) = (id, outcomes);
        var highest = outcomes.Select(o => o.Highest).OfType<Fraction>().ToList();
        Span = highest.Count == 0 ? null : highest.Max() - highest.Min();
        TiersDecided = outcomes.Sum(o => evaluation.Reachable.Count(t => !o.Reachable.Contains(t)));
    }

    /// <summary>Gets the id of the leaf, or <c>fact:ID</c>, as in <see cref="Evaluation.Missing"/>.</summary>
    public string Id { get; }

    /// <summary>Gets what can still come out for each answer: of an indicator at its worst and at its best, of a fact for every value that conditions tell apart.</summary>
    public ImmutableArray<OpenOutcome> Outcomes { get; }

    /// <summary>Gets how far the answer moves the highest total that can still come out.</summary>
    /// <value>0 or above; <see langword="null"/> where there can be no total.</value>
    public Fraction? Span { get; }

    /// <summary>Gets how many tiers its answers rule out, counted over all <see cref="Outcomes"/>.</summary>
    public int TiersDecided { get; }
}
