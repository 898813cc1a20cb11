using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>One thing that an answer, or a fact, can be changed to.</summary>
/// <param name="To">The answer as it would be written; <see langword="null"/> for an evaluation leaf, whose points are what moves.</param>
/// <param name="Answer">The answer as its scale understands it.</param>
/// <param name="Fact">The value of a fact.</param>
/// <param name="Points">The points of the leaf, rounded as the rubric says.</param>
internal sealed record PathMove(AnswerValue? To, TypedAnswer? Answer, FactValue Fact, Fraction Points)
{
    /// <summary>The points of an evaluation leaf before they are rounded, by an award that can be written.</summary>
    public Fraction Award { get; init; }
}
