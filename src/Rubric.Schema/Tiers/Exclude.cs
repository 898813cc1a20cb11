namespace Rubric.Schema;

/// <summary>Takes the subject out of the rating: no tier, left out of rankings and of evaluations. Written <c>exclude: true</c>.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class Exclude : OverrideEffect
{
}
