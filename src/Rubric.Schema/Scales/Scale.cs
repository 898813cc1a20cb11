namespace Rubric.Schema;

/// <summary>How the answer of a leaf becomes points (format, section 4).</summary>
/// <remarks>Points of a leaf = points of the scale × full marks / maximum of the scale.
/// <para>Immutable; safe to share between threads.</para></remarks>
public abstract class Scale
{
    private protected Scale()
    {
    }

    /// <summary>Gets the scale's own maximum.</summary>
    /// <value>Above 0; <see langword="null"/>: the leaf's weight as written under <see cref="Weighting.Points"/> and in bonus and penalties, else 100.</value>
    public Fraction? OutOf { get; init; }

    /// <summary>Gets the word that stands for this kind of scale in a rubric.</summary>
    public abstract string Kind { get; }
}
