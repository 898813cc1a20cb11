using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What can still come out of an incomplete evaluation once an open question is answered.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Fact">The value of the fact; <see langword="null"/> for an indicator.</param>
/// <param name="Points">The points of the indicator: its worst or its best; <see langword="null"/> for a fact.</param>
/// <param name="Lowest">The lowest total that can still come out, the total itself where nothing else is open; <see langword="null"/> where there can be none.</param>
/// <param name="Highest">The highest total that can still come out.</param>
/// <param name="Reachable">The tiers that can still come out, top first; "no tier" is not listed.</param>
public sealed record OpenOutcome(string? Fact, Fraction? Points, Fraction? Lowest, Fraction? Highest, ImmutableArray<Tier> Reachable);
