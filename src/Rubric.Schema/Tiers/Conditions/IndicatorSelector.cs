using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Names a set of indicators: those at a depth of the main tree, all its leaves, or a list.</summary>
/// <remarks>Informational leaves are in no set.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class IndicatorSelector
{
    private IndicatorSelector(int? level, ImmutableArray<string> ids) => (Level, Ids) = (level, ids);

    /// <summary>Gets the set of all scored leaves of the main tree.</summary>
    public static IndicatorSelector Leaves { get; } = new(null, []);

    /// <summary>Gets the depth of the set's indicators, groups and leaves alike.</summary>
    /// <value>1 for the roots; <see langword="null"/> for leaves or a list.</value>
    public int? Level { get; }

    /// <summary>Gets the ids of a set that is a list.</summary>
    /// <value>Empty for a depth and for <see cref="Leaves"/>.</value>
    public ImmutableArray<string> Ids { get; }

    /// <summary>Makes the set of the indicators at a depth of the main tree.</summary>
    /// <param name="level">The depth, 1 for the roots.</param>
    /// <returns>The set.</returns>
    public static IndicatorSelector AtLevel(int level) => new(level, []);

    /// <summary>Makes a set of named indicators.</summary>
    /// <param name="ids">Their ids, at least one.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ids"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no id.</exception>
    public static IndicatorSelector Of(params IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ImmutableArray<string> list = [.. ids];
        return list.IsEmpty ? throw new ArgumentException("A set of indicators needs at least one id.", nameof(ids)) : new(null, list);
    }

    /// <summary>Returns the set as written in a rubric.</summary>
    /// <returns><c>level-1</c>, <c>leaf</c> or <c>[a, b]</c>.</returns>
    public override string ToString() =>
        Level is { } level ? $"level-{level}" : Ids.IsEmpty ? "leaf" : "[" + string.Join(", ", Ids) + "]";
}
