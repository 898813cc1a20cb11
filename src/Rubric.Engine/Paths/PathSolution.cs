using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A way that leads to the goal: a choice per variable, none of them open.</summary>
internal sealed record PathSolution(ImmutableArray<PathChoice> Choices, int Changes, Fraction Cost);
