using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>One part of a total; all of them add up to it exactly.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The id of the indicator or override that it comes from; <c>bonus</c>, <c>penalties</c> or <c>total</c> for what concerns them as a whole.</param>
/// <param name="Points">The points it adds, below 0 where it takes off.</param>
public readonly record struct Contribution(ContributionKind Kind, string Id, Fraction Points);
