namespace Rubric.Engine;

/// <summary>What decides between evaluations with the same total: the points of an indicator or of a dimension value.</summary>
/// <remarks>An evaluation that has no points there, since nothing of it applies, stands after those that have.
/// <para>Immutable; safe to share between threads.</para></remarks>
/// <param name="Key">The id of an indicator, of the main tree, the bonus or the penalties; or dimension and value, such as <c>aspect/build</c>.</param>
public sealed record TieBreak(string Key)
{
    /// <summary>Gets whether points over applicable full marks are compared.</summary>
    /// <value><see langword="false"/>: the points. The two differ only where something below does not apply, or applies under one profile alone.</value>
    public bool ByRate { get; init; }

    /// <summary>Gets whether the lower one stands before, as with penalties.</summary>
    /// <value><see langword="false"/>: the higher one.</value>
    public bool LowerFirst { get; init; }
}
