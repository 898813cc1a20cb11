using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What one leaf's scale makes of answers: raw to typed, typed to points of the scale.</summary>
internal abstract class LeafScoring
{
    /// <summary>The least points of the scale that an answer can earn.</summary>
    public virtual Fraction Lowest => Fraction.Zero;

    /// <summary>The most points of the scale that an answer can earn.</summary>
    public abstract Fraction Highest { get; }

    /// <summary>Understands an answer, or reports why it does not fit and returns null.</summary>
    public abstract TypedAnswer? Bind(AnswerValue value, in AnswerContext context);

    /// <summary>Finds the points of the scale; false where the answer turns out not to apply.</summary>
    public abstract bool TryScore(TypedAnswer answer, out Fraction points);

    /// <summary>The points of the scale; null where the answer turns out not to apply.</summary>
    public Fraction? Score(TypedAnswer answer) => TryScore(answer, out var points) ? points : null;
}
