using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A score of a <see cref="ScoreTable"/> that could not be taken; its row is invalid, all others are not touched by it.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class BadScore
{
    internal BadScore(int row, ScoreLeaf? leaf, string value, Diagnostic problem) => (Row, Leaf, Value, Problem) = (row, leaf, value, problem);

    /// <summary>Gets the row, counted from 0.</summary>
    public int Row { get; }

    /// <summary>Gets the leaf.</summary>
    /// <value><see langword="null"/> where nothing below a group applies.</value>
    public ScoreLeaf? Leaf { get; }

    /// <summary>Gets the value as it was given.</summary>
    /// <value>Empty where there is none.</value>
    public string Value { get; }

    /// <summary>Gets what is wrong with it.</summary>
    public Diagnostic Problem { get; }

    /// <summary>Returns the row, and what is wrong.</summary>
    public override string ToString() => Problem.ToString();
}
